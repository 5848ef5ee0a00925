import type { Span } from "../message/span.ts";
import { type Break, findBreaks } from "./repair.ts";
import { simplified } from "./traditional.ts";

/** A document's text made even for reading, with the way back to the original. */
export interface Clean {
  /** Repaired, half-width, simplified: what the grammar reads. */
  readonly text: string;
  /** The same length, in the document's own characters: what people read. */
  readonly shown: string;
  /** Carries a span of `text` back to the document's text. */
  readonly toSource: (span: Span) => Span;
}

/** Makes the clean view of a text. Linear; `text` and `shown` have the same offsets. */
export function clean(source: string): Clean {
  const text = even(source);
  const breaks = findBreaks(text);
  if (breaks.length === 0) return { text, shown: source, toSource: same };
  return {
    text: leaveOut(text, breaks),
    shown: leaveOut(source, breaks),
    toSource: wayBack(breaks.map(gap)),
  };
}

function same(span: Span): Span {
  return { start: span.start, end: span.end };
}

/** What is missing from the clean text: all of a break, or all but the character that stands for it. */
function gap({ start, end, put }: Break): Span {
  return { start, end: put ? end - 1 : end };
}

function leaveOut(source: string, breaks: readonly Break[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end, put } of breaks) {
    kept.push(source.slice(from, start));
    if (put) kept.push(put);
    from = end;
  }
  kept.push(source.slice(from));
  return kept.join("");
}

function wayBack(cuts: readonly Span[]): (span: Span) => Span {
  const at: number[] = []; // offset in the clean text at which the i-th cut was made
  const missing: number[] = []; // characters left out up to and including the i-th cut
  let sum = 0;
  for (const cut of cuts) {
    at.push(cut.start - sum);
    sum += cut.end - cut.start;
    missing.push(sum);
  }
  const back = (offset: number): number => {
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? offset : offset + missing[low - 1]!;
  };
  // The end is carried by its last character: a cut right after a span does not belong to it.
  return ({ start, end }) => ({ start: back(start), end: end > start ? back(end - 1) + 1 : back(start) });
}

/** Same length, every character in its one form for reading. */
function even(text: string): string {
  const table = forms();
  const codes = new Uint16Array(text.length);
  let changed = false;
  for (let i = 0; i < codes.length; i++) {
    const code = text.charCodeAt(i);
    const form = table[code]!;
    codes[i] = form;
    if (form !== code) changed = true;
  }
  return changed ? new TextDecoder("utf-16le", { ignoreBOM: true }).decode(codes) : text;
}

let table: Uint16Array | undefined;

/** For each UTF-16 code unit the one that is read in its place. */
function forms(): Uint16Array {
  if (table) return table;
  table = Uint16Array.from(simplified);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0; // full-width ASCII
  const like = (form: string, others: string) => {
    for (const other of others) table![other.charCodeAt(0)] = form.charCodeAt(0);
  };
  like(" ", "\u3000\u00a0\ufeff\u2002\u2003\u2009\r\v\f");
  like(":", "︰∶﹕");
  like("—", "―–─−‒");
  like("~", "〜~∼");
  like("(", "﹙⦅");
  like(")", "﹚⦆");
  like("%", "﹪");
  like(".", "．");
  like("〔", "【［");
  like("〕", "】］");
  like("〇", "○"); // 二○二一年
  return table;
}
