import { FOLLOWS, HEADS, MAKES, OTHER, USES, WORKS_ON } from "./verbs.ts";

/** How the words before a noun phrase govern it; `none` where its clause has no verb before it. */
export type Force = "makes" | "uses" | "works-on" | "other" | "none";

/** A noun phrase that ends in one of the kinds asked for. Offsets are those of the words given. */
export interface Phrase {
  readonly force: Force;
  /** The verb that governs it; empty where there is none. */
  readonly verb: string;
  readonly verbStart: number;
  /** From here on a name may stand, if the verbs that may be part of one are: after a stop, a sure verb, a phrase. */
  readonly clear: number;
  /** After the verb and 由…组成的. */
  readonly start: number;
  readonly end: number;
  /** The kind word that it ends in. */
  readonly kind: string;
  /** 由…组成, 以…为组长, where the name stands after it. */
  readonly modifier?: string;
}

const ENDS = new RegExp(FOLLOWS, "y");
const JOINS = /(?:、|以及|和|及|与|或)?/y;
/** 建立由…, 成立以…: what comes first belongs before a 的. */
const NARROWS = /(?:了|好|起|一[支个批套])?(?:由|以|包括|覆盖|集|经|基于|面向|涵盖)/y;

/** No name is longer. */
const LONGEST = 60;
/** No 由…组成的 is longer. */
const LONGEST_MODIFIER = 240;
/** A bracket with less than this inside is a remark within the name: 县(区). */
const SHORT_BRACKET = 5;

/** Reads the noun phrases that end in given kind words, from left to right, in time linear in the words. */
export class PhraseReader {
  readonly #tokens: RegExp;
  readonly #kind: RegExp;
  readonly #kindAtEnd: RegExp;

  /** `kinds` is the inside of an alternation, longer words first. */
  constructor(kinds: string) {
    this.#tokens = new RegExp(
      `(?<quoted>“[^“”,。;]{1,40}”|《[^《》]{1,40}》)|(?<bracket>\\([^()]{0,60}\\))|(?<kind>${kinds})|(?<makes>${MAKES})|(?<uses>${USES})|(?<head>${HEADS})|(?<works>${WORKS_ON})|(?<other>${OTHER})|(?<stop>[,。;:!?])`,
      "g",
    );
    this.#kind = new RegExp(kinds);
    this.#kindAtEnd = new RegExp(`(?:${kinds})(?=[”》)]*$)`);
  }

  /** The phrases of a sentence in text order. */
  read(words: string): Phrase[] {
    if (!this.#kind.test(words)) return []; // most sentences; far quicker than reading them
    const walk = new Walk(words);
    for (const token of words.matchAll(this.#tokens)) {
      const { quoted, bracket, kind, makes, uses, head, works, stop } = token.groups!;
      const { 0: word, index: at } = token;
      if (stop) walk.stop(word, at);
      else if (kind) walk.kind(kind, at + word.length);
      else if (quoted ?? bracket) {
        const last = this.#kindAtEnd.exec(word)?.[0];
        if (last && quoted) walk.kind(last, at + word.length);
        else if (last) walk.bracket(last, at, at + word.length);
      } else if (makes) walk.sure("makes", word, at);
      else if (uses) walk.sure("uses", word, at);
      else if (head) walk.head(at + word.length);
      else walk.perhaps(works ? "works-on" : "other", word, at);
    }
    return walk.phrases;
  }
}

/** What is known on the way through a sentence. */
class Walk {
  readonly phrases: Phrase[] = [];
  readonly #words: string;
  #force: Force = "none";
  #verb = "";
  #verbStart = 0;
  #clear = 0;
  #start = 0;
  /** A phrase or a head ended: the next verb is one. */
  #complete = false;
  /** Where 由…, 以… began that no 的 has closed; -1 where none is open. */
  #open = -1;

  constructor(words: string) {
    this.#words = words;
  }

  /** A comma ends everything but 成立以…为组长,…为成员的. */
  stop(word: string, at: number): void {
    if (word === "," && this.#inside(at)) return;
    this.#govern("none", "", at + 1);
    this.#clear = at + 1;
  }

  /** A verb that is never part of a name. */
  sure(force: "makes" | "uses", word: string, at: number): void {
    if (this.#open >= 0 && word === "组成") return;
    this.#govern(force, word, at);
    this.#clear = this.#start;
    NARROWS.lastIndex = this.#start;
    if (force === "makes" && NARROWS.test(this.#words)) this.#open = this.#start;
  }

  /** A verb that may be part of a name: after 成立 and before the name has ended it is. */
  perhaps(force: "works-on" | "other", word: string, at: number): void {
    if (this.#inside(at)) return;
    const free = this.#force !== "makes" && this.#force !== "works-on";
    const next = this.#complete && word !== "建设"; // 平台建设 is a noun
    if (free || next || (this.#force === "works-on" && at === this.#start)) this.#govern(force, word, at);
  }

  /** The end of a noun that is none of the kinds. */
  head(end: number): void {
    if (this.#inside(end)) return;
    const next = this.#pastJoin(end);
    if (next > end && this.#open < 0) this.#start = next;
    this.#complete = next === end;
  }

  /** A kind word, or a quoted name that ends in one. */
  kind(kind: string, end: number): void {
    ENDS.lastIndex = end;
    if (!ENDS.test(this.#words)) return;
    const narrowed = this.#narrowed(end);
    const start = narrowed ? this.#closed(end) : this.#start;
    if (start === undefined) return; // still inside 由…
    if (end - start <= LONGEST)
      this.#add(kind, start, end, narrowed ? this.#words.slice(this.#open, start - 1) : undefined);
    this.#start = this.#clear = this.#pastJoin(end);
    this.#complete = true;
    this.#open = -1;
  }

  /** A name in brackets, governed as what it explains. */
  bracket(kind: string, at: number, end: number): void {
    if (at > this.#start && end - at - 2 < SHORT_BRACKET) return;
    const clear = this.#clear;
    this.#clear = at + 1;
    this.#add(kind, at + 1, end - 1, undefined);
    this.#clear = clear;
  }

  #add(kind: string, start: number, end: number, modifier: string | undefined): void {
    const governed = { force: this.#force, verb: this.#verb, verbStart: this.#verbStart, clear: this.#clear };
    this.phrases.push({ ...governed, start, end, kind, ...(modifier && { modifier }) });
  }

  #govern(force: Force, verb: string, at: number): void {
    this.#force = force;
    this.#verb = verb;
    this.#verbStart = at;
    this.#start = at + verb.length;
    this.#complete = false;
    this.#open = -1;
  }

  /** Whether 由… stands before the words that end here; one that is too long was none. */
  #narrowed(end: number): boolean {
    if (end - this.#open > LONGEST_MODIFIER) this.#open = -1;
    return this.#open >= 0;
  }

  /** Whether the words that end here are still part of 由…, before its 的. */
  #inside(end: number): boolean {
    return this.#narrowed(end) && this.#closed(end) === undefined;
  }

  /** After the last 的 since 由…; undefined where there is none. */
  #closed(end: number): number | undefined {
    const at = this.#words.slice(this.#open, end).lastIndexOf("的");
    return at < 0 ? undefined : this.#open + at + 1;
  }

  /** Past the 、 or 和 that joins the next member of a list. */
  #pastJoin(end: number): number {
    JOINS.lastIndex = end;
    return end + JOINS.exec(this.#words)![0].length;
  }
}
