import type { TargetAsk, TargetCell, TargetRow } from "../../workspace/targets/views.ts";
import { periodTitle } from "../../workspace/targets/words.zh.ts";
import { words } from "./words.zh.ts";

/** What a row is called: the scope belongs to the name. */
export function metricOf({ scope, metric }: Pick<TargetRow, "scope" | "metric">): string {
  return `${scope}${metric}`;
}

/** What is asked for in a year; the month stands beside it where the year does not say it all. */
export function askWords({ value, upper, period }: TargetAsk): string {
  const within = period.length > 4 && period !== "yearly" ? `（${periodTitle(period).slice(5)}）` : "";
  return `${value}${upper === undefined ? "" : `至${upper}`}${within}`;
}

export function cellOf(row: TargetRow, year: string): TargetCell | undefined {
  return row.cells.find((cell) => cell.year === year);
}

export function baselineWords({ baseline, unit }: TargetRow): string {
  if (!baseline) return words.none;
  const own = baseline.unit === undefined || baseline.unit === unit ? "" : baseline.unit;
  return `${baseline.value}${own}${baseline.at ? `（${periodTitle(baseline.at)}）` : ""}`;
}

/** The years of these rows and those told, ascending; what has no date comes last. */
export function yearsOf(rows: readonly TargetRow[], told: readonly string[]): string[] {
  const years = new Set([...told, ...rows.flatMap(({ cells }) => cells.map(({ year }) => year))]);
  return [...years].sort((a, b) => ((a || "~") < (b || "~") ? -1 : 1));
}
