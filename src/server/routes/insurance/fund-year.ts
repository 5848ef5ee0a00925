import { z } from "zod";
import type { ExportedFile } from "../../../workspace/insurance/cases/export.ts";
import { words } from "../../http/input.ts";
import type { FileAnswer } from "../../http/route.ts";

/** Which fund's year a list is of, as it stands in the address. */
export const fundYear = {
  year: z.coerce.number().int().min(2000).max(2100),
  fund: words(50).min(1),
};

export const month = z.coerce.number().int().min(1).max(12);

/** A hospital's code, a case's name. */
export const code = words(64).min(1);

/** What a table can be exported as. */
export const formats = z.enum(["xlsx", "csv"]);

/** A file of the workspace as an answer. */
export function fileOf(file: ExportedFile & { readonly size?: number }): FileAnswer {
  return file;
}
