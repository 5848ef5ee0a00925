import { z } from "zod";
import { day, decimal, id, words } from "../http/input.ts";

/** The version of a plan as the caller read it. */
export const version = z.number().int().min(1);

/** Offsets and counts. */
const count = z.number().int().min(0).max(1e9);

/** A unit of a draft's task by its name. */
const draftUnit = z.strictObject({
  name: words(100).min(1),
  role: z.enum(["lead", "support", "responsible"]),
});
const draftUnits = z.array(draftUnit).max(200);
const anchor = z.string().min(1).max(600);
const title = words(500).min(1);

const taskChange = z.strictObject({
  title: title.optional(),
  units: draftUnits.optional(),
  due: day.nullable().optional(),
  reportDays: z.number().int().min(1).max(366).optional(),
  out: z.literal(true).optional(),
  into: anchor.optional(),
  parts: z
    .array(z.strictObject({ title, units: draftUnits.optional(), due: day.optional() }))
    .min(2)
    .max(20)
    .optional(),
  added: z.strictObject({ programme: words(200), start: count, quote: words(2000) }).optional(),
});

const period = z.string().regex(/^(?:\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?|yearly)$/);

const targetChange = z.strictObject({
  metric: words(200).min(1).optional(),
  scope: words(200).optional(),
  unit: words(30).optional(),
  direction: z
    .enum(["at-least", "at-most", "more-than", "less-than", "equal", "about", "range", "rise-by", "fall-by"])
    .optional(),
  aggregation: z.enum(["sum", "ratio", "weighted", "last"]).optional(),
  cumulative: z.boolean().optional(),
  yearly: z.boolean().optional(),
  values: z
    .array(
      z.strictObject({
        period,
        value: z.union([decimal, words(50).min(1)]),
        upper: decimal.optional(),
        start: count.optional(),
        end: count.optional(),
      }),
    )
    .min(1)
    .max(60)
    .optional(),
  units: z.array(words(100).min(1)).max(200).optional(),
  out: z.literal(true).optional(),
});

const seen = z.iso.datetime().optional();

/** Corrections of a draft; without a change, a correction is taken back. */
export const corrections = z.strictObject({
  corrections: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("task"), anchor, seen, change: taskChange.optional() }),
        z.strictObject({ kind: z.literal("target"), anchor, seen, change: targetChange.optional() }),
      ]),
    )
    .min(1)
    .max(2000),
});

/** What names mean; without units, what was said is taken back. */
export const nameDecisions = z.strictObject({
  decisions: z
    .array(z.strictObject({ name: words(100).min(1), units: z.array(id).max(500).optional() }))
    .min(1)
    .max(500),
});

/** What a person decided on the changes of a revision, by the change's id. */
export const revisionDecisions = z.strictObject({
  version,
  decisions: z.record(
    z.string().regex(/^[0-9a-f]{16}$/),
    z.enum(["accept", "decline", "rename", "alias", "replace"]),
  ),
});

export const openCodes = z.enum(["name-open", "task-without-unit", "correction-lost", "task-without-due"]);
