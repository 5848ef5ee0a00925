import type { Span } from "../../message/span.ts";
import { lineEnd } from "../near.ts";

/** Each opening sign: its partner, and how many lines later that may stand. Names break at a line, quotations run on. */
const PAIRS: Readonly<Record<string, { readonly closing: string; readonly later: number }>> = {
  "(": { closing: ")", later: 1 },
  "《": { closing: "》", later: 1 },
  "〔": { closing: "〕", later: 1 },
  "“": { closing: "”", later: 3 },
};
const OPENING = new Map(Object.entries(PAIRS).map(([opening, { closing }]) => [closing, opening]));
const LONGEST = 60; // characters shown from an opening sign that is not closed

interface Open {
  readonly at: number;
  /** The line it stands on, counted in lines that hold something. */
  readonly line: number;
}

/**
 * Brackets and quotes without a partner: a closing sign alone, an opening one with the words after it. At most one of
 * a kind a line. Linear.
 */
export function* unpairedSigns(text: string): Generator<Span> {
  const open = new Map<string, Open[]>(Object.keys(PAIRS).map((sign) => [sign, []]));
  let told = new Set<string>(); // kinds reported on this line
  let line = 0;
  let start = 0; // of the line
  for (const match of text.matchAll(/[()《》“”〔〕\n]|$/g)) {
    const sign = match[0];
    const at = match.index;
    const opening = OPENING.get(sign);
    if (opening) {
      if (open.get(opening)!.pop() || isMarker(text, start, at) || told.has(sign)) continue;
      told.add(sign);
      yield { start: at, end: at + 1 };
    } else if (PAIRS[sign]) open.get(sign)!.push({ at, line });
    else if (at === text.length || text.slice(start, at).trim() !== "") {
      for (const [kind, waiting] of open) {
        const lost =
          at === text.length ? waiting[0] : waiting.find((own) => line - own.line >= PAIRS[kind]!.later);
        if (!lost) continue;
        yield upToStop(text, lost.at);
        open.set(
          kind,
          waiting.filter((own) => own.line > lost.line),
        );
      }
      told = new Set();
      line++;
      start = at + 1;
    }
  }
}

/** An opening sign with the words after it, to the end of its line. */
function upToStop(text: string, start: number): Span {
  let end = lineEnd(text, start, LONGEST);
  while (end > start + 1 && /[。;,\s]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** 1) and a) number a point. */
function isMarker(text: string, start: number, at: number): boolean {
  if (text[at] !== ")") return false;
  const before = text.slice(Math.max(start, at - 4), at);
  return /(?:^|[。;:,、\s])(?:\d{1,2}|[a-zA-Z①-⑳]|[一二三四五六七八九十]{1,3})$/.test(before);
}
