import type { Span } from "../../plan/model.ts";

const enders = /[。！？；!?;\n]/g;
const closers = /[”’」』）)】]/;

/** The sentences of a stretch of text: each runs through its 。；！？ and the closing marks after it. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  enders.lastIndex = start;
  for (let match = enders.exec(text); match && match.index < end; match = enders.exec(text)) {
    let to = match.index + 1;
    while (to < end && closers.test(text[to]!)) to++;
    found.push({ start: from, end: to });
    from = to;
    enders.lastIndex = to;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}
