import { UnreadableError } from "../../message/unreadable.ts";
import type { Notice } from "../notice.ts";
import { plausibility } from "../plausible.ts";

/** Characters that fonts give when they do not say what their signs mean. */
const nameless = /[\uE000-\uF8FF\uFFFD]|\p{Cn}/gu;
/** A page with so many foreign characters, fewer than half of them likely, is not what it shows. */
const enoughToTell = 20;

/**
 * What could not be read, by the text of each page.
 * Throws UnreadableError: no-text-layer, unknown-glyphs, where nothing could.
 */
export function findLosses(pages: readonly string[]): Notice[] {
  const empty: number[] = [];
  const garbled: number[] = [];
  let count = 0;
  let whole = 0;
  for (const [i, text] of pages.entries()) {
    if (text.trim() === "") empty.push(i + 1);
    const unknown = unknownIn(text);
    if (unknown === 0) continue;
    garbled.push(i + 1);
    count += unknown;
    if (unknown > text.length / 2) whole++;
  }
  if (empty.length === pages.length)
    throw new UnreadableError({ reason: "no-text-layer", pages: pages.length });
  if (whole + empty.length === pages.length) {
    throw new UnreadableError({ reason: "unknown-glyphs", pages: pages.length });
  }
  const notices: Notice[] = [];
  if (empty.length > 0) notices.push({ kind: "pages-without-text", pages: empty });
  if (count > 0) notices.push({ kind: "unknown-glyphs", count, pages: garbled });
  return notices;
}

/** How many characters of a page have no meaning; all foreign ones where most are unlikely. */
function unknownIn(text: string): number {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (foreign >= enoughToTell && plausibility(text) < 0.5) return foreign;
  return text.match(nameless)?.length ?? 0;
}
