import { z } from "zod";
import type { VersionContent } from "../../../workspace/insurance/versions/content.ts";
import { words } from "../../http/input.ts";

/** A decimal as it was typed: whether it is one, and within its bounds, is asked behind, with its place. */
const figure = z.string().max(40);
const name = words(200);
const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const whole = z.number().int();

/** Several times what a city has: some thousand groups at three grades. */
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(20_000);

/** Everything that a fund's year is settled by, as JSON. */
export const versionContent: z.ZodType<VersionContent> = z.strictObject({
  parameters: z.strictObject({
    prepayRatio: figure,
    unstablePrepayRatio: figure,
    unstableMaxCases: whole,
    lowMultiple: figure,
    highBands: z.array(z.strictObject({ upTo: figure.optional(), multiple: figure })).max(50),
    surplusCap: figure,
    selfPayCap: figure,
    monthlyBasis: z.enum(["fund", "total"]),
    reviewQuota: figure,
    defaulted: z.array(words(50)).max(20).optional(),
  }),
  budget: z.strictObject({
    total: figure,
    less: z.array(z.strictObject({ name, amount: figure })).max(100),
  }),
  monthShares: z.array(z.strictObject({ month: whole, amount: figure })).max(50),
  hospitals: rows(
    z.strictObject({
      code: name,
      grade,
      assessment: figure,
      prevYearPaid: figure,
      accountingUnit: name.optional(),
    }),
  ),
  groups: rows(
    z.strictObject({ group: name, name: name.optional(), basic: z.boolean(), weight: figure.optional() }),
  ),
  reference: rows(z.strictObject({ group: name, grade, cases: whole, cost: figure })),
  overrides: rows(z.strictObject({ group: name, grade, coefficient: figure, decision: name })),
});
