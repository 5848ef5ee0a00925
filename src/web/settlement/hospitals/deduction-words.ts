import { shifted, unitsOf } from "../parts/decimals.ts";
import { grouped } from "../parts/formats.zh.ts";
import { words } from "./words.zh.ts";

/** What is taken off a month, in words: 审核扣款500.00元，扣除10点. What is zero is not said. */
export function deductionSays({
  audit,
  points,
}: {
  readonly audit: string;
  readonly points: string;
}): string {
  return words.deductionSays(
    unitsOf(audit, 2) === 0n ? "" : words.auditSays(grouped(audit)),
    unitsOf(points, 8) === 0n ? "" : words.pointsSays(grouped(shifted(points, 0))),
  );
}
