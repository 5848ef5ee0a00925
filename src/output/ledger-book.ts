import { type LedgerKey, ledgerColumns, ledgerRows, programmeOf } from "../plan/ledger.ts";
import { findLines, placeOf } from "../plan/lines.ts";
import type { Plan, Target } from "../plan/model.ts";
import { targetMatrix } from "../plan/target-matrix.ts";
import { around, dateWords, figureWords, valueWords, withinYear } from "../plan/words.ts";
import { severityWords } from "./severity.ts";
import type { Cell, Column, Row, Sheet } from "./xlsx.ts";

/** Widths of the ledger's columns: together they fill A4 landscape at about nine tenths of 10-point type. */
const widths: Readonly<Record<LedgerKey, number>> = {
  no: 5,
  programme: 13,
  task: 29,
  targets: 20,
  lead: 9,
  support: 9,
  responsible: 18,
  due: 9,
  cadence: 9,
  progress: 10,
  problems: 9,
  next: 9,
  state: 5,
  note: 5,
  source: 9,
};
const centered: ReadonlySet<LedgerKey> = new Set(["no", "due", "state"]);

/** The ledger's columns with their widths, for every writer that prints it. */
export const printColumns: readonly (Column & { readonly key: LedgerKey })[] = ledgerColumns.map(
  ({ key, title }) => ({
    key,
    title,
    width: widths[key],
    align: centered.has(key) ? "center" : "left",
    asText: key === "due",
  }),
);

/** The workbook of a plan: its tasks, its targets by year, what was found in it. */
export function ledgerBook(plan: Plan, pages: readonly number[]): Sheet[] {
  return [taskSheet(plan, pages), targetSheet(plan), findingSheet(plan)];
}

/** Rows with a title above each special plan's first. */
export function groupedRows(plan: Plan, pages: readonly number[]): Row[] {
  let group = "";
  return ledgerRows(plan, pages).flatMap((row) => {
    const cells = { cells: ledgerColumns.map(({ key }) => row[key]) };
    const before = group;
    group = programmeOf(row);
    return group === before || group === "" ? [cells] : [{ group }, cells];
  });
}

/** The line under a title: where the table comes from. */
export function aboutPlan(plan: Plan): string {
  const { issuer, docNumber, start, end } = plan.meta;
  return [
    `来源：${plan.source.name}`,
    issuer && `发布机关：${issuer}`,
    docNumber && `文号：${docNumber}`,
    (start || end) && `起止：${dateWords(start ?? "")}—${dateWords(end ?? "")}`,
    `任务${plan.tasks.length}项`,
    `目标指标${plan.targets.length}个`,
  ]
    .filter(Boolean)
    .join("  ");
}

/** A plan's title, or the file's name where it has none. */
export function titleOf(plan: Plan): string {
  return plan.meta.title ?? plan.source.name.replace(/\.\w+$/, "");
}

/** The tasks of a plan as a sheet. */
export function taskSheet(plan: Plan, pages: readonly number[]): Sheet {
  return {
    name: "任务台账",
    title: `${titleOf(plan)}任务台账`,
    about: aboutPlan(plan),
    columns: printColumns,
    rows: groupedRows(plan, pages),
  };
}

function targetSheet(plan: Plan): Sheet {
  const { years, rows } = targetMatrix(plan);
  return {
    name: "目标指标",
    title: `${titleOf(plan)}目标指标`,
    about: aboutPlan(plan),
    columns: [
      { title: "序号", width: 5, align: "center" },
      { title: "指标", width: 44 },
      { title: "计量单位", width: 10, align: "center" },
      { title: "基数", width: 17, align: "right" },
      ...years.map((year) => ({
        title: year ? dateWords(year) : "未写时间",
        width: 12,
        align: "right" as const,
      })),
    ],
    rows: rows.map(({ metric, unit, baselines, cells }, index) => ({
      cells: [
        index + 1,
        metric,
        unit,
        baselines.map((b) => `${valueWords(b.value)}${b.at ? `（${dateWords(b.at)}）` : ""}`).join("\n"),
        ...years.map((year) => targetCell(cells.get(year) ?? [])),
      ],
    })),
  };
}

/**
 * One target is a number, with 以上 and the like and its month in its format; several, ranges and ratios are text.
 */
function targetCell(targets: readonly Target[]): Cell {
  const [only, ...others] = targets;
  if (!only) return "";
  if (others.length === 0 && typeof only.value === "number") {
    const [before, after] = around[only.op];
    return { value: only.value, before, after: after + monthWords(only) };
  }
  return targets.map((target) => figureWords({ ...target, unit: "" }) + monthWords(target)).join("\n");
}

/** The month of a target that is due before its year ends, in brackets. */
function monthWords({ by = "" }: Target): string {
  const month = withinYear(by);
  return month === "" ? "" : `（${month}）`;
}

function findingSheet(plan: Plan): Sheet {
  const lines = findLines(plan.text);
  const at = (offset: number) => `第${placeOf(lines, offset).line}行`;
  return {
    name: "体检问题",
    title: `${titleOf(plan)}体检问题`,
    about: `来源：${plan.source.name}  共${plan.findings.length}个问题`,
    columns: [
      { title: "序号", width: 5, align: "center" },
      { title: "级别", width: 7, align: "center" },
      { title: "问题", width: 60 },
      { title: "位置", width: 10, align: "center" },
      { title: "原文", width: 60 },
      { title: "对照处", width: 14 },
    ],
    rows: plan.findings.map((finding, index) => ({
      cells: [
        index + 1,
        severityWords[finding.severity],
        finding.message,
        at(finding.span.start),
        quote(plan.text.slice(finding.span.start, finding.span.end)),
        finding.related.map(({ start }) => at(start)).join("、"),
      ],
    })),
  };
}

/** Enough of a place's words to find it again. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
