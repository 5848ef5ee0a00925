import { genesis, hashOf } from "./chain.ts";
import type { Entry } from "./kinds.ts";

/** An entry that does not follow from the one before it. */
export interface Doubt {
  readonly entry: Entry;
  /** As it is kept. */
  readonly hash: string;
  /** The hash that is kept with the entry before it. */
  readonly before: string;
}

/** What is known while a chain is walked from its beginning. */
export interface Walk {
  checked: number;
  last: { seq: number; hash: string };
  /** By how much entries stand higher than when they were written: entries before them were put in or taken out. */
  shift: number;
  readonly gaps: { readonly from: number; readonly to: number }[];
  readonly shifts: { readonly at: number; readonly by: number }[];
  readonly doubts: Doubt[];
  /** There are more doubts than are kept. */
  more: boolean;
}

/** A chain that is wrong in so many places is not told entry by entry. */
const mostDoubts = 300;

/** How many entries put in or taken out at one place are recognised by the numbers of those behind. */
const jumps = [0, 1, -1, 2, -2, 3, -3];

export function newWalk(): Walk {
  return {
    checked: 0,
    last: { seq: 0, hash: genesis },
    shift: 0,
    gaps: [],
    shifts: [],
    doubts: [],
    more: false,
  };
}

/** Takes the next entry by its number: it follows from the one before, or is kept as a doubt to be explained. */
export function followChain(walk: Walk, entry: Entry, hash: string): void {
  const { last } = walk;
  walk.checked++;
  walk.last = { seq: entry.seq, hash };
  if (entry.seq > last.seq + 1) walk.gaps.push({ from: last.seq + 1, to: entry.seq - 1 });
  for (const by of walk.doubts.length < mostDoubts ? jumps : [0]) {
    const shift = walk.shift + by;
    if (hashOf(last.hash, { ...entry, seq: entry.seq - shift }) !== hash) continue;
    if (by !== 0) walk.shifts.push({ at: entry.seq, by });
    walk.shift = shift;
    return;
  }
  if (walk.doubts.length < mostDoubts) walk.doubts.push({ entry, hash, before: last.hash });
  else walk.more = true;
}
