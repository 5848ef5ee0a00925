import { defuse } from "./safe-text.ts";

const bom = "\ufeff";

/** Writes rows as .csv that Excel opens rightly: UTF-8 with byte order mark, CR LF, texts defused. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? String(cell) : field(cell))).join(","),
  );
  return new TextEncoder().encode(`${bom}${lines.join("\r\n")}\r\n`);
}

/** Reads .csv (RFC 4180; quotes may hold line ends) as UTF-8 or, as Excel saves it in China, GB18030. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === ",") {
      at++;
      if (at < text.length) continue;
      row.push("");
    } else at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Taken {
  readonly text: string;
  /** Where the separator stands. */
  readonly end: number;
}

function bare(text: string, start: number): Taken {
  let end = start;
  while (end < text.length && !",\r\n".includes(text[end]!)) end++;
  return { text: text.slice(start, end), end };
}

/** From a quote to the one that closes it; what stands between that one and the separator belongs to the cell. */
function quoted(text: string, start: number): Taken {
  let taken = "";
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { text: taken + text.slice(at), end: text.length };
    taken += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const rest = bare(text, close + 1);
      return { text: taken + rest.text, end: rest.end };
    }
    taken += '"';
    at = close + 2;
  }
}

function field(text: string): string {
  const safe = defuse(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
