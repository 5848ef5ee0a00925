import { defuse } from "../../output/safe-text.ts";

/** A cell of a table: text, or a decimal that is written as it is. */
export type CsvCell = string | { readonly decimal: string };

export const bom = "\ufeff";

/** A line of .csv with its end; texts that a spreadsheet would run are defused. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => (typeof cell === "string" ? csvText(cell) : cell.decimal)).join(",")}\r\n`;
}

/** A text as a field. */
export function csvText(text: string): string {
  const safe = defuse(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
