import { sameWords } from "../../../plan/same-words.ts";

/**
 * Names things by their words, so that they are found again where they were renumbered, moved, or got another figure.
 * Equal words are told apart by a counter, in order: 开展培训, 开展培训#2.
 */
export function anchorsOf(words: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  return words.map((parts) => {
    const name = parts.map(plain).join("/");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** Words without numbers, marks and spaces, at most as long as tells them apart. */
function plain(text: string): string {
  return sameWords(text)
    .replace(/\d+(?:\.\d+)?/g, "~")
    .replaceAll("#", "")
    .slice(0, 120);
}
