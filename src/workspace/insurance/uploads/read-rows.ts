import { setImmediate } from "node:timers/promises";
import { UnreadableError } from "../../../message/unreadable.ts";
import { readXlsx } from "../../../output/read-xlsx.ts";
import { type Encoding, EncodingWatch } from "../../../settlement/csv/encoding.ts";
import { newPlaces, nextRecord, unclosed } from "../../../settlement/csv/records.ts";
import { refuseFile } from "./header.ts";
import { fileSays } from "./words.zh.ts";

/** A row of a file as text. */
export interface FileRow {
  /** As an editor or a spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file of rows. */
export interface FileRows {
  readonly format: Encoding | "xlsx";
  readonly rows: readonly FileRow[];
}

/** Bytes of a file: a hospital of 100,000 cases a month has some 10 MB. */
export const uploadLimit = 50 * 1024 * 1024;
/** A workbook unpacks to many times its size, and is read at once. */
const workbookLimit = 8 * 1024 * 1024;

/** Rows after which others get their turn: some milliseconds. */
const rowsAtOnce = 5000;

/** Reads .csv (UTF-8 or GB18030) or the first sheet of an .xlsx. Refused in a sentence where it is neither, or cut. */
export async function readFileRows(name: string, bytes: Uint8Array): Promise<FileRows> {
  if (bytes.length === 0) refuseFile(fileSays.empty(name));
  if (bytes.length > uploadLimit) refuseFile(fileSays.tooLarge(name, uploadLimit));
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length)).toString("latin1");
  if (start.startsWith("PK")) return { format: "xlsx", rows: await workbookRows(name, bytes) };
  if (start.startsWith("\xd0\xcf\x11\xe0")) refuseFile(fileSays.oldExcel(name));
  // Text has no zero bytes; pictures, programs and UTF-16 do.
  if (bytes.subarray(0, 4096).includes(0) || start.startsWith("%PDF")) refuseFile(fileSays.noTable(name));
  const watch = new EncodingWatch();
  if (!watch.take(bytes)) refuseFile(fileSays.unknownEncoding(name));
  const rows = await textRows(name, bytes, watch.encoding);
  if (rows[0]?.cells[0]?.trimStart().startsWith("<")) refuseFile(fileSays.noTable(name));
  return { format: watch.encoding, rows };
}

async function textRows(name: string, bytes: Uint8Array, encoding: Encoding): Promise<FileRow[]> {
  const decoder = new TextDecoder(encoding);
  const places = newPlaces();
  const rows: FileRow[] = [];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  while (at < bytes.length) {
    const next = nextRecord(bytes, at, bytes.length, true, places);
    if (next === unclosed) refuseFile(fileSays.cut(name, line));
    const cells = Array.from({ length: places.count }, (_, i) =>
      decoder
        .decode(bytes.subarray(places.start[i]!, places.end[i]!))
        .replaceAll('""', bytes[places.start[i]! - 1] === quote ? '"' : '""'),
    );
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
    line += linesIn(bytes, at, Math.min(next, bytes.length));
    at = next;
    if (rows.length % rowsAtOnce === 0) await setImmediate();
  }
  const [header, last] = [rows[0], rows.at(-1)];
  const endsOpen = bytes.at(-1) !== lf && bytes.at(-1) !== cr;
  if (header && last && endsOpen && last.cells.length < header.cells.length)
    refuseFile(fileSays.cut(name, last.line));
  return rows;
}

const quote = 0x22;
const lf = 0x0a;
const cr = 0x0d;

function linesIn(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(lf, from); at >= 0 && at < to; at = bytes.indexOf(lf, at + 1)) lines++;
  return Math.max(1, lines);
}

async function workbookRows(name: string, bytes: Uint8Array): Promise<FileRow[]> {
  if (bytes.length > workbookLimit) refuseFile(fileSays.workbookTooLarge(name, workbookLimit));
  try {
    const rows = await readXlsx(bytes);
    const width = rows[0]?.length ?? 0;
    return rows.flatMap((cells, index) => {
      if (cells.every((cell) => cell.trim() === "")) return [];
      // A workbook leaves out the empty cells at the end of a row.
      const empty = Array<string>(Math.max(0, width - cells.length)).fill("");
      return [{ line: index + 1, cells: [...cells.map(asShown), ...empty] }];
    });
  } catch (error) {
    if (error instanceof UnreadableError) refuseFile(fileSays.damaged(name));
    throw error;
  }
}

/** A spreadsheet holds 15 digits; what stands behind them is its arithmetic: 12345.670000000002 shows as 12345.67. */
function asShown(cell: string): string {
  const digits = /^-?(\d+)\.(\d+)$/.exec(cell);
  if (!digits || digits[1]!.length + digits[2]!.length <= 15) return cell;
  return String(Number(Number(cell).toPrecision(15)));
}
