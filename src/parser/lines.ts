import type { Span } from "../message/span.ts";

/** A line that holds more than blanks, without the blanks around it. */
export interface Line extends Span {
  /** Holds a tab between words: a row of a table. */
  readonly tabbed: boolean;
}

/** The lines of a text that hold something. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= text.length; ) {
    const feed = text.indexOf("\n", at);
    const stop = feed < 0 ? text.length : feed;
    let start = at;
    let end = stop;
    while (start < end && text.charCodeAt(start) === 32) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    const tabbed = isTabbed(text, start, end);
    while (!tabbed && start < end && isBlank(text.charCodeAt(start))) start++; // indented with tabs
    if (end > start) lines.push({ start, end, tabbed });
    at = stop + 1;
  }
  return lines;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isTabbed(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (text.charCodeAt(i) === 9) return true;
  return false;
}
