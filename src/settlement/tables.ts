import { groupBy } from "./group-by.ts";
import { ceilOf, floorOf, roundHalf } from "./numbers.ts";
import type { Parameters } from "./parameters.ts";

export type Grade = 1 | 2 | 3;
/** From the highest grade down: the order in which coefficients are capped (§13). */
export const grades: readonly Grade[] = [3, 2, 1];

/** Past cases of a group at hospitals of one grade: how many, and what they cost in fen. */
export interface ReferenceRow {
  readonly group: string;
  readonly grade: Grade;
  readonly cases: bigint;
  readonly cost: bigint;
}

/** What a region decided about a group. */
export interface GroupRow {
  readonly group: string;
  /** 基础病组: one coefficient for all grades. */
  readonly basic: boolean;
  /** Published weight in 1e-8; overrides the computed one. */
  readonly weight?: bigint | undefined;
}

/** An expert decision on a coefficient that turned out above a higher grade's (§13, R7). */
export interface Override {
  readonly group: string;
  readonly grade: Grade;
  /** 1e-8 */
  readonly coefficient: bigint;
  readonly decision: string;
}

export type CoefficientFlag = "NO_GRADE_HISTORY" | "INVERSION" | "OVERRIDE";

/** A group at one grade. Points and coefficients in 1e-8, cut-offs in fen. */
export interface Cell {
  readonly group: string;
  readonly grade: Grade;
  /** Past cases, and their cost. */
  readonly cases: bigint;
  readonly cost: bigint;
  readonly raw: bigint | undefined;
  readonly coefficient: bigint;
  readonly flag: CoefficientFlag | undefined;
  /** Base points times coefficient. */
  readonly normal: bigint;
  /** Dearer than this is high; none where there is no mean to compare with. */
  readonly high: bigint | undefined;
  /** Cheaper than this is low. */
  readonly low: bigint | undefined;
}

/** A group with its three cells. */
export interface Group {
  readonly group: string;
  readonly cases: bigint;
  readonly cost: bigint;
  readonly basic: boolean;
  /** The published weight in 1e-8, where there is one. */
  readonly weight: bigint | undefined;
  readonly stable: boolean;
  /** 基准点数, 1e-8. */
  readonly base: bigint;
  /** High multiple in tenths. */
  readonly multiple: bigint;
  readonly cells: Readonly<Record<Grade, Cell>>;
}

/** Everything that a case is looked up in. */
export interface Tables {
  /** Reference cases and cost over all groups. */
  readonly cases: bigint;
  readonly cost: bigint;
  readonly groups: ReadonlyMap<string, Group>;
}

/** The reference set cannot carry a settlement: it is empty, or cost nothing. */
export class EmptyReferenceError extends Error {
  constructor() {
    super("the reference set has no cases or no cost");
    this.name = "EmptyReferenceError";
  }
}

const one = 10n ** 8n;

/** The tables of §10 to §15 from past cases. Throws EmptyReferenceError. */
export function makeTables(
  reference: readonly ReferenceRow[],
  groupRows: readonly GroupRow[],
  overrides: readonly Override[],
  parameters: Parameters,
): Tables {
  const cases = reference.reduce((sum, row) => sum + row.cases, 0n);
  const cost = reference.reduce((sum, row) => sum + row.cost, 0n);
  if (cases === 0n || cost === 0n) throw new EmptyReferenceError();

  const decided = new Map(groupRows.map((row) => [row.group, row]));
  const byGroup = groupBy(reference, ({ group }) => group);
  const overridesOf = groupBy(overrides, ({ group }) => group);
  const groups = new Map<string, Group>();
  for (const [group, rows] of byGroup) {
    const own = overridesOf.get(group) ?? [];
    const row = decided.get(group) ?? { group, basic: false };
    groups.set(group, makeGroup(row, rows, own, { cases, cost }, parameters));
  }
  return { cases, cost, groups };
}

function makeGroup(
  { group, basic, weight }: GroupRow,
  rows: readonly ReferenceRow[],
  overrides: readonly Override[],
  all: { readonly cases: bigint; readonly cost: bigint },
  parameters: Parameters,
): Group {
  const cases = rows.reduce((sum, row) => sum + row.cases, 0n);
  const cost = rows.reduce((sum, row) => sum + row.cost, 0n);
  const base = weight !== undefined ? weight * 100n : basePoints(cases, cost, all);
  const stable = cases > parameters.unstableMaxCases;
  const multiple = parameters.highBands.find(({ upTo }) => upTo === undefined || base <= upTo)!.multiple;

  const cells: Partial<Record<Grade, Cell>> = {};
  let cap: bigint | undefined;
  for (const grade of grades) {
    const own = rows.filter((row) => row.grade === grade);
    const n = own.reduce((sum, row) => sum + row.cases, 0n);
    const s = own.reduce((sum, row) => sum + row.cost, 0n);
    const raw = n > 0n && cost > 0n ? roundHalf(s * cases * one, n * cost) : undefined;
    const override = overrides.find((each) => each.grade === grade);
    const { coefficient, flag, next } = coefficientOf({ raw, cap, uniform: !stable || basic, override });
    cap = next;
    cells[grade] = {
      group,
      grade,
      cases: n,
      cost: s,
      raw,
      coefficient,
      flag,
      normal: roundHalf(base * coefficient, one),
      high: n > 0n ? floorOf(multiple * s, 10n * n) : undefined,
      low: n > 0n ? ceilOf(parameters.lowMultiple * s, 10n * n) : undefined,
    };
  }
  return { group, cases, cost, basic, weight, stable, base, multiple, cells: cells as Record<Grade, Cell> };
}

/** §10, §15: weight × 100, in one rounding (R3). A group that cost nothing has no points (§7). */
function basePoints(cases: bigint, cost: bigint, all: { cases: bigint; cost: bigint }): bigint {
  return cases === 0n ? 0n : roundHalf(cost * all.cases * 10n ** 10n, cases * all.cost);
}

/** §13: no grade above a higher one that has data (R6, R7); uniform groups have 1 for all (R5). */
function coefficientOf(parts: {
  readonly raw: bigint | undefined;
  readonly cap: bigint | undefined;
  readonly uniform: boolean;
  readonly override: Override | undefined;
}): { coefficient: bigint; flag: CoefficientFlag | undefined; next: bigint | undefined } {
  const { raw, cap, uniform, override } = parts;
  if (uniform) return { coefficient: one, flag: undefined, next: undefined };
  if (override) return { coefficient: override.coefficient, flag: "OVERRIDE", next: override.coefficient };
  if (raw === undefined) {
    const coefficient = cap !== undefined && cap < one ? cap : one;
    return { coefficient, flag: "NO_GRADE_HISTORY", next: cap };
  }
  const above = cap !== undefined && raw > cap;
  const coefficient = above ? cap : raw;
  return { coefficient, flag: above ? "INVERSION" : undefined, next: coefficient };
}
