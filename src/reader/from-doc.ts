import type { Content } from "./content.ts";
import type { OleFile } from "./doc/ole.ts";
export function fromDoc(_file: OleFile): Content {
  return { text: "", pages: [] };
}
