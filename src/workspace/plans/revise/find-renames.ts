import type { DraftTask } from "../draft/types.ts";
import type { Pairs } from "./pair-drafts.ts";

/** A name of a unit that stands nowhere any more, and the one that stands in its place everywhere. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Units that were renamed: in every task that named the old name the new one stands, and nowhere else before. */
export function findRenames({ pairs, removed, added }: Pairs<DraftTask>): Rename[] {
  const before = new Set([...pairs.map(([old]) => old), ...removed].flatMap(namesOf));
  const after = new Set([...pairs.map(([, now]) => now), ...added].flatMap(namesOf));
  const votes = new Map<string, Map<string, number>>();
  for (const [old, now] of pairs) {
    for (const { name: from, role } of old.units) {
      if (after.has(from)) continue;
      for (const { name: to, role: its } of now.units) {
        if (its !== role || before.has(to)) continue;
        const found = votes.get(from) ?? new Map<string, number>();
        votes.set(from, found.set(to, (found.get(to) ?? 0) + 1));
      }
    }
  }
  const taken = new Set<string>();
  return [...votes].flatMap(([from, found]) => {
    const named = pairs.filter(([old]) => namesOf(old).includes(from)).length;
    const [best, next] = [...found].sort(([a, m], [b, n]) => n - m || likeness(from, b) - likeness(from, a));
    if (!best || best[1] < named || taken.has(best[0])) return [];
    if (next && next[1] === best[1] && likeness(from, next[0]) === likeness(from, best[0])) return [];
    taken.add(best[0]);
    return [{ from, to: best[0] }];
  });
}

function namesOf({ units }: DraftTask): string[] {
  return units.map(({ name }) => name);
}

/** How many characters two names share. */
function likeness(a: string, b: string): number {
  return [...new Set(a)].filter((character) => b.includes(character)).length;
}
