/** What stands on both sides, and what stands on one side only. */
export interface Matched<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** How alike two things are, judged by the text of each and by more that the caller knows. */
export interface Likeness<T> {
  readonly text: (thing: T) => string;
  /** From the share of common bigrams (0 to 1) to a score; below 1 they do not match. */
  readonly score: (before: T, after: T, dice: number) => number;
}

/** Returns what two things must agree in to be the same; undefined where it says nothing about a thing. */
export type Key<T> = (thing: T) => string | undefined;

/**
 * Matches the things of two revisions: by each key in turn, strictest first, in text order; then what is left by
 * likeness, best first. Time grows with the texts, not with the product of their numbers: candidates are found
 * by the rarest bigrams that they share.
 */
export function match<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly Key<T>[],
  likeness: Likeness<T>,
): Matched<T> {
  const pairs: [T, T][] = [];
  let removed = [...before];
  let added = [...after];
  for (const key of keys) {
    const found = byKey(removed, added, key);
    pairs.push(...found);
    [removed, added] = without(removed, added, found);
  }
  const alike = byLikeness(removed, added, likeness);
  pairs.push(...alike);
  [removed, added] = without(removed, added, alike);
  return { pairs, removed, added };
}

function byKey<T>(before: readonly T[], after: readonly T[], key: Key<T>): [T, T][] {
  const waiting = new Map<string, T[]>();
  for (const thing of before) {
    const name = key(thing);
    if (name === undefined) continue;
    const queue = waiting.get(name);
    if (queue) queue.push(thing);
    else waiting.set(name, [thing]);
  }
  for (const queue of waiting.values()) queue.reverse();
  return after.flatMap((thing): [T, T][] => {
    const name = key(thing);
    const partner = name === undefined ? undefined : waiting.get(name)?.pop();
    return partner === undefined ? [] : [[partner, thing]];
  });
}

/** How many of a thing's rarest bigrams lead to candidates, and how many candidates each leads to at most. */
const probes = 12;
const candidatesPerProbe = 48;

function byLikeness<T>(before: readonly T[], after: readonly T[], { text, score }: Likeness<T>): [T, T][] {
  const grams = after.map((thing) => bigrams(text(thing)));
  const holders = new Map<string, number[]>();
  for (const [index, set] of grams.entries()) {
    for (const gram of set) {
      const list = holders.get(gram);
      if (list) list.push(index);
      else holders.set(gram, [index]);
    }
  }
  const found: { left: number; right: number; score: number }[] = [];
  for (const [left, thing] of before.entries()) {
    const own = bigrams(text(thing));
    const lists = rarestFirst(own, holders).slice(0, probes);
    const candidates = new Set(lists.flatMap((list) => list.slice(0, candidatesPerProbe)));
    for (const right of candidates) {
      const value = score(thing, after[right]!, dice(own, grams[right]!));
      if (value >= 1) found.push({ left, right, score: value });
    }
  }
  found.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return found.flatMap(({ left, right }): [T, T][] => {
    if (taken.left.has(left) || taken.right.has(right)) return [];
    taken.left.add(left);
    taken.right.add(right);
    return [[before[left]!, after[right]!]];
  });
}

function rarestFirst(own: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>) {
  return [...own]
    .flatMap((gram) => (holders.has(gram) ? [holders.get(gram)!] : []))
    .sort((a, b) => a.length - b.length);
}

/** Pairs of neighbouring characters; a text of one character is its own. */
function bigrams(text: string): ReadonlySet<string> {
  if (text.length === 1) return new Set([text]);
  const found = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) found.add(text.slice(index, index + 2));
  return found;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

function without<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly (readonly [T, T])[],
): [T[], T[]] {
  const left = new Set(pairs.map(([thing]) => thing));
  const right = new Set(pairs.map(([, thing]) => thing));
  return [before.filter((thing) => !left.has(thing)), after.filter((thing) => !right.has(thing))];
}
