import { metricWords } from "./ledger.ts";
import type { Baseline, Plan, Target } from "./model.ts";

/** One metric over the years, in the order in which the plan first names it. */
export interface MatrixRow {
  /** Scope and metric. */
  readonly metric: string;
  readonly unit: string;
  readonly baselines: readonly Baseline[];
  /** Targets by their date; `""` where the plan gives none. */
  readonly cells: ReadonlyMap<string, readonly Target[]>;
}

/** The targets of a plan as a table: a row a metric and unit, a column a date. */
export interface TargetMatrix {
  /** Dates as in `Target.by`, ascending; `yearly` and `""` last. */
  readonly dates: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** Arranges the targets of a plan by metric and date. The same figure said twice stands once. */
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
    const date = target.by ?? "";
    const said = row.cells
      .get(date)
      ?.some((t) => t.op === target.op && String(t.value) === String(target.value));
    if (!said) push(row.cells, date, target);
  }
  const dates = [...new Set(plan.targets.map(({ by }) => by ?? ""))];
  return { dates: dates.sort((a, b) => compare(dateOrder(a), dateOrder(b))), rows: [...rows.values()] };
}

/** Punctuation and spaces do not make another metric. */
function keyOf(item: { metric: string; scope?: string; unit: string }): string {
  return `${metricWords(item).replace(/[\p{P}\s]/gu, "")}|${item.unit}`;
}

function dateOrder(date: string): string {
  return date === "" ? "~~" : date === "yearly" ? "~" : date;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
