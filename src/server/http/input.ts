import { z } from "zod";
import { refusal } from "../problem.ts";
import { sayIssue } from "./input.zh.ts";

/** An id in an address. */
export const id = z.uuid();

/** A civil date, YYYY-MM-DD. */
export const day = z.iso.date();

/** A decimal as a string: figures never pass through a JavaScript number. */
export const decimal = z.string().regex(/^-?\d{1,24}(\.\d{1,12})?$/);

/** Text that a person wrote; no database holds U+0000. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !text.includes("\0"));

/** A page of a list: where it goes on, and how many rows. */
export const paging = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
};

/** Input as its schema has it. Throws ProblemError (422) that names the first field that is wrong. */
export function readInput<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  if (!schema) return undefined as T;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw refusal(422, "invalid", sayIssue(issue));
}
