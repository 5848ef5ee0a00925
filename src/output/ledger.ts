import { ledgerColumns, ledgerRows } from "../plan/ledger.ts";
import type { Plan } from "../plan/model.ts";
import { toCsv } from "./csv.ts";
import { ledgerBook, taskSheet, titleOf } from "./ledger-book.ts";

/** The formats that a ledger is written in. */
export const ledgerFormats = ["xlsx", "csv", "docx", "json"] as const;
export type LedgerFormat = (typeof ledgerFormats)[number];

/** A Word table of more rows takes gigabytes to make, and nobody can read it. */
const mostInWord = 5000;

/** A ledger is too long for the format asked for; .xlsx and .csv take any number of tasks. */
export class TooManyTasksError extends Error {
  override readonly name = "TooManyTasksError";
  readonly tasks: number;
  readonly most: number;
  constructor(tasks: number, most: number) {
    super(`${tasks} tasks, at most ${most}`);
    this.tasks = tasks;
    this.most = most;
  }
}

/**
 * Writes the ledger of a plan as the bytes of a file.
 * Throws TooManyTasksError for a .docx of thousands of tasks.
 * @param pages offsets at which the pages of the source begin, if it has pages (`Document.pages`).
 */
export async function writeLedger(
  plan: Plan,
  format: LedgerFormat,
  pages: readonly number[] = [],
): Promise<Uint8Array> {
  switch (format) {
    case "xlsx": {
      const { toXlsx } = await import("./xlsx.ts");
      return toXlsx(ledgerBook(plan, pages));
    }
    case "docx": {
      if (plan.tasks.length > mostInWord) throw new TooManyTasksError(plan.tasks.length, mostInWord);
      const { toDocx } = await import("./ledger-docx.ts");
      return toDocx(taskSheet(plan, pages));
    }
    case "csv":
      return toCsv([
        ledgerColumns.map(({ title }) => title),
        ...ledgerRows(plan, pages).map((row) => ledgerColumns.map(({ key }) => row[key])),
      ]);
    case "json":
      return new TextEncoder().encode(`${JSON.stringify(ledgerJson(plan, pages), null, 2)}\n`);
  }
}

function ledgerJson(plan: Plan, pages: readonly number[]) {
  return {
    schema: "luoshi.ledger/1",
    title: titleOf(plan),
    source: plan.source,
    columns: ledgerColumns,
    rows: ledgerRows(plan, pages),
  };
}
