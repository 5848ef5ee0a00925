import type { Span } from "../../plan/model.ts";

/** Text with width, case and spaces evened out, so that `ＡＢ ７` finds `ab7`. */
export function even(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Whether every word of a query stands in the text. No words: everything matches. */
export function matches(text: string, query: string): boolean {
  const flat = even(text);
  return words(query).every((word) => flat.includes(even(word)));
}

function words(query: string): string[] {
  return query.split(/\s+/).filter(Boolean);
}

/** Where a phrase stands in a text, at most `most` places; case and width are those of ASCII letters. */
export function hitsOf(text: string, phrase: string, most = 2000): Span[] {
  const wanted = halfWidth(phrase.trim());
  if (!wanted) return [];
  const flat = halfWidth(text);
  const hits: Span[] = [];
  for (
    let at = flat.indexOf(wanted);
    at >= 0 && hits.length < most;
    at = flat.indexOf(wanted, at + wanted.length)
  ) {
    hits.push({ start: at, end: at + wanted.length });
  }
  return hits;
}

/** The same text with half-width, lower-case letters and signs: every offset stays. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (c) => c.toLowerCase());
}
