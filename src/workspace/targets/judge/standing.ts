import { dateAt } from "../../../calendar/iso-date.ts";
import type { ReportedValue } from "./types.ts";

/** An entry that stands: what its newest correction says, in the place of the first. */
export interface Standing {
  readonly entry: ReportedValue;
  /** The day on which the first entry of its chain was reported. */
  readonly day: string;
  readonly ids: readonly string[];
}

/**
 * What stands of the reported values on a day, one a unit and period, by unit and then period. A correction takes the
 * place of what it corrects, at its time; of two corrections the newest holds; of two entries for one unit and
 * period the one that was reported last. The order of the list says nothing.
 */
export function standingOn(reported: readonly ReportedValue[], today: string): Standing[] {
  const known = reported.filter(({ at }) => dateAt(new Date(at)) <= today).sort(byTime);
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const chains = new Map<ReportedValue, ReportedValue[]>();
  for (const entry of known) {
    const first = firstOf(entry, byId);
    const chain = chains.get(first);
    if (chain) chain.push(entry);
    else chains.set(first, [entry]);
  }
  const standing = new Map<string, Standing>();
  for (const [first, chain] of [...chains].sort(([a], [b]) => byTime(a, b))) {
    const entry = chain.at(-1)!;
    const key = JSON.stringify([entry.unit ?? "", entry.period]);
    standing.set(key, { entry, day: dateAt(new Date(first.at)), ids: chain.map(({ id }) => id) });
  }
  return [...standing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

/** The entry that a chain of corrections began with; one of what is unknown or newer begins its own. */
function firstOf(entry: ReportedValue, byId: ReadonlyMap<string, ReportedValue>): ReportedValue {
  let first = entry;
  for (const seen = new Set([entry.id]); ; seen.add(first.id)) {
    const before = byId.get(first.corrects ?? "");
    if (!before || seen.has(before.id) || Date.parse(before.at) > Date.parse(first.at)) return first;
    first = before;
  }
}

/** By instant, a correction after what it may correct, then by id so that the order is one. */
function byTime(a: ReportedValue, b: ReportedValue): number {
  return (
    Date.parse(a.at) - Date.parse(b.at) ||
    Number(a.corrects !== undefined) - Number(b.corrects !== undefined) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
