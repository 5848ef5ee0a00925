import { findLines, placeOf } from "../plan/lines.ts";
import type { Finding, Plan, Section, Severity, Target } from "../plan/model.ts";
import { type TargetMatrix, targetMatrix } from "../plan/target-matrix.ts";
import { dateWords, figureWords } from "../plan/words.ts";
import { countFindings } from "./checked.ts";
import { terminalText } from "./safe-text.ts";
import { severityWords } from "./severity.ts";
import { clip, displayWidth, padEnd, padStart } from "./width.ts";

/** How much of each list the summary shows; the rest is counted. */
const show = { sections: 40, depth: 2, targets: 20, years: 6, findings: 10 };
const gravest: readonly Severity[] = ["error", "warning", "info"];

/** A plan on one or two screens: what it is, how much it holds, its outline, its targets by year, its gravest findings. */
export function planText(plan: Plan, columns: number): string {
  const blocks = [head(plan), counts(plan), outline(plan.sections), targets(plan, columns), findings(plan)];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((lines) => lines.map((line) => clip(terminalText(line), columns)).join("\n"))
    .join("\n\n")}\n`;
}

function head({ meta, source }: Plan): string[] {
  const facts: [string, string | undefined][] = [
    ["发布机关", meta.issuer],
    ["文号", meta.docNumber],
    ["印发日期", meta.issued && dateWords(meta.issued)],
    ["地区", meta.region],
    [
      "起止",
      meta.start || meta.end ? `${dateWords(meta.start ?? "")}—${dateWords(meta.end ?? "")}` : undefined,
    ],
    ["来源", `${source.name}，${source.characters}字`],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? `  ${padEnd(name, 10)}${value}` : []));
  return [meta.title ?? "（没有读到标题）", ...lines];
}

/** The numbers of items, four to a line. */
function counts(plan: Plan): string[] {
  const lists: [string, number][] = [
    ["条目", plan.sections.length],
    ["任务", plan.tasks.length],
    ["目标指标", plan.targets.length],
    ["基数", plan.baselines.length],
    ["责任分工", plan.assignments.length],
    ["时限", plan.deadlines.length],
    ["阶段", plan.stages.length],
    ["频次", plan.cadences.length],
    ["标准参数", plan.standards.length],
    ["组织机构", plan.bodies.length],
    ["系统要求", plan.systems.length],
    ["体检问题", plan.findings.length],
  ];
  const cells = lists.map(([name, count]) => `  ${padEnd(name, 8)}${padStart(String(count), 5)}`);
  return [0, 4, 8].map((first) => cells.slice(first, first + 4).join("  "));
}

function outline(sections: readonly Section[]): string[] {
  const top = sections.filter(({ depth }) => depth <= show.depth);
  if (top.length === 0) return [];
  const lines = top.slice(0, show.sections).map(({ depth, marker, title }) => {
    const gap = /[\p{L}\p{N}.]$/u.test(marker) ? " " : "";
    return `${"  ".repeat(depth)}${marker}${gap}${title}`;
  });
  return ["条目", ...lines, ...rest(sections.length - lines.length, "个条目")];
}

/** As many of the years with most targets as fit beside the metrics. */
function targets(plan: Plan, columns: number): string[] {
  const matrix = targetMatrix(plan);
  if (matrix.rows.length === 0) return [];
  const often = new Map(matrix.years.map((year) => [year, 0]));
  for (const { cells } of matrix.rows) for (const year of cells.keys()) often.set(year, often.get(year)! + 1);
  const ranked = [...matrix.years].sort((a, b) => often.get(b)! - often.get(a)!).slice(0, show.years);
  let table: string[];
  do {
    table = targetTable(
      matrix,
      matrix.years.filter((year) => ranked.includes(year)),
    );
  } while (Math.max(...table.map(displayWidth)) > columns && ranked.length > 1 && ranked.pop() !== undefined);
  return [
    "目标指标",
    ...table,
    ...rest(matrix.rows.length - show.targets, "个指标"),
    ...rest(matrix.years.length - ranked.length, "个年份"),
  ];
}

function targetTable({ rows }: TargetMatrix, years: readonly string[]): string[] {
  const figures = (targets: readonly Target[] = []) =>
    clip(targets.map((target) => figureWords({ ...target, unit: "" })).join("；"), 16);
  const table = [
    ["指标", "计量单位", ...years.map((year) => (year === "" ? "未写时间" : dateWords(year)))],
    ...rows
      .slice(0, show.targets)
      .map(({ metric, unit, cells }) => [
        clip(metric, 40),
        unit,
        ...years.map((year) => figures(cells.get(year))),
      ]),
  ];
  return aligned(table, 2);
}

function findings(plan: Plan): string[] {
  const { error, warning, info } = countFindings(plan.findings);
  if (plan.findings.length === 0) return ["体检问题", "  没有发现问题。"];
  const lines = findLines(plan.text);
  const sorted = [...plan.findings].sort((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity));
  const line = ({ severity, message, span }: Finding) =>
    `  ${severityWords[severity]} 第${placeOf(lines, span.start).line}行 ${message}`;
  return [
    `体检问题  错误${error}个，警告${warning}个，提示${info}个`,
    ...sorted.slice(0, show.findings).map(line),
    ...rest(sorted.length - show.findings, "个，见 luoshi check"),
  ];
}

/** Rows with columns of equal width; from column `figures` on to the right. */
function aligned(rows: readonly (readonly string[])[], figures: number): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < figures ? padEnd(cell, widths[column]!) : padStart(cell, widths[column]!),
      )
      .reduce((line, cell) => `${line}  ${cell}`, "")
      .trimEnd(),
  );
}

function rest(count: number, what: string): string[] {
  return count > 0 ? [`  另有${count}${what}`] : [];
}
