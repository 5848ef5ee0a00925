import { type Cell, type Column, type Sheet, toXlsx } from "../../../output/xlsx.ts";
import { bom, type CsvCell, csvLine } from "../../../settlement/output/csv-line.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { type ExportedFile, figureCell } from "../cases/export.ts";
import { hospitalsWithin } from "../reach.ts";
import { monthTitles as titles } from "./export-words.zh.ts";
import { listMonths } from "./list.ts";
import { stepWords } from "./words.zh.ts";

/** Columns before the figures. */
const texts = 4;

/** Every hospital's months of a fund's year, or one month of it: a hospital's people get their own rows. */
export async function exportMonths(
  workspace: Workspace,
  actor: Actor,
  asked: { readonly year: number; readonly fund: string; readonly month?: number | undefined },
  format: "xlsx" | "csv",
): Promise<ExportedFile> {
  const { store, region } = workspace;
  const names = await hospitalsWithin(store.db, region, actor, "insurance.read");
  const months = (await listMonths(workspace, actor, asked)).filter(
    ({ month }) => asked.month === undefined || month === asked.month,
  );
  const rows = months.flatMap(({ month, step, figures }) =>
    (figures?.hospitals ?? []).map((each): string[] => [
      `${month}月`,
      stepWords[step],
      each.hospital,
      names.get(each.hospital)?.name ?? "",
      String(each.cases),
      each.cost,
      each.points,
      each.prepaid,
      figures?.value ?? "",
      each.gross ?? "",
      each.cash,
      each.audit,
      each.pointsOff,
      each.additions,
      each.amount,
      each.transfer,
      each.carry,
    ]),
  );
  return tableFile(
    {
      name: titles.sheet,
      title: titles.title(asked.fund, asked.year, asked.month),
      about: titles.about(months.some(({ step }) => step !== "published")),
      columns: titles.columns,
      texts,
      rows,
    },
    format,
  );
}

/** A table of texts and, behind them, exact decimals. */
export interface FigureTable {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  /** How many of the columns hold text. */
  readonly texts: number;
  readonly rows: readonly (readonly string[])[];
}

/** What browsers are told that a file is. */
export const fileTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** The table for Excel: figures keep all their digits, and no text runs as a formula. */
export async function tableFile(table: FigureTable, format: keyof typeof fileTypes): Promise<ExportedFile> {
  const name = `${table.title}.${format}`;
  if (format === "xlsx")
    return { name, type: fileTypes.xlsx, bytes: new Uint8Array(await toXlsx([sheetOf(table)])) };
  const line = (cells: readonly string[]) =>
    csvLine(cells.map((cell, at): CsvCell => (at < table.texts ? cell : { decimal: cell })));
  const text = bom + csvLine(table.columns) + table.rows.map(line).join("");
  return { name, type: fileTypes.csv, bytes: new TextEncoder().encode(text) };
}

function sheetOf({ name, title, about, columns, texts: left, rows }: FigureTable): Sheet {
  return {
    name,
    title,
    about,
    columns: columns.map(
      (column, at): Column => ({
        title: column,
        width: at < left ? 14 : 15,
        align: at < left ? "left" : "right",
      }),
    ),
    rows: rows.map((cells) => ({
      cells: cells.map((cell, at): Cell => (at < left || cell === "" ? cell : figureCell(cell))),
    })),
  };
}
