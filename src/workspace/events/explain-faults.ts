import type { ChainFault } from "../audit/views.ts";
import { hashOf } from "./chain.ts";
import type { Doubt, Walk } from "./follow-chain.ts";

/** Trying every place for every doubtful entry costs the cube of their number. */
const mostToPlace = 40;

/** An entry that was put in is at most so far before the first one whose new number shows it. */
const farthest = 4;

/** What happened to the chain, from what does not follow in it. */
export function explainFaults(
  walk: Walk,
  head: { readonly seq: number; readonly hash: string },
): { readonly faults: readonly ChainFault[]; readonly more: boolean } {
  const { doubts, gaps, shifts } = walk;
  const faults: ChainFault[] = gaps.map(({ from, to }) => ({ what: "removed", seq: from, to }));
  const places = doubts.length <= mostToPlace ? placesOf(doubts) : new Map<Doubt, number>();
  for (const doubt of doubts) {
    const { entry, hash, before } = doubt;
    const { seq } = entry;
    const place = places.get(doubt);
    const shifted = shifts.find(({ at }) => at >= seq && at <= seq + farthest);
    if (place !== undefined) {
      // It was moved only by what was put in or taken out before it.
      if (place !== seq && !shifted) faults.push({ what: "moved", seq, belongs: place });
    } else if (gaps.some(({ to }) => to === seq - 1)) {
      // What it followed is gone, so that it cannot be checked; the entry after it follows from it.
    } else if (shifted && shifted.by < 0) {
      faults.push({ what: "removed", seq, to: seq - shifted.by - 1 });
    } else if (shifted) {
      faults.push({ what: "inserted", seq });
    } else {
      faults.push({ what: "changed", seq, expected: hashOf(before, entry), actual: hash });
    }
  }
  faults.push(...endFaults(walk, head));
  faults.sort((a, b) => a.seq - b.seq);
  return { faults, more: walk.more };
}

/** Where doubtful entries stood when they were written, for those that a kept hash proves it of. */
function placesOf(doubts: readonly Doubt[]): Map<Doubt, number> {
  const seqs = new Set(doubts.flatMap(({ entry: { seq } }) => [seq - 1, seq, seq + 1]));
  const hashes = new Set(doubts.flatMap(({ entry, hash, before }) => [before, hash, hashOf(before, entry)]));
  const places = new Map<Doubt, number>();
  for (const doubt of doubts) {
    for (const seq of seqs) {
      for (const before of hashes) {
        if (hashOf(before, { ...doubt.entry, seq }) === doubt.hash) places.set(doubt, seq);
      }
    }
  }
  return places;
}

/** The kept end tells a tail that was cut off, or entries that were added behind it. */
function endFaults(
  { last, doubts }: Walk,
  head: { readonly seq: number; readonly hash: string },
): ChainFault[] {
  if (last.seq < head.seq) return [{ what: "removed", seq: last.seq + 1, to: head.seq }];
  if (last.seq > head.seq) return [{ what: "inserted", seq: head.seq + 1, to: last.seq }];
  const isToldAlready = doubts.some(({ entry }) => entry.seq === last.seq);
  return last.hash === head.hash || isToldAlready
    ? []
    : [{ what: "end", seq: head.seq, expected: last.hash, actual: head.hash }];
}
