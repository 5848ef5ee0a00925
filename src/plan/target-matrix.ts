import { metricWords } from "./ledger.ts";
import type { Baseline, Plan, Target } from "./model.ts";

/** One metric over the years, in the order in which the plan first names it. */
export interface MatrixRow {
  /** Scope and metric. */
  readonly metric: string;
  readonly unit: string;
  readonly baselines: readonly Baseline[];
  /** Targets by their year; `yearly` for every year, `""` where the plan gives none. */
  readonly cells: ReadonlyMap<string, readonly Target[]>;
}

/** The targets of a plan as a table: a row a metric and unit, a column a year. */
export interface TargetMatrix {
  /** Years ascending; `yearly` and `""` last. */
  readonly years: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** Arranges the targets of a plan by metric and year. The same figure said twice for a date stands once. */
export function targetMatrix(plan: Pick<Plan, "targets" | "baselines">): TargetMatrix {
  const baselines = new Map<string, Baseline[]>();
  for (const baseline of plan.baselines) push(baselines, keyOf(baseline), baseline);

  const rows = new Map<string, MatrixRow & { readonly cells: Map<string, Target[]> }>();
  for (const target of plan.targets) {
    const key = keyOf(target);
    const row = rows.get(key) ?? {
      metric: metricWords(target),
      unit: target.unit,
      baselines: baselines.get(key) ?? [],
      cells: new Map<string, Target[]>(),
    };
    rows.set(key, row);
    const year = yearOf(target);
    if (!row.cells.get(year)?.some((said) => isSame(said, target))) push(row.cells, year, target);
  }
  const years = [...new Set(plan.targets.map(yearOf))].sort((a, b) => compare(yearOrder(a), yearOrder(b)));
  return { years, rows: [...rows.values()] };
}

/** Punctuation and spaces do not make another metric. */
function keyOf(item: { metric: string; scope?: string; unit: string }): string {
  return `${metricWords(item).replace(/[\p{P}\s]/gu, "")}|${item.unit}`;
}

function isSame(a: Target, b: Target): boolean {
  return a.op === b.op && String(a.value) === String(b.value) && a.by === b.by;
}

/** `2026` of `2026-09`; what has no year stays as it is. */
function yearOf({ by = "" }: Target): string {
  return /^\w{4}-/.test(by) ? by.slice(0, 4) : by;
}

function yearOrder(year: string): string {
  return year === "" ? "~~" : year === "yearly" ? "~" : year;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
