import { roundHalf } from "./numbers.ts";
import type { Grade, Group, Tables } from "./tables.ts";

/** What experts decided about a case (特病单议). */
export interface Review {
  readonly case: string;
  /** Index of its hospital, where names are unique within a hospital alone. */
  readonly hospital?: number | undefined;
  /** `high`: points are added to a high case; `group`: its points are replaced (整组单议). */
  readonly kind: "high" | "group";
  /** Fen that the experts found unreasonable. */
  readonly unreasonable: bigint;
  /** The month in which an addition is paid; none where it waits for the year's end. */
  readonly paidMonth: number | undefined;
  readonly note: string;
}

/** Points that a high case gets on top: what it cost above the threshold, never negative (§14, R8). */
export function addedPoints(group: Group, grade: Grade, total: bigint, unreasonable: bigint): bigint {
  const cell = group.cells[grade];
  if (cell.cost === 0n) return 0n;
  const over = (total - unreasonable) * 10n * cell.cases - group.multiple * cell.cost;
  if (over <= 0n) return 0n;
  return roundHalf(over * group.base * cell.coefficient, 10n ** 9n * cell.cost);
}

/** Points of a case that was reviewed as a whole: by the mean of all DRG cases (§16, R9). */
export function groupReviewPoints(tables: Tables, total: bigint, unreasonable: bigint): bigint {
  return roundHalf((total - unreasonable) * tables.cases * 10n ** 10n, tables.cost);
}
