import type { Span } from "../../message/span.ts";
import { type Line, linesOf } from "../../parser/lines.ts";
import { NUMERAL, readNumeral } from "../../parser/numerals.ts";
import { lineStart } from "../near.ts";

/** An attachment that a list at the end of the text names. */
export interface Listed {
  /** Its number in the list; 0 where there is only one and it has none. */
  readonly number: number;
  readonly name: string;
  readonly span: Span;
}

/** An attachment that the running text refers to: (见附件2). */
export interface Mention {
  /** 附件, 附表, 附录; the number is 0 where none is said. */
  readonly kind: string;
  readonly number: number;
  readonly span: Span;
}

/** What a text says about its attachments, and which of them it holds. */
export interface Attachments {
  readonly listed: readonly (Listed & { readonly held: boolean })[];
  readonly mentions: readonly Mention[];
  /** The headings with text under them: 附件2 as `附件2`, 附件 as `附件0`. */
  readonly held: ReadonlySet<string>;
}

const NUMBER = `(?:\\d{1,2}|[${NUMERAL}]{1,3})`;
const LIST_HEAD = /^附(?:件|表|录)?\s*:\s*/;
const HEADING = new RegExp(`^(附件|附表|附录)\\s*(${NUMBER})?(?:\\s*[:.]|\\s|$)\\s*`);
const ITEM = /^(\d{1,2})\s*[.、]\s*/;
const LONGEST = 60; // a longer line is text, neither a heading nor a name

/** Reads what a text says about attachments. Linear. */
export function attachmentsOf(text: string): Attachments {
  if (!/附[件表录:]/.test(text)) return { listed: [], mentions: [], held: new Set() };
  const lines = linesOf(text);
  const words = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 2 * LONGEST)));
  const listed: (Listed & { line: number })[] = [];
  const headings = new Set<number>(); // lines that name an attachment rather than speak of it
  for (let i = 0; i < lines.length; i++) {
    if (!words[i]!.startsWith("附")) continue;
    headings.add(i);
    const items = listAt(lines, words, i);
    listed.push(...items);
    for (const item of items) headings.add(item.line);
    i = Math.max(i, items.at(-1)?.line ?? i);
  }
  const held = new Set<string>();
  const inLists = new Set(listed.map(({ line }) => line));
  for (const i of headings) {
    const found = HEADING.exec(words[i]!);
    if (found && !inLists.has(i) && words[i]!.length <= LONGEST && hasText(words, i))
      held.add(keyOf(found[1]!, numberOf(found[2])));
  }
  const lastAt = listed.length > 0 ? titlesOf(words) : new Map<string, number>();
  return {
    listed: listed.map(({ line, ...item }) => ({
      ...item,
      held: held.has(keyOf("附件", item.number)) || (lastAt.get(bare(item.name)) ?? -1) > line,
    })),
    mentions: mentionsIn(text, new Set([...headings].map((i) => lines[i]!.start))),
    held,
  };
}

/** How a heading is known: kind and number. */
export function keyOf(kind: string, number: number): string {
  return `${kind}${number}`;
}

/** The list that begins at a line: 附件:1.… 2.…, or 附件: and the names below it. */
function listAt(
  lines: readonly Line[],
  words: readonly string[],
  first: number,
): (Listed & { line: number })[] {
  const head = LIST_HEAD.exec(words[first]!);
  if (!head) return [];
  const items: (Listed & { line: number })[] = [];
  for (let i = first; i < lines.length; i++) {
    const from = i === first ? head[0].length : 0;
    const rest = words[i]!.slice(from);
    const number = ITEM.exec(rest);
    if (rest === "") continue;
    if (number ? Number(number[1]) !== items.length + 1 : i > first) break;
    const start = lines[i]!.start + from + (number?.[0].length ?? 0);
    const name = words[i]!.slice(start - lines[i]!.start).replace(/[。;,.]+$/, "");
    if (name.length < 2 || name.length > LONGEST) break;
    items.push({
      number: number ? items.length + 1 : 0,
      name,
      span: { start: lines[i]!.start + from, end: start + name.length },
      line: i,
    });
    if (!number) break;
  }
  return items;
}

/** Whether text stands under a heading: something other than the next heading of an attachment. */
function hasText(words: readonly string[], heading: number): boolean {
  const next = words[heading + 1];
  return next !== undefined && !HEADING.test(next);
}

/** The last line on which each short text stands, alone or broken over two lines. */
function titlesOf(words: readonly string[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const [i, line] of words.entries()) {
    if (line.length > LONGEST) continue;
    const title = bare(line.replace(HEADING, ""));
    last.set(title, i);
    const before = words[i - 1];
    if (before !== undefined && before.length <= LONGEST)
      last.set(bare(before.replace(HEADING, "")) + title, i);
  }
  return last;
}

/** A name without brackets, quotes, blanks and stops: how two ways of writing it are compared. */
function bare(name: string): string {
  return name.replace(/\([^)]*\)/g, "").replace(/[\s“”"《》〈〉。;,.、:]/g, "");
}

const MENTION = new RegExp(
  `(附件|附表|附录)\\s*(${NUMBER})((?:\\s*(?:[、,和至~-]|—+)\\s*\\d{1,2})*)(?!\\d|[年月级])`,
  "g",
);
const BARE_MENTION = /[见按照写](附件|附表)(?![\d一二三四五六七八九十\s])/g;

/** The mentions of a text, except on the lines that are headings or lists of attachments. */
function mentionsIn(text: string, headings: ReadonlySet<number>): Mention[] {
  const found: Mention[] = [];
  const isHeading = (at: number) => {
    let start = lineStart(text, at, 2 * LONGEST);
    while (start !== undefined && text[start] === " ") start++;
    return start !== undefined && headings.has(start);
  };
  for (const match of text.matchAll(MENTION)) {
    if (/[》〉]的?$/.test(text.slice(Math.max(0, match.index - 2), match.index)) || isHeading(match.index))
      continue; // of another document
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    for (const number of numbersIn(numberOf(match[2]), match[3]!))
      found.push({ kind: match[1]!, number, span });
  }
  for (const match of text.matchAll(BARE_MENTION)) {
    const end = match.index + match[0].length;
    if (!isHeading(match.index))
      found.push({ kind: match[1]!, number: 0, span: { start: end - match[1]!.length, end } });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** 1、2 and 1至3 after the first number. */
function numbersIn(first: number, rest: string): number[] {
  const numbers = [first];
  for (const [, joint, word] of rest.matchAll(/([、,和至~—-]+)\s*(\d{1,2})/g)) {
    const next = Number(word);
    if (/[至~—-]/.test(joint!)) for (let n = numbers.at(-1)! + 1; n < next; n++) numbers.push(n);
    numbers.push(next);
  }
  return numbers;
}

function numberOf(word: string | undefined): number {
  if (!word) return 0;
  return /^\d+$/.test(word) ? Number(word) : (readNumeral(word) ?? 0);
}
