import { type Cell, type Column, type Sheet, toXlsx } from "../../output/xlsx.ts";
import { notesOf } from "../notes/notes.ts";
import { sayNote } from "../notes/notes.zh.ts";
import type { Rejection } from "../rejection.ts";
import type { Settlement } from "../settle.ts";
import { grades } from "../tables.ts";
import { gradeWords, points, yuan } from "../words.zh.ts";
import type { CsvCell } from "./csv-line.ts";
import { headLines } from "./summary.zh.ts";
import { clearingTable, hospitalsTable, monthsTable, type OutputTable, rejectedTable } from "./tables.ts";
import { unitPayments } from "./units.ts";

/** More rows than this are not for people to read; the .csv has them all. */
const mostRows = 20_000;

/** The settlement as a workbook that prints: summary, months, hospitals, clearing, coefficients, readings. */
export function settlementBook(settlement: Settlement, rejected: readonly Rejection[]): Promise<Uint8Array> {
  const { fund } = settlement.input.parameters;
  const tables = [
    monthsTable(settlement),
    hospitalsTable(settlement),
    clearingTable(settlement),
    unitsTable(settlement),
    groupsTable(settlement),
    rejectedTable(rejected),
  ];
  return toXlsx([
    summarySheet(settlement, rejected),
    ...tables.filter(({ rows }) => rows.length > 0).map((table) => sheetOf(table, fund)),
  ]);
}

function summarySheet(settlement: Settlement, rejected: readonly Rejection[]): Sheet {
  const { fund } = settlement.input.parameters;
  const line = (text: string) => ({ cells: [text] });
  return {
    name: "汇总",
    title: `${fund} DRG点数法结算汇总`,
    about: "金额单位：元；点数、系数、点值保留8位小数",
    columns: [{ title: "说明", width: 120 }],
    rows: [
      { group: "结算结果" },
      ...headLines(settlement, rejected).map(line),
      { group: "口径和提示" },
      ...notesOf(settlement).map((note) => line(sayNote(note))),
    ],
  };
}

/** Group by grade: base points, multiple, coefficient before and after the cap (§10 to §15). */
function groupsTable({ tables }: Settlement): OutputTable {
  return {
    title: "病组与差异系数",
    columns: [
      "病组",
      "等级",
      "历史病例",
      "历史费用（元）",
      "稳定",
      "基准点数",
      "高倍率倍数",
      "系数原值",
      "差异系数",
      "说明",
    ],
    rows: [...tables.groups.values()].flatMap((group) =>
      grades.map((grade): CsvCell[] => {
        const { cases, cost, raw, coefficient, flag } = group.cells[grade];
        const decimal = (text: string) => ({ decimal: text });
        return [
          group.group,
          gradeWords[grade],
          decimal(String(cases)),
          decimal(yuan(cost).replaceAll(",", "")),
          group.stable ? "是" : "否",
          decimal(points(group.base)),
          decimal(String(Number(group.multiple) / 10)),
          raw === undefined ? "" : decimal(points(raw)),
          decimal(points(coefficient)),
          flag === undefined ? "" : flagWords[flag],
        ];
      }),
    ),
  };
}

const flagWords = {
  NO_GRADE_HISTORY: "该等级没有历史数据",
  INVERSION: "高于上一级，暂行封顶",
  OVERRIDE: "按专家决定",
} as const;

function unitsTable(settlement: Settlement): OutputTable {
  return {
    title: "医共体打包支付",
    columns: [
      "核算单元",
      "成员",
      "累计月度拨付（元）",
      "清算金额（元）",
      "基金全年支付（元）",
      "预付差额（元）",
    ],
    rows: unitPayments(settlement).map(({ unit, hospitals, ...fen }) => [
      unit,
      hospitals.join("、"),
      ...[fen.transfers, fen.clearing, fen.fundPaid, fen.advanceDiff].map((each) => ({
        decimal: yuan(each).replaceAll(",", ""),
      })),
    ]),
  };
}

function sheetOf({ title, columns, rows }: OutputTable, fund: string): Sheet {
  const shown = rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  return {
    name: title,
    title: `${fund} ${title}`,
    about: left > 0 ? `只列前${mostRows}行，其余${left}行见 CSV 表` : `共${rows.length}行`,
    columns: columns.map((name, index): Column => {
      const figures = typeof rows[0]?.[index] === "object";
      return { title: name, width: figures ? 15 : 12, align: figures ? "right" : "left" };
    }),
    rows: shown.map((cells) => ({ cells: cells.map(cellOf) })),
  };
}

/** A decimal stays a number as long as a spreadsheet holds all its digits. */
function cellOf(cell: CsvCell): Cell {
  if (typeof cell === "string") return cell;
  return cell.decimal.replace(/\D/g, "").length <= 15 ? Number(cell.decimal) : cell.decimal;
}
