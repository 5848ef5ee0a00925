import { type CaseColumns, type CaseResults, kinds, noCell, noGroup } from "./cases.ts";
import { roundHalf } from "./numbers.ts";
import type { Parameters } from "./parameters.ts";
import { type Grade, grades, type Tables } from "./tables.ts";

/** Tables as arrays by cell: groups in order, three grades each. What a case needs is two comparisons and a look-up. */
export interface KernelTables {
  /** Group name to its index. */
  readonly groups: ReadonlyMap<string, number>;
  readonly unstable: Uint8Array;
  /** Dearer than this is high, cheaper than the other is low, in fen; infinite where there is no mean. */
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly normal: Float64Array;
  readonly base: Float64Array;
  /** For low cases: base8 · n_g / S_g as a double, and its parts as exact integers. */
  readonly rate: Float64Array;
  readonly exact: readonly { readonly base: bigint; readonly cases: bigint; readonly cost: bigint }[];
  /** For unstable cases: N · 10^10 / S as a double, and its parts. */
  readonly mean: { readonly rate: number; readonly cases: bigint; readonly cost: bigint };
}

const codeOf = Object.fromEntries(kinds.map((kind, code) => [kind, code])) as Record<
  (typeof kinds)[number],
  number
>;

export function kernelTables(tables: Tables): KernelTables {
  const names = [...tables.groups.keys()];
  const size = names.length * 3;
  const made = {
    groups: new Map(names.map((name, index) => [name, index])),
    unstable: new Uint8Array(size),
    high: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    low: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    normal: new Float64Array(size),
    base: new Float64Array(size),
    rate: new Float64Array(size),
    exact: [] as { base: bigint; cases: bigint; cost: bigint }[],
    mean: {
      rate: (Number(tables.cases) * 1e10) / Number(tables.cost),
      cases: tables.cases,
      cost: tables.cost,
    },
  };
  for (const [index, name] of names.entries()) {
    const group = tables.groups.get(name)!;
    for (const grade of grades) {
      const at = cellAt(index, grade);
      const cell = group.cells[grade];
      made.unstable[at] = group.stable ? 0 : 1;
      if (group.cost > 0n && cell.high !== undefined) made.high[at] = Number(cell.high);
      if (group.cost > 0n && cell.low !== undefined) made.low[at] = Number(cell.low);
      made.normal[at] = Number(cell.normal);
      made.base[at] = Number(group.base);
      made.rate[at] = group.cost > 0n ? (Number(group.base) * Number(group.cases)) / Number(group.cost) : 0;
      made.exact[at] = { base: group.base, cases: group.cases, cost: group.cost };
    }
  }
  return made;
}

/** The place of a group at a grade in the arrays. */
export function cellAt(group: number, grade: Grade): number {
  return group * 3 + grade - 1;
}

/**
 * How far from a half the fraction of an estimate must be to be believed. An estimate takes at most six roundings
 * and is below 2^43, so it is off by less than 2^43 · 6 · 2^-53 < 2^-7; the guard is twice that.
 */
const guard = 2 ** -6;

/** Above this, a double estimate is not good to the guard, and the exact way is taken. */
const largest = 2 ** 43;

/** Which way a rounding went: tests force the exact one and compare. */
export interface KernelOptions {
  readonly exactOnly?: boolean;
}

/** Class and points of every case (§14 to §16, before review). Pure arithmetic on columns, in their order. */
export function settleCases(
  cases: CaseColumns,
  tables: KernelTables,
  { exactOnly = false }: KernelOptions = {},
): CaseResults {
  const { count, cell, status, total, noncompliant } = cases;
  const { unstable, high, low, normal, base, rate, mean } = tables;
  const kind = new Uint8Array(count);
  const points = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = cell[i]!;
    if (at === noGroup) continue;
    const cost = total[i]!;
    let code: number;
    let value: number;
    if (at === noCell || unstable[at] === 1) {
      code = codeOf.unstable;
      const estimate = cost * mean.rate;
      value = believed(estimate, exactOnly) ? Math.floor(estimate + 0.5) : meanPoints(cost, tables);
    } else if (cost - noncompliant[i]! > high[at]!) {
      code = codeOf.high;
      value = normal[at]!;
    } else if (cost < low[at]!) {
      code = codeOf.low;
      const estimate = cost * rate[at]!;
      const rounded = believed(estimate, exactOnly)
        ? Math.floor(estimate + 0.5)
        : lowPoints(cost, at, tables);
      value = Math.min(base[at]!, rounded);
    } else {
      code = codeOf.normal;
      value = normal[at]!;
    }
    // Late and returned cases are 未入组 in their month; their points count at the year's end only.
    kind[i] = status[i] === 0 ? code : codeOf.ungrouped;
    points[i] = value;
  }
  return { kind, points };
}

function believed(estimate: number, exactOnly: boolean): boolean {
  if (exactOnly || estimate >= largest) return false;
  const fraction = estimate - Math.floor(estimate);
  return Math.abs(fraction - 0.5) > guard;
}

/** Points of a case that is measured by the mean of all cases (R9). */
function meanPoints(cost: number, { mean }: KernelTables): number {
  return Number(roundHalf(BigInt(cost) * mean.cases * 10n ** 10n, mean.cost));
}

/** Points of a low case before the cap: base points in the proportion of its cost to the group's mean. */
function lowPoints(cost: number, at: number, { exact }: KernelTables): number {
  const { base, cases, cost: groupCost } = exact[at]!;
  return groupCost === 0n ? 0 : Number(roundHalf(base * BigInt(cost) * cases, groupCost));
}

/** The points that a case is prepaid in its month: an unstable one in part (R16), the others in full. */
export function prepaidPoints(kind: number, points: number, { unstablePrepayRatio }: Parameters): number {
  if (kind === codeOf.ungrouped) return 0;
  if (kind !== codeOf.unstable) return points;
  return Number(roundHalf(BigInt(points) * unstablePrepayRatio, 100n));
}
