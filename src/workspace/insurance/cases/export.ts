import { type Cell, type Column, toXlsx } from "../../../output/xlsx.ts";
import { bom, type CsvCell, csvLine } from "../../../settlement/output/csv-line.ts";
import { kindWords, statusWords } from "../../../settlement/words.zh.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { type HospitalRef, hospitalsWithin } from "../reach.ts";
import type { SettledYear } from "../settle-year.ts";
import { demandSome } from "../versions/list.ts";
import { caseFacts } from "./case-facts.ts";
import { type CaseFilter, findCases } from "./find-cases.ts";
import { settledFor } from "./settled-for.ts";
import { caseTitles as titles } from "./words.zh.ts";

/** More rows than this are not for people to read; the .csv has them all. */
const mostRows = 20_000;
/** Rows that become bytes at once. */
const batch = 2000;

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** A table as a file. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
}

type Facts = ReturnType<typeof caseFacts>;
type Field = keyof typeof titles.columns;

/** What of a case is text, and what is a figure that is written with all its digits. */
const columns: readonly { readonly field: Field; readonly width: number; readonly figure?: boolean }[] = [
  { field: "case", width: 16 },
  { field: "hospital", width: 12 },
  { field: "hospitalName", width: 20 },
  { field: "month", width: 6, figure: true },
  { field: "group", width: 10 },
  { field: "kind", width: 9 },
  { field: "status", width: 10 },
  { field: "cost", width: 14, figure: true },
  { field: "noncompliant", width: 14, figure: true },
  { field: "cash", width: 14, figure: true },
  { field: "selfPay", width: 14, figure: true },
  { field: "points", width: 16, figure: true },
  { field: "amount", width: 14, figure: true },
];

/** The cases that a filter finds, for Excel: an .xlsx to read, a .csv with all of them. */
export async function exportCases(
  workspace: Workspace,
  actor: Actor,
  filter: CaseFilter,
  format: keyof typeof types,
): Promise<ExportedFile> {
  demandSome(actor);
  const hospitals = await hospitalsWithin(workspace.store.db, workspace.region, actor, "insurance.read");
  const settled = await settledFor(workspace, filter);
  const found = await findCases(settled, filter, hospitals);
  const title = titles.title(filter.fund, filter.year, filter.month);
  const name = `${title}.${format}`;
  if (format === "csv") return { name, type: types.csv, bytes: csvStream(settled, found, hospitals) };
  const shown = found.slice(0, mostRows);
  const bytes = await toXlsx([
    {
      name: titles.sheet,
      title,
      about: titles.about(found.length, shown.length),
      columns: columns.map(
        ({ field, width, figure }): Column => ({
          title: titles.columns[field],
          width,
          align: figure ? "right" : "left",
        }),
      ),
      rows: shown.map((index) => ({
        cells: columns.map(({ field, figure }): Cell => {
          const text = textOf(caseFacts(settled.settlement, index), field, hospitals);
          return figure && text !== "" ? figureCell(text) : text;
        }),
      })),
    },
  ]);
  return { name, type: types.xlsx, bytes: new Uint8Array(bytes) };
}

/** A decimal stays a number as long as a spreadsheet holds all its digits. */
export function figureCell(decimal: string): Cell {
  return decimal.replace(/\D/g, "").length <= 15 ? Number(decimal) : decimal;
}

function csvStream(
  { settlement }: SettledYear,
  found: readonly number[],
  hospitals: ReadonlyMap<string, HospitalRef>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream({
    start(stream) {
      stream.enqueue(encoder.encode(bom + csvLine(columns.map(({ field }) => titles.columns[field]))));
    },
    pull(stream) {
      const lines = found.slice(at, at + batch).map((index) => {
        const facts = caseFacts(settlement, index);
        return csvLine(
          columns.map(({ field, figure }): CsvCell => {
            const text = textOf(facts, field, hospitals);
            return figure ? { decimal: text } : text;
          }),
        );
      });
      at += batch;
      if (lines.length > 0) stream.enqueue(encoder.encode(lines.join("")));
      if (at >= found.length) stream.close();
    },
  });
}

function textOf(facts: Facts, field: Field, hospitals: ReadonlyMap<string, HospitalRef>): string {
  switch (field) {
    case "hospitalName":
      return hospitals.get(facts.hospital)?.name ?? "";
    case "kind":
      return kindWords[facts.kind];
    case "status":
      return statusWords[facts.status];
    case "month":
      return String(facts.month);
    case "amount":
      return facts.amount ?? "";
    default:
      return facts[field];
  }
}
