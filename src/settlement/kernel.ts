import { type CaseColumns, type CaseKind, type CaseResults, kinds, noGroup } from "./cases.ts";
import { roundHalf } from "./numbers.ts";
import { type Grade, type Group, grades, type Tables } from "./tables.ts";

/** Tables as arrays by cell: groups in order, three grades each. What a case needs is two comparisons and a look-up. */
export interface KernelTables {
  /** Group name to its index. */
  readonly groups: ReadonlyMap<string, number>;
  /** Groups by index. */
  readonly rows: readonly Group[];
  /** Cells from here on are unknown groups. */
  readonly size: number;
  /** Groups that are measured by the mean of all cases. */
  readonly unstable: Uint8Array;
  /**
   * Four numbers a cell beside each other, so that a case touches one place in memory: dearer than the first (fen) is
   * high, cheaper than the second low; the third are the points of a normal or high case; the fourth times the cost
   * are the points of a low one (base8 · n_g / S_g as a double). Cells that compare nothing have a first number below
   * every cost.
   */
  readonly limits: Float64Array;
  /** The most points that a low case can have. */
  readonly base: Float64Array;
  /** For unstable cases: N · 10^10 / S as a double, and its parts. */
  readonly mean: { readonly rate: number; readonly cases: bigint; readonly cost: bigint };
}

/** A figure does not fit the columns of the kernel: ninety million points for one case are no settlement. */
export class TooLargeError extends Error {
  readonly what: "cost" | "group";
  /** The group's name, or the case's cost in fen. */
  readonly subject: string;
  constructor(what: "cost" | "group", subject: string) {
    super(`the points of ${what} ${subject} are too many to be held exactly`);
    this.name = "TooLargeError";
    this.what = what;
    this.subject = subject;
  }
}

/** Instead of the cut-off of high cases: every cost is above it, and the case is looked at apart. */
const comparesNothing = -1;

const codeOf = (kind: CaseKind) => kinds.indexOf(kind);
const [unstableCode, highCode, lowCode, normalCode] = (["unstable", "high", "low", "normal"] as const).map(
  codeOf,
) as [number, number, number, number];

export function kernelTables(tables: Tables): KernelTables {
  const rows = [...tables.groups.values()];
  const size = 1 + rows.length * grades.length;
  const made = {
    groups: new Map(rows.map(({ group }, index) => [group, index])),
    rows,
    size,
    unstable: new Uint8Array(size),
    limits: new Float64Array(size * 4),
    base: new Float64Array(size),
    mean: {
      rate: (Number(tables.cases) * 1e10) / Number(tables.cost),
      cases: tables.cases,
      cost: tables.cost,
    },
  };
  made.limits[noGroup * 4] = comparesNothing;
  for (const [index, group] of rows.entries()) {
    for (const grade of grades) {
      const at = cellAt(index, grade);
      const { high, low, normal } = group.cells[grade];
      made.unstable[at] = group.stable ? 0 : 1;
      made.limits[at * 4] = comparesNothing;
      if (!group.stable) continue;
      const rate = group.cost > 0n ? (Number(group.base) * Number(group.cases)) / Number(group.cost) : 0;
      made.base[at] = exactNumber(group.base, "group", group.group);
      made.limits.set(
        [
          high === undefined ? Number.POSITIVE_INFINITY : Number(high),
          // What cost nothing is low everywhere (§7).
          low === undefined ? 1 : Math.max(1, Number(low)),
          exactNumber(normal, "group", group.group),
          rate,
        ],
        at * 4,
      );
    }
  }
  return made;
}

/** The place of a group at a grade in the arrays; 0 is no group. */
export function cellAt(group: number, grade: Grade): number {
  return group * 3 + grade;
}

/** The group of a cell, by index; nothing for no group and for an unknown one. */
export function groupOfCell({ rows, size }: KernelTables, cell: number): Group | undefined {
  return cell === noGroup || cell >= size ? undefined : rows[Math.floor((cell - 1) / 3)];
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
  const { count, cell, total, noncompliant } = cases;
  const { size, unstable, limits, base, mean } = tables;
  const kind = new Uint8Array(count);
  const points = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = cell[i]!;
    const cost = total[i]!;
    const row = at * 4;
    if (at < size && cost - noncompliant[i]! <= limits[row]!) {
      if (cost >= limits[row + 1]!) {
        kind[i] = normalCode;
        points[i] = limits[row + 2]!;
      } else {
        kind[i] = lowCode;
        const estimate = cost * limits[row + 3]!;
        points[i] = believed(estimate, exactOnly)
          ? Math.min(base[at]!, Math.floor(estimate + 0.5))
          : lowPoints(cost, at, tables);
      }
    } else if (at >= size || unstable[at] === 1) {
      kind[i] = unstableCode;
      const estimate = cost * mean.rate;
      points[i] = believed(estimate, exactOnly) ? Math.floor(estimate + 0.5) : meanPoints(cost, tables);
    } else if (at !== noGroup) {
      kind[i] = highCode;
      points[i] = limits[row + 2]!;
    }
  }
  return { kind, points };
}

function believed(estimate: number, exactOnly: boolean): boolean {
  if (exactOnly || !(estimate < largest)) return false;
  const fraction = estimate - Math.floor(estimate);
  return Math.abs(fraction - 0.5) > guard;
}

/** Points of a case that is measured by the mean of all cases (R9). */
function meanPoints(cost: number, { mean }: KernelTables): number {
  return exactNumber(roundHalf(BigInt(cost) * mean.cases * 10n ** 10n, mean.cost), "cost", String(cost));
}

/** Points of a low case: base points in the proportion of its cost to the group's mean, the base at most. */
function lowPoints(cost: number, at: number, tables: KernelTables): number {
  const { base, cases, cost: groupCost } = groupOfCell(tables, at)!;
  if (groupCost === 0n) return 0;
  const points = roundHalf(base * BigInt(cost) * cases, groupCost);
  if (points > base) return Number(base);
  return Number(points);
}

function exactNumber(value: bigint, what: TooLargeError["what"], subject: string): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new TooLargeError(what, subject);
  return Number(value);
}

/** The points that a case is prepaid in its month: an unstable one in part (R16), the others in full. */
export function prepaidPoints(monthKind: number, points: number, prepaidPercent: number): number {
  if (monthKind === 0) return 0;
  if (monthKind !== unstableCode) return points;
  const scaled = 2 * points * prepaidPercent + 100;
  if (scaled > Number.MAX_SAFE_INTEGER)
    return Number(roundHalf(BigInt(points) * BigInt(prepaidPercent), 100n));
  // Whole numbers below 2^53: the difference is exact, and so is its quotient.
  return (scaled - (scaled % 200)) / 200;
}
