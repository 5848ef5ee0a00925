import { kinds, monthKind } from "../cases.ts";
import { fromUnits, moneyDigits, pointDigits } from "../numbers.ts";
import type { Rejection } from "../rejection.ts";
import { sayReason } from "../rejection.zh.ts";
import type { Settlement } from "../settle.ts";
import { gradeWords } from "../words.zh.ts";
import { bom, type CsvCell, csvLine } from "./csv-line.ts";

/** A table of the settlement as it is exported: texts, and figures as exact decimals. */
export interface OutputTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

const money = (fen: bigint | undefined): CsvCell =>
  fen === undefined ? "" : { decimal: fromUnits(fen, moneyDigits) };
const points = (units: bigint | undefined): CsvCell =>
  units === undefined ? "" : { decimal: fromUnits(units, pointDigits) };
const whole = (value: number | bigint): CsvCell => ({ decimal: String(value) });

/** The fund's months: budget, points, value (§18). */
export function monthsTable({ months }: Settlement): OutputTable {
  return {
    title: "月度点值",
    columns: ["月份", "月度预算（元）", "月度总点数", "月度点值（元）"],
    rows: months.map(({ month, budget, points: own, value }) => [
      whole(month),
      money(budget),
      points(own),
      points(value),
    ]),
  };
}

/** What each hospital is paid each month (§18). */
export function hospitalsTable({ input, hospitalMonths, sums }: Settlement): OutputTable {
  return {
    title: "医院月度拨付",
    columns: [
      "医院",
      "核算单元",
      "月份",
      "病例数",
      "预拨点数",
      "点数金额（元）",
      "患者支付现金（元）",
      "审核扣款（元）",
      "扣除点数金额（元）",
      "追加点数拨付（元）",
      "月度金额（元）",
      "实际拨付（元）",
      "结转下月（元）",
    ],
    rows: hospitalMonths.map((each) => {
      const { id, unit } = input.hospitals[each.hospital]!;
      return [
        id,
        unit ?? "",
        whole(each.month),
        whole(sums.monthCases[each.hospital * 13 + each.month]!),
        points(each.prepaid),
        money(each.gross),
        money(each.cash),
        money(each.audit),
        money(each.pointsOff),
        money(each.additions),
        money(each.amount),
        money(each.transfer),
        money(each.carry),
      ];
    }),
  };
}

/** Each hospital's clearing (§19), and the January advance (§17). */
export function clearingTable({ input, year }: Settlement): OutputTable {
  return {
    title: "年终清算",
    columns: [
      "医院",
      "核算单元",
      "等级",
      "考核系数",
      "年度点数",
      "年度点值（元）",
      "点数金额（元）",
      "结余封顶额（元）",
      "应得（元）",
      "总费用（元）",
      "患者支付现金（元）",
      "累计月度拨付（元）",
      "审核扣款（元）",
      "自费超限扣除（元）",
      "清算金额（元）",
      "基金全年支付（元）",
      "本年预付（元）",
      "下年预付（元）",
      "预付差额（元）",
    ],
    rows: year.clearings.map((each) => {
      const { id, unit, grade, assessment } = input.hospitals[each.hospital]!;
      return [
        id,
        unit ?? "",
        gradeWords[grade],
        { decimal: fromUnits(assessment, 2) },
        points(each.points),
        points(year.value),
        money(each.gross),
        money(each.surplusCap),
        money(each.entitlement),
        money(each.cost),
        money(each.cash),
        money(each.transfers),
        money(each.audit),
        money(each.selfPayExcess),
        money(each.clearing),
        money(each.fundPaid),
        money(each.advanceOld),
        money(each.advanceNew),
        money(each.advanceDiff),
      ];
    }),
  };
}

/** Rows that were left out, with the reason in words. */
export function rejectedTable(rejected: readonly Rejection[]): OutputTable {
  return {
    title: "未接受的行",
    columns: ["文件", "行", "列", "内容", "原因"],
    rows: rejected.map((each) => [each.file, whole(each.line), each.column, each.value, sayReason(each)]),
  };
}

/** How many cases of each class there are in their months. */
export function kindCounts({ input, results }: Settlement): Record<(typeof kinds)[number], number> {
  const counts = new Array<number>(kinds.length).fill(0);
  for (let i = 0; i < input.cases.count; i++) counts[monthKind(input.cases, results, i)]!++;
  return Object.fromEntries(kinds.map((kind, code) => [kind, counts[code]!])) as Record<
    (typeof kinds)[number],
    number
  >;
}

/** A table as .csv for Excel: UTF-8 with byte order mark. */
export function tableCsv({ columns, rows }: OutputTable): Uint8Array {
  return new TextEncoder().encode(bom + [columns, ...rows].map(csvLine).join(""));
}
