import { restoreText } from "../../../output/safe-text.ts";
import { ledgerColumns } from "../../../plan/ledger.ts";
import { readRows } from "../../import/read-table.ts";

/** What a unit filled in of one task, as it stands in the sheet. */
export interface ProgressRow {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly no: string;
  readonly title: string;
  /** Per cent, where 进展情况 begins with it on a line of its own. */
  readonly progress: number | undefined;
  readonly done: string;
  readonly problems: string;
  readonly next: string;
}

/** The header stands below a title and a line or two about the ledger. */
const headerWithin = 20;

/**
 * Reads what was filled in of a ledger in the layout that is exported, .xlsx or .csv; undefined without its header.
 * Unlike `readLedger` it takes 12.1 for a number and one number in several plans.
 * @throws RefusedError for a file that is neither
 */
export async function readProgress(bytes: Uint8Array): Promise<readonly ProgressRow[] | undefined> {
  const grid = await readRows(bytes);
  const header = grid.slice(0, headerWithin).findIndex((row) => row.map(plain).includes("重点任务"));
  if (header < 0) return undefined;
  const titles = grid[header]!.map(plain);
  const column = (key: string) =>
    titles.indexOf(plain(ledgerColumns.find((each) => each.key === key)!.title));
  const at = {
    no: column("no"),
    task: column("task"),
    progress: column("progress"),
    problems: column("problems"),
    next: column("next"),
  };
  return grid.slice(header + 1).flatMap((cells, index) => {
    const text = (place: number) => restoreText(cells[place] ?? "").trim();
    if (text(at.task) === "") return [];
    return [
      {
        row: header + 2 + index,
        no: text(at.no),
        title: text(at.task),
        ...progressOf(text(at.progress)),
        problems: text(at.problems),
        next: text(at.next),
      },
    ];
  });
}

/** `30%` on the first line is how far it is; the rest is what was done. */
function progressOf(cell: string): Pick<ProgressRow, "progress" | "done"> {
  const [, percent, done] = /^(\d{1,3})\s*[%\uff05]\s*(?:\n([\s\S]*))?$/.exec(cell) ?? [];
  return percent === undefined
    ? { progress: undefined, done: cell }
    : { progress: Number(percent), done: (done ?? "").trim() };
}

/** Titles are the same whatever their spacing and width. */
function plain(title: string): string {
  return restoreText(title).normalize("NFKC").replace(/\s+/g, "");
}
