import { z } from "zod";
import { taskFlags, taskStates, todos } from "../../workspace/tasks/states.ts";
import { id, words } from "../http/input.ts";

/** Values of an address's field, separated by commas. */
export const listOf = <T extends z.ZodType>(each: T) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value),
    z.array(each),
  );

const yes = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean(),
);

/** The ledger's filter, as it stands in the address. */
export const filterFields = {
  plan: id.optional(),
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  programme: words(500).optional(),
  unit: id.optional(),
  role: z.enum(["lead", "support", "responsible"]).optional(),
  state: listOf(z.enum(taskStates)).optional(),
  flag: z.enum(taskFlags).optional(),
  supervised: yes.optional(),
  standing: z.enum(["started", "carried", "closed"]).optional(),
  parent: id.optional(),
  todo: z.enum(todos).optional(),
  text: words(100).optional(),
  sort: z.enum(["plan", "due", "reported"]).optional(),
};

/** Which tasks a change of many is for: these, or all that a filter finds. */
export const selection = z
  .object({ ids: z.array(id).min(1).max(5000).optional(), filter: z.strictObject(filterFields).optional() })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined));

/** A unit's place in a task. */
export const taskUnits = z
  .array(z.strictObject({ unit: id, role: z.enum(["lead", "support", "responsible"]) }))
  .min(1)
  .max(500);
