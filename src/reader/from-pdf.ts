import type { Content } from "./content.ts";
import type { Limits } from "./limits.ts";
export async function fromPdf(_b: Uint8Array, _l: Limits, _n?: () => number): Promise<Content> {
  return { text: "", pages: [] };
}
