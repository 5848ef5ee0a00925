import { keyOf } from "./core.ts";
import type { KnownUnit } from "./known-unit.ts";
import { followedBy } from "./names.lexicon.ts";
import { type ParsedName, parseName } from "./parse-name.ts";
import { agree, type Chain, isOfLevel } from "./place-words.ts";
import type { Places } from "./places.ts";
import { tidy, withoutBrackets } from "./tidy.ts";

/** One name of a unit, taken apart. */
export interface Entry {
  readonly unit: KnownUnit;
  readonly text: string;
  readonly alias: boolean;
  readonly parsed: ParsedName;
  /** The whole chain of the place it belongs to; empty where nobody knows. */
  readonly chain: Chain;
}

/** The names of an office's units by their words and by what they mean. */
export interface UnitIndex {
  /** Names and aliases that are written just so. */
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  /** By core key, with what the last place is called. */
  readonly byCore: ReadonlyMap<string, readonly Entry[]>;
  /** By topic, with what the last place is called: for near names. */
  readonly byTopic: ReadonlyMap<string, readonly Entry[]>;
}

/** The part of a key that stands for the place. */
export function coreAt(place: string, key: string): string {
  return `${place}|${key}`;
}

export function indexUnits(known: readonly KnownUnit[], places: Places): UnitIndex {
  const exact = new Map<string, Entry[]>();
  const byCore = new Map<string, Entry[]>();
  const byTopic = new Map<string, Entry[]>();
  const inOrder = [...known].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const unit of inOrder) {
    const own = places.chainOf(unit);
    for (const [i, name] of [unit.name, ...unit.aliases].entries()) {
      const text = tidy(name);
      if (text === "") continue;
      const parsed = parseName(withoutBrackets(text), places);
      const entry = { unit, text, alias: i > 0, parsed, chain: chainOf(parsed, own, places, unit) };
      add(exact, text, entry);
      const place = entry.chain.at(-1) ?? "";
      const keys = unit.kind === "region" && i === 0 ? ["@place"] : parsed.core.keys;
      for (const key of keys) {
        add(byCore, coreAt(place, key), entry);
        add(byCore, coreAt("*", key), entry);
      }
      for (const topic of parsed.core.topics ?? []) add(byTopic, coreAt(place, topic), entry);
    }
  }
  return { exact, byCore, byTopic };
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

/** The place of one name of a unit: the one in the name, else the one the unit stands under. */
function chainOf(parsed: ParsedName, own: Chain, places: Places, unit: KnownUnit): Chain {
  if (unit.kind === "region") return own;
  if (parsed.chain.length > 0) {
    const whole = places.whole(parsed.chain);
    return agree(whole, own) && own.length > whole.length ? own : whole;
  }
  const base = own.length > 0 ? own : places.sure ? [] : places.home;
  if (parsed.level === undefined) return base;
  const at = base.findLastIndex((place) => isOfLevel(place, parsed.level!));
  return at < 0 ? base : base.slice(0, at + 1);
}

/** Units of the same place with a name that is near: another ending, more words, the line that took it over. */
export function nearUnits(index: UnitIndex, parsed: ParsedName, chain: Chain): Entry[] {
  const { topics, organ } = parsed.core;
  if (!topics || topics.length === 0) return [];
  const place = chain.at(-1) ?? "";
  const found = new Map<string, Entry>();
  const at = (topic: string) =>
    (index.byTopic.get(coreAt(place, topic)) ?? []).filter((entry) => agree(entry.chain, chain));
  for (const entry of at(topics[0]!)) {
    const theirs = entry.parsed.core.topics ?? [];
    const same = keyOf(theirs, "") === keyOf(topics, "");
    const more =
      topics.every((topic) => theirs.includes(topic)) && (entry.parsed.core.organ === organ || organ === "");
    if (same || more) found.set(entry.unit.id, entry);
  }
  for (const entry of topics.flatMap((topic) => followedBy[topic] ?? []).flatMap(at))
    found.set(entry.unit.id, entry);
  return [...found.values()];
}

/** Whether two parsed names may be one body: 区委研究室 is not 区政府研究室. */
export function sameAuthority(a: ParsedName, b: ParsedName): boolean {
  const [one, other] = [a.core.authority, b.core.authority];
  if (one === other) return true;
  if (one && other) return false;
  return !a.core.keys.some((key) => key.startsWith("/") || key.endsWith("研究室") || key.endsWith("督查室"));
}
