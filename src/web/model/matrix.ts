import type { Baseline, Target } from "../../plan/model.ts";
import { type Catalog, pathOf, type Ref, sayHeading } from "./catalog.ts";

/** One metric of one part of a plan: its targets by year, its baseline beside. */
export interface MetricRow {
  readonly key: string;
  readonly metric: string;
  readonly scope: string;
  readonly unit: string;
  /** Heading of the part it stands in. */
  readonly part: string;
  readonly baselines: readonly Baseline[];
  /** By column: a year, `yearly`, or `undated`. */
  readonly cells: ReadonlyMap<string, readonly Target[]>;
  /** Where it is first spoken of. */
  readonly first: number;
}

export interface Matrix {
  /** Years in order, then the others that occur. */
  readonly columns: readonly string[];
  readonly rows: readonly MetricRow[];
}

/** Column of a target: the year of its `by`. */
export function columnOf(by: string | undefined): string {
  if (by === undefined) return "undated";
  return /^\d{4}|^\d\dxx/i.exec(by)?.[0] ?? (by === "yearly" ? by : "undated");
}

/** Words that say "here" before a metric and change nothing. */
const here = /^(?:全|我|本)(?:国|省|市|区|县|州|旗|盟|院|校|镇|乡|街道|系统)(?=.{2})/;

/** A metric's name for comparing: without quotes, blanks and a leading 全区. */
export function metricKey(metric: string): string {
  return metric
    .normalize("NFKC")
    .replace(/[\s"“”‘’《》〈〉]/g, "")
    .replace(here, "");
}

/**
 * Targets and baselines as rows metric × year. Only the same metric, scope and unit within the same top part
 * of the plan is one row: the same words in two special plans can mean two things.
 */
export function matrixOf(catalog: Catalog): Matrix {
  const { targets, baselines } = catalog.plan;
  const found = new Map<
    string,
    { head: Omit<MetricRow, "baselines" | "cells">; baselines: Baseline[]; cells: Map<string, Target[]> }
  >();
  const rowOf = (item: Target | Baseline) => {
    const top = pathOf(catalog, item.section)[0];
    const scope = item.scope ?? "";
    const key = [top?.id ?? "", metricKey(item.metric), metricKey(scope), item.unit].join("|");
    let row = found.get(key);
    if (!row) {
      const part = top ? sayHeading(top) : "";
      const head = { key, metric: item.metric, scope, unit: item.unit, part, first: item.span.start };
      row = { head, baselines: [], cells: new Map() };
      found.set(key, row);
    }
    return row;
  };
  const columns = new Set<string>();
  for (const target of targets) {
    const column = columnOf(target.by);
    columns.add(column);
    const { cells } = rowOf(target);
    cells.set(column, [...(cells.get(column) ?? []), target]);
  }
  for (const baseline of baselines) rowOf(baseline).baselines.push(baseline);
  const rows = [...found.values()].map(({ head, ...rest }) => ({ ...head, ...rest }));
  return { columns: [...columns].sort(byColumn), rows: rows.sort((a, b) => a.first - b.first) };
}

/** Years first; `yearly` and `undated` after them. */
function byColumn(a: string, b: string): number {
  const rank = (column: string) => (column === "yearly" ? 1 : column === "undated" ? 2 : 0);
  return rank(a) - rank(b) || a.localeCompare(b);
}

/** A point of a metric's series. */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly kind: "baseline" | "target";
  readonly ref: Ref;
}

/** What of a row can be drawn: single numbers at known years, that say a level and not a change. */
export function seriesOf(row: MetricRow): Point[] {
  const points: Point[] = [];
  for (const { id, at, value } of row.baselines) {
    const year = Number(/^\d{4}/.exec(at ?? "")?.[0]);
    if (year && typeof value === "number")
      points.push({ year, value, kind: "baseline", ref: `baseline:${id}` });
  }
  for (const [column, targets] of row.cells) {
    const target = targets.at(-1);
    if (!target || !/^\d{4}$/.test(column) || typeof target.value !== "number" || /[+-]/.test(target.op))
      continue;
    points.push({ year: Number(column), value: target.value, kind: "target", ref: `target:${target.id}` });
  }
  return points.sort((a, b) => a.year - b.year || (a.kind === "baseline" ? -1 : 1));
}
