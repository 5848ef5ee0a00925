import { terminalText } from "../../output/safe-text.ts";
import { clip, displayWidth, padEnd, padStart } from "../../output/width.ts";
import { kinds } from "../cases.ts";
import { notesOf } from "../notes/notes.ts";
import { sayNote } from "../notes/notes.zh.ts";
import type { Rejection } from "../rejection.ts";
import { sayRejection } from "../rejection.zh.ts";
import type { Settlement } from "../settle.ts";
import { kindWords, points, yuan } from "../words.zh.ts";
import { kindCounts } from "./tables.ts";
import { unitPayments } from "./units.ts";

/** Hospitals and rejected rows that the console shows; the tables have them all. */
const mostLines = 40;

/** The settlement as a person reads it on the console. */
export function summaryText(settlement: Settlement, rejected: readonly Rejection[], columns: number): string {
  const { input, months, year } = settlement;
  const clearings = year.clearings.slice(0, mostLines);
  const lines = [
    `${input.parameters.fund} DRG点数法结算`,
    ...headLines(settlement, rejected),
    "",
    ...table(
      ["月份", "月度预算", "月度总点数", "月度点值"],
      months.map(({ month, budget, points: own, value }) => [
        `${month}月`,
        yuan(budget),
        points(own),
        value === undefined ? "无" : points(value),
      ]),
    ),
    "",
    ...table(
      ["医院", "年度点数", "应得", "患者支付", "月度已拨", "清算金额", "基金全年支付", "预付差额"],
      clearings.map((each) => [
        clip(terminalText(input.hospitals[each.hospital]!.id), 24),
        points(each.points),
        yuan(each.entitlement),
        yuan(each.cash),
        yuan(each.transfers),
        yuan(each.clearing),
        yuan(each.fundPaid),
        yuan(each.advanceDiff),
      ]),
    ),
    ...more(year.clearings.length - clearings.length, "家医院"),
    ...unitLines(settlement),
    "",
    "口径和提示",
    ...notesOf(settlement).map((note) => `  ${terminalText(sayNote(note))}`),
    ...rejectedLines(rejected),
  ];
  return `${lines.map((line) => (displayWidth(line) > columns * 4 ? clip(line, columns * 4) : line)).join("\n")}\n`;
}

/** What the settlement comes to, in a few lines. */
export function headLines(settlement: Settlement, rejected: readonly Rejection[]): string[] {
  const { input, tables, budget, year, control } = settlement;
  const counts = kindCounts(settlement);
  const classes = kinds.map((kind) => `${kindWords[kind]}${counts[kind]}例`).join("，");
  const less = [...input.budget.less.values()].reduce((sum, part) => sum + part, 0n);
  const sum = (of: (each: (typeof year.clearings)[number]) => bigint) =>
    yuan(year.clearings.reduce((total, each) => total + of(each), 0n));
  return [
    `病例${input.cases.count}例：${classes}${rejected.length > 0 ? `；另有${rejected.length}行没有接受` : ""}`,
    `医院${input.hospitals.length}家，病组${tables.groups.size}个，参考病例${tables.cases}例，费用 ${yuan(tables.cost)} 元`,
    `DRG预算 ${yuan(budget)} 元 = 预算总额 ${yuan(input.budget.total)} − 扣除 ${yuan(less)}`,
    year.value === undefined
      ? "年度总点数不大于0，没有年度点值"
      : `年度点值 ${points(year.value)} 元 =（总费用 ${yuan(year.cost)} − 统筹基金费用 ${yuan(input.fundCost)} + 预算 ${yuan(budget)}）÷ 年度总点数 ${points(year.points)}`,
    `应得合计 ${sum((each) => each.entitlement)} 元，清算合计 ${sum((each) => each.clearing)} 元，基金全年支付 ${sum((each) => each.fundPaid)} 元，尾差 ${yuan(year.residue)} 元`,
    control.one === control.two
      ? `第十九条两个公式核对一致：${yuan(control.two)} 元`
      : `第十九条两个公式不一致：（一）${yuan(control.one)} 元，（二）${yuan(control.two)} 元`,
  ];
}

function unitLines(settlement: Settlement): string[] {
  const units = unitPayments(settlement);
  if (units.length === 0) return [];
  return [
    "",
    ...table(
      ["医共体", "成员", "月度已拨", "清算金额", "基金全年支付"],
      units.map(({ unit, hospitals, transfers, clearing, fundPaid }) => [
        clip(terminalText(unit), 24),
        `${hospitals.length}家`,
        yuan(transfers),
        yuan(clearing),
        yuan(fundPaid),
      ]),
    ),
  ];
}

function rejectedLines(rejected: readonly Rejection[]): string[] {
  if (rejected.length === 0) return [];
  const shown = rejected.slice(0, mostLines);
  return [
    "",
    `没有接受的行（${rejected.length}）`,
    ...shown.map((each) => `  ${terminalText(sayRejection(each))}`),
    ...more(rejected.length - shown.length, "行"),
  ];
}

function more(count: number, unit: string): string[] {
  return count > 0 ? [`  另有${count}${unit}，用 -o 输出全部`] : [];
}

/** Lines of a table: names on the left, figures on the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...all.map((row) => displayWidth(row[i]!))));
  return all.map((row) =>
    row.map((cell, i) => (i === 0 ? padEnd(cell, widths[i]!) : padStart(cell, widths[i]!))).join("  "),
  );
}
