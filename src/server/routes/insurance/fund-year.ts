import { z } from "zod";
import { words } from "../../http/input.ts";

/** Which fund's year a list is of, as it stands in the address. */
export const fundYear = {
  year: z.coerce.number().int().min(2000).max(2100),
  fund: words(50).min(1),
};

export const month = z.coerce.number().int().min(1).max(12);

/** A hospital's code, a case's name. */
export const code = words(64).min(1);
