import { buffer } from "node:stream/consumers";
import { readCsv, toCsv } from "../../../output/csv.ts";
import { restoreText } from "../../../output/safe-text.ts";
import type { Blobs } from "../../../storage/blobs.ts";
import type { RejectedRow } from "../views.ts";
import { rejectedTitles } from "./words.zh.ts";

/** The refused rows for the hospital to correct: opens in Excel, and no cell can run as a formula. */
export function rejectedFile(rows: readonly RejectedRow[]): Uint8Array {
  return toCsv([
    rejectedTitles,
    ...rows.map(({ line, column, value, says }) => [line, column, value, says] as const),
  ]);
}

/** The first of the refused rows of an upload. */
export async function readRejected(
  blobs: Pick<Blobs, "get">,
  sha256: string,
  most: number,
): Promise<RejectedRow[]> {
  const blob = await blobs.get(sha256);
  if (!blob) return [];
  const [first = [], ...rows] = readCsv(new Uint8Array(await buffer(blob.stream)));
  if (first.length === 0) return [];
  return rows.slice(0, most).map(([line = "", column = "", value = "", says = ""]) => ({
    line: Number(line),
    column: restoreText(column),
    value: restoreText(value),
    says: restoreText(says),
  }));
}
