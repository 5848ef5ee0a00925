import { toCsv } from "../../../output/csv.ts";
import { type Cell, type Column, type Sheet, toXlsx } from "../../../output/xlsx.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { todayOf } from "../judge-stale.ts";
import type { TargetCell, TargetFilter, TargetRow } from "../views.ts";
import { directionWords, lightWords, periodTitle, targetStateWords } from "../words.zh.ts";
import { allTargets } from "./list.ts";

/** A table of targets as a file. */
export interface TargetFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** All targets that a filter finds, as the matrix has them, for Excel. */
export async function exportTargets(
  workspace: Workspace,
  actor: Actor,
  filter: TargetFilter,
  format: keyof typeof types,
): Promise<TargetFile> {
  const rows = await allTargets(workspace, actor, filter);
  const sheet = targetSheet(
    rows,
    filter.plan === undefined ? undefined : rows[0]?.planTitle,
    todayOf(workspace),
  );
  const bytes =
    format === "xlsx"
      ? await toXlsx([sheet])
      : toCsv([
          sheet.columns.map(({ title }) => title),
          ...sheet.rows.flatMap((row) => ("cells" in row ? [row.cells.map(plain)] : [])),
        ]);
  return { name: `${sheet.title}.${format}`, type: types[format], bytes: new Uint8Array(bytes) };
}

/** The matrix as a sheet: for each year what is asked and what was reached, side by side. */
export function targetSheet(rows: readonly TargetRow[], plan: string | undefined, today: string): Sheet {
  const years = [...new Set(rows.flatMap(({ cells }) => cells.map(({ year }) => year)))].sort((a, b) =>
    (a || "~") < (b || "~") ? -1 : 1,
  );
  const number = (title: string): Column => ({ title, width: 11, align: "right" });
  return {
    name: "目标指标",
    title: `${plan ?? "全部方案"}目标指标完成情况`,
    about: `截至${periodTitle(today)}  共${rows.length}项指标`,
    columns: [
      { title: "序号", width: 5, align: "center" },
      ...(plan === undefined ? [{ title: "方案", width: 24 }] : []),
      { title: "专项", width: 16 },
      { title: "指标", width: 32 },
      { title: "计量单位", width: 9, align: "center" },
      { title: "要求", width: 9, align: "center" },
      { title: "基数", width: 14, align: "right" },
      ...years.flatMap((year) => [number(`${periodTitle(year)}目标`), number(`${periodTitle(year)}实际`)]),
      { title: "状态", width: 9, align: "center" },
      { title: "灯号", width: 7, align: "center" },
      { title: "说明", width: 48 },
    ],
    rows: rows.map((row, index) => ({
      cells: [
        index + 1,
        ...(plan === undefined ? [row.planTitle] : []),
        row.programme,
        row.scope ? `${row.scope}${row.metric}` : row.metric,
        row.unit,
        directionWords[row.direction],
        baselineCell(row),
        ...years.flatMap((year) => yearCells(row.cells.find((cell) => cell.year === year))),
        targetStateWords[row.state],
        lightWords[row.light],
        row.says,
      ],
    })),
  };
}

function baselineCell({ baseline, unit }: TargetRow): Cell {
  if (!baseline) return "";
  if (baseline.at === undefined && baseline.unit === undefined) return figure(baseline.value);
  const own = baseline.unit === undefined || baseline.unit === unit ? "" : baseline.unit;
  return `${baseline.value}${own}${baseline.at ? `（${periodTitle(baseline.at)}）` : ""}`;
}

/** One target is a number; several of a year, and ranges, are text. */
function yearCells(cell: TargetCell | undefined): [Cell, Cell] {
  if (!cell) return ["", ""];
  const [only, ...others] = cell.asks;
  const isPlain = only && others.length === 0 && only.upper === undefined && only.period.length === 4;
  const asked = isPlain
    ? figure(only.value)
    : cell.asks
        .map(({ period, value, upper }) => {
          const when = period.length > 4 ? `（${periodTitle(period).slice(5)}）` : "";
          return `${value}${upper === undefined ? "" : `至${upper}`}${when}`;
        })
        .join("\n");
  const { actual } = cell;
  if (!actual) return [asked, ""];
  return [asked, actual.missing > 0 ? `${actual.value}（缺${actual.missing}个单位）` : figure(actual.value)];
}

/** A number where Excel keeps all its digits, else text. */
function figure(decimal: string): Cell {
  const number = Number(decimal);
  return decimal !== "" && decimal.replace(/\D/g, "").length <= 15 && Number.isFinite(number)
    ? number
    : decimal;
}

function plain(cell: Cell): string | number {
  return typeof cell === "object" ? cell.value : cell;
}
