import { type LedgerKey, type LedgerRow, ledgerColumns } from "../plan/ledger.ts";
import { beginsWithDate } from "../plan/read-date.ts";
import { dateWords } from "../plan/words.ts";
import { readCsv } from "./csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { restoreText } from "./safe-text.ts";

/** Why a ledger, or one row of it, was not taken over. `ledger-problem.zh.ts` says it in words. */
export type LedgerProblem =
  | { readonly kind: "no-header" }
  | { readonly kind: "not-a-number"; readonly row: number; readonly actual: string }
  | { readonly kind: "number-twice"; readonly row: number; readonly actual: string; readonly before: number }
  | { readonly kind: "no-task"; readonly row: number }
  | { readonly kind: "not-a-date"; readonly row: number; readonly actual: string };

/** What a ledger holds: the rows without fault, and what is wrong with the others. */
export interface LedgerRead {
  readonly rows: readonly LedgerRow[];
  /** Rows count from 1 as the spreadsheet program numbers them. */
  readonly problems: readonly LedgerProblem[];
}

/** The header stands below a title and a line or two about the ledger. */
const headerWithin = 20;
/** Spreadsheet programs count days from this date; 2000 to 2099 are these numbers. */
const firstDay = Date.UTC(1899, 11, 30);
const dayNumbers = { from: 36_526, to: 73_050 };

/** Reads a ledger in the layout that `writeLedger` writes. Throws UnreadableError where the file is damaged. */
export async function readLedger(bytes: Uint8Array, format: "xlsx" | "csv"): Promise<LedgerRead> {
  return fromGrid(format === "xlsx" ? await readXlsx(bytes) : readCsv(bytes));
}

function fromGrid(grid: readonly (readonly string[])[]): LedgerRead {
  const header = grid.slice(0, headerWithin).findIndex((row) => row.map(plain).includes("重点任务"));
  if (header < 0) return { rows: [], problems: [{ kind: "no-header" }] };
  const titles = grid[header]!.map(plain);
  const columns = ledgerColumns.map(({ key, title }) => ({ key, index: titles.indexOf(plain(title)) }));

  const rows: LedgerRow[] = [];
  const problems: LedgerProblem[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of grid.entries()) {
    if (index <= header || isBlankOrTitle(cells)) continue;
    const texts = Object.fromEntries(
      columns.map(({ key, index: at }) => [key, restoreText(cells[at] ?? "").trim()]),
    ) as Record<LedgerKey, string>;
    const row = index + 1;
    const due = texts.due.split("\n").map(dayNumberWords).join("\n");
    const found = problemsOf({ ...texts, due }, row, seen);
    problems.push(...found);
    if (found.length === 0) rows.push({ ...texts, due, no: Number(texts.no) });
  }
  return { rows, problems };
}

function problemsOf(
  texts: Readonly<Record<LedgerKey, string>>,
  row: number,
  seen: Map<string, number>,
): LedgerProblem[] {
  const found: LedgerProblem[] = [];
  const before = seen.get(texts.no);
  if (!/^[1-9]\d{0,8}$/.test(texts.no)) found.push({ kind: "not-a-number", row, actual: texts.no });
  else if (before !== undefined) found.push({ kind: "number-twice", row, actual: texts.no, before });
  else seen.set(texts.no, row);
  if (texts.task === "") found.push({ kind: "no-task", row });
  const wrong = texts.due.split("\n").find((line) => line.trim() !== "" && !beginsWithDate(line));
  if (wrong !== undefined) found.push({ kind: "not-a-date", row, actual: wrong.trim() });
  return found;
}

/** A special plan's title line fills its first cell alone. */
function isBlankOrTitle(cells: readonly string[]): boolean {
  const filled = cells.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
  return filled.length === 0 || (filled.length === 1 && filled[0] === 0 && !/^\d+$/.test(cells[0]!.trim()));
}

/** A date typed into a spreadsheet can arrive as its day number; the first of a month stands for the month. */
function dayNumberWords(line: string): string {
  const days = Number(line);
  if (!/^\d{5}$/.test(line.trim()) || days < dayNumbers.from || days > dayNumbers.to) return line;
  const date = new Date(firstDay + days * 86_400_000).toISOString();
  return dateWords(date.slice(8, 10) === "01" ? date.slice(0, 7) : date.slice(0, 10));
}

/** Titles are the same whatever their spacing and width. */
function plain(title: string): string {
  return restoreText(title).normalize("NFKC").replace(/\s+/g, "");
}
