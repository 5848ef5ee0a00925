import { setImmediate } from "node:timers/promises";
import { tidy } from "../../../settlement/csv/fields.ts";
import { fromUnits, moneyDigits } from "../../../settlement/numbers.ts";
import type { Database, Store } from "../../../storage/store.ts";
import type { FundMonth, UploadCounts } from "../events.ts";
import { hospitalsWithin } from "../reach.ts";
import type { RejectedRow } from "../views.ts";
import { acceptedFile, acceptedNames } from "./accepted.ts";
import { type AcceptedCase, RowChecker } from "./check-rows.ts";
import type { UploadContext } from "./context.ts";
import { type FileHeader, fileHeader, refuseFile } from "./header.ts";
import { type FileRows, readFileRows } from "./read-rows.ts";
import { fileSays, noteSays } from "./words.zh.ts";

/** A file of cases as it is sent. */
export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A file that was checked against what was there. */
export interface CheckedFile {
  readonly format: FileRows["format"];
  /** The accepted rows as they will be settled with. */
  readonly accepted: Uint8Array;
  readonly rejected: readonly RejectedRow[];
  readonly counts: UploadCounts;
  /** How many accepted cases count at the year's end only. */
  readonly late: number;
  readonly notes: readonly string[];
}

/** Rows after which others get their turn: some milliseconds. */
const rowsAtOnce = 5000;

/** Checks a file row by row. Refused in a sentence where the file as a whole cannot be taken. */
export async function checkFile(
  { db, blobs }: Pick<Store, "blobs"> & { readonly db: Database },
  region: string,
  { year, month, fund }: FundMonth,
  context: UploadContext,
  { name, content }: SentFile,
): Promise<CheckedFile> {
  const { format, rows } = await readFileRows(name, content);
  const header = fileHeader(name, rows);
  if (rows.length < 2) refuseFile(fileSays.noRows(name));
  const taken = new Map<string, { month: number; late: boolean }>();
  for (const other of context.others)
    for (const each of await acceptedNames(blobs, other.accepted)) taken.set(each, other);
  const hospitals = await hospitalsWithin(db, region, undefined, "insurance.read");
  const checker = new RowChecker(header, {
    year,
    month,
    fund,
    hospital: context.hospital.code,
    hospitals: new Map([...hospitals].map(([code, each]) => [code, each.name])),
    taken,
  });
  const accepted: AcceptedCase[] = [];
  const rejected: RejectedRow[] = [];
  for (const [index, row] of rows.slice(1).entries()) {
    const checked = checker.check(row);
    if ("says" in checked) rejected.push(checked);
    else accepted.push(checked);
    if (index % rowsAtOnce === 0) await setImmediate();
  }
  const before = new Set(context.onTime ? await acceptedNames(blobs, context.onTime.accepted) : []);
  const isLate = (each: string) => context.late || (context.step !== "upload" && !before.has(each));
  const late = accepted.filter((each) => isLate(each.case)).length;
  return {
    format,
    accepted: acceptedFile(accepted, { hospital: context.hospital.code, month, isLate }),
    rejected,
    counts: countsOf(accepted, rejected.length),
    late,
    notes: notesOf({ header, accepted, late, month, context, before }),
  };
}

function countsOf(accepted: readonly AcceptedCase[], rejected: number): UploadCounts {
  const sum = (of: (each: AcceptedCase) => number) =>
    fromUnits(
      accepted.reduce((all, each) => all + BigInt(of(each)), 0n),
      moneyDigits,
    );
  return {
    rows: accepted.length + rejected,
    accepted: accepted.length,
    rejected,
    cost: sum(({ total }) => total),
    cash: sum(({ cash }) => cash),
  };
}

function notesOf(parts: {
  readonly header: FileHeader;
  readonly accepted: readonly AcceptedCase[];
  readonly late: number;
  readonly month: number;
  readonly context: UploadContext;
  readonly before: ReadonlySet<string>;
}): string[] {
  const { header, accepted, late, month, context, before } = parts;
  const notes: string[] = [];
  if (context.late) notes.push(noteSays.late(month));
  else if (late > 0) notes.push(noteSays.someLate(late));
  if (context.onTime && !context.late) {
    const now = new Set(accepted.map((each) => each.case));
    const left = [...before].filter((each) => !now.has(each)).length;
    if (left > 0) notes.push(noteSays.left(left, context.onTime.number));
  }
  const ungrouped = accepted.filter(({ group }) => group === "").length;
  if (ungrouped > 0) notes.push(noteSays.ungrouped(ungrouped));
  const { person, admitted, discharged } = header.at;
  if (person === undefined || admitted === undefined || discharged === undefined)
    notes.push(noteSays.noPeople());
  const used = new Set(Object.values(header.at));
  const ignored = header.titles.filter((title, at) => !used.has(at) && tidy(title) !== "");
  if (ignored.length > 0) notes.push(noteSays.ignored(ignored));
  return notes;
}
