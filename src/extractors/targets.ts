import type { BaselineFact, StandardFact, TargetFact } from "./facts.ts";
import type { Horizon } from "./horizon.ts";
import type { NumberFact } from "./numbers/roles.ts";
import { splitScope } from "./numbers/wording.ts";
import type { Reading } from "./reading.ts";

/** Numbers that the plan commits to. One target per number. */
export function findTargets(
  reading: Reading,
  numbers: readonly NumberFact[],
  horizon: Horizon,
): TargetFact[] {
  return numbers
    .filter(({ role }) => role === "target")
    .map((number) => {
      const by = horizon.dueOf(number);
      return {
        span: evidenceSpan(reading, number),
        ...splitScope(number.metric),
        op: number.op,
        value: number.value,
        unit: number.unit,
        ...(by && { by }),
      };
    });
}

/** Facts of the present or past. */
export function findBaselines(
  reading: Reading,
  numbers: readonly NumberFact[],
  horizon: Horizon,
): BaselineFact[] {
  return numbers
    .filter(({ role }) => role === "baseline")
    .map((number) => {
      const at = horizon.asOf(number);
      return {
        span: evidenceSpan(reading, number),
        ...splitScope(number.metric),
        value: number.value,
        unit: number.unit,
        ...(at && { at }),
      };
    });
}

/** Numbers that a rule uses: fees, ratios, thresholds, quorums, time limits. */
export function findStandards(reading: Reading, numbers: readonly NumberFact[]): StandardFact[] {
  return numbers
    .filter(({ role }) => role === "standard")
    .map((number) => ({
      span: evidenceSpan(reading, number),
      name: number.metric,
      op: number.op,
      value: number.value,
      unit: number.unit,
    }));
}

const LONGEST = 120;

/** The words that say it: the clause up to and including the number and what compares it. */
function evidenceSpan({ text }: Reading, { clause, quantity }: NumberFact): { start: number; end: number } {
  const start =
    quantity.end - clause.start > LONGEST ? Math.max(clause.start, quantity.start - 40) : clause.start;
  const rest = text.slice(quantity.end, clause.end);
  const tail = rest.search(/[、。]/);
  const end = tail < 0 || tail > 40 ? Math.min(clause.end, quantity.end + 40) : quantity.end + tail;
  return { start, end };
}
