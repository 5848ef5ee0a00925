import type { Span } from "../message/span.ts";

/** Characters to leave out; `put` stands in the place of the last of them. */
export interface Break extends Span {
  readonly put?: string;
}

/**
 * Web pages often set every figure in an element of its own; copied as text, a sentence then stands on many
 * lines, each closed with a full stop that nobody wrote: `床位达到。⏎35。⏎张,累计`. `findBreaks` names the
 * characters to leave out so that the sentence reads as one; spans still point into the original text. The text
 * is half-width already.
 */
export function findBreaks(text: string): Break[] {
  const cuts: Break[] = [];
  const lines = linesOf(text);
  const kinds = lines.map((line) => fragment(text, line));
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next) break;
    const kind = kindOf(kinds, i);
    const following = kindOf(kinds, i + 1);
    if (kind === "marker" || kind === "open") cuts.push({ start: line.end, end: next.start });
    else if (following === "close") cuts.push({ start: line.end, end: next.start });
    else if (kind === "number" && following === "number") cuts.push({ ...joint(text, line, next), put: "," });
    else if (kind === "number" && continues(text, next)) cuts.push(joint(text, line, next));
    else if (following === "number" && kind !== "number" && awaits(text, line, next))
      cuts.push(joint(text, line, next));
    else if (kind === "text" && (wrapped(text, line, next) || STOPS.test(text[next.start]!)))
      cuts.push({ start: line.end, end: next.start });
  }
  return cuts;
}

/** What no line begins with. */
const STOPS = /[,。;、!?]/;

/** Lines that hold more than blanks, without the blanks around them. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf("\n", start);
    const stop = feed < 0 ? text.length : feed;
    let from = start;
    let to = stop;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (to > from) lines.push({ start: from, end: to });
    start = stop + 1;
  }
  return lines;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

type Fragment = "number" | "marker" | "open" | "close" | "text";

/** A fragment is a line too short to be one: a lone figure, a lone bracket, `7.` before its title. */
function fragment(text: string, line: Span): Fragment {
  if (line.end - line.start > 14) return opensWithClose(text, line) ? "close" : "text";
  const words = text.slice(line.start, line.end);
  if (/^\(\s*\d{0,2}$/.test(words)) return "open";
  if (/^\d{1,2}[.、]$/.test(words)) return "marker";
  if (/^\d[\d.,]*%?[。.]?$/.test(words)) return "number";
  return opensWithClose(text, line) ? "close" : "text";
}

/** A lone figure before `.标题` is a marker. */
function kindOf(kinds: readonly Fragment[], i: number): Fragment {
  return kinds[i] === "number" && kinds[i + 1] === "close" && kinds[i - 1] !== "open" ? "marker" : kinds[i]!;
}

function opensWithClose(text: string, line: Span): boolean {
  return /^[)」』].|^[.、][^\d.]/.test(text.slice(line.start, line.start + 2));
}

/** The break between two lines, with the full stop that was put before it. */
function joint(text: string, line: Span, next: Span): Span {
  return { start: text[line.end - 1] === "。" ? line.end - 1 : line.end, end: next.start };
}

/** Whether a line goes on with what a figure on the line before began: 年…, 张,累计…, 以上。 */
function continues(text: string, line: Span): boolean {
  return !/^[(“"一二三四五六七八九十\d]/.test(text[line.start]!);
}

/** Whether a line breaks off before the figure on the next one. A year opens a sentence unless 至, 到… asks for it. */
function awaits(text: string, line: Span, number: Span): boolean {
  const last = text.slice(line.start, line.end).replace(/。$/, "");
  const year = /^(?:19|20)\d\d[。]?$/.test(text.slice(number.start, number.end));
  if (year) return /[至到于从自在,、;年]$/.test(last);
  return !/[):!?]$/.test(last);
}

/** A line of prose that stops without a stop, before a line that starts without a marker. */
function wrapped(text: string, line: Span, next: Span): boolean {
  const words = text.slice(line.start, line.end);
  if (words.length < 16 || !/[,。]/.test(words) || /[。.;:!?)”》=\t]$/.test(words)) return false;
  if (/=|\t|^(?:责任|牵头|配合|附件)/.test(words)) return false;
  const after = text.slice(next.start, next.end);
  return (
    /^[\u4e00-\u9fff]/.test(after) &&
    /[,。]/.test(after) &&
    !/^(?:[一二三四五六七八九十]+(?:、|是)|第|责任|牵头|配合|附件)|[\t=]/.test(after)
  );
}
