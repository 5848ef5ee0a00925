import { keyOf, partyKey, placeKey } from "./core.ts";
import { groupLabel, groupOf, membersOf } from "./groups.ts";
import type { KnownUnit } from "./known-unit.ts";
import type { How, NameContext, NameMatch } from "./match-names.ts";
import { type ParsedName, parseName } from "./parse-name.ts";
import { agree, type Chain, isOfLevel, rankOf } from "./place-words.ts";
import { type Places, placesOf } from "./places.ts";
import { propose, type UnitProposal } from "./propose.ts";
import { asWritten, tidy, withoutBrackets } from "./tidy.ts";
import { coreAt, type Entry, indexUnits, nearUnits, sameAuthority, type UnitIndex } from "./unit-index.ts";
import { isOpen, isVague } from "./vague.ts";

/** The units of an office, ready to be asked. */
export interface Office {
  readonly places: Places;
  readonly index: UnitIndex;
  readonly byId: ReadonlyMap<string, KnownUnit>;
  readonly living: readonly KnownUnit[];
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isOver: (unit: KnownUnit) => boolean;
}

export function officeOf(known: readonly KnownUnit[], { region, date }: NameContext): Office {
  const places = placesOf(known, region);
  const isOver = ({ validTo }: KnownUnit) => validTo !== undefined && (date === undefined || validTo < date);
  const grouped = known.filter(({ groups }) => groups.length > 0);
  return {
    places,
    index: indexUnits(known, places),
    byId: new Map(known.map((unit) => [unit.id, unit])),
    living: known.filter((unit) => !isOver(unit)),
    labels: new Map(grouped.map(({ id, groups }) => [id, new Set(groups.map(groupLabel))])),
    isOver,
  };
}

/** A name that no unit of the office has. */
export interface Nobody {
  /** Equal for all spellings of one unit. */
  readonly key: string;
  /** Equal for all units of the place with the same work. */
  readonly work?: string;
  /** Says only the work (卫健, 财政部门), not whose: no name to propose. */
  readonly isWorkOnly: boolean;
  /** Says its place: a better name for a new unit than one that does not. */
  readonly isPlaced: boolean;
  readonly proposal: UnitProposal;
}

/** Resolves one name. */
export function resolve(name: string, office: Office): NameMatch | Nobody {
  const text = tidy(name);
  const { places, index } = office;
  if (text === "") return { kind: "undecided", name, why: "vague" };
  const parsed = parseName(withoutBrackets(text), places);
  const where = whereOf(parsed, places);

  const written = index.exact.get(text) ?? [];
  const exact = decide(
    name,
    written.filter((entry) => fits(entry, parsed, where, office)),
    office,
    "name",
  );
  if (exact) return unlessForeign(exact, parsed, office);

  if (isOpen(withoutBrackets(text))) return { kind: "undecided", name, why: "vague" };
  const group = groupOf(text, places);
  if (group) {
    const units = membersOf(group, office.living, office.labels, places);
    if (units.length > 0 && isOnePlace(units, office))
      return { kind: "group", name, units, group: group.label };
    if (units.length > 0) return { kind: "undecided", name, why: "vague" };
    return { kind: "undecided", name, why: isVague(text) ? "vague" : "group-empty" };
  }
  if (isVague(text) || where === "below") return { kind: "undecided", name, why: "vague" };

  const found = decide(name, sameBody(parsed, where, office), office, "short");
  if (found) return unlessForeign(found, parsed, office);
  const near = questions(parsed, where, office, written);
  if (near.length > 0) return { kind: "several", name, candidates: near };

  const chain = typeof where === "string" ? [] : belowHome(where, places);
  const place = chain.length > 0 ? chain.join("/") : (parsed.level ?? "");
  const { core } = parsed;
  return {
    key: [place, core.authority ?? "", core.keys[0]].join("|"),
    ...(core.topics && core.topics.length > 0 ? { work: [place, keyOf(core.topics, "")].join("|") } : {}),
    isWorkOnly: core.organ === "",
    isPlaced: parsed.chain.length > 0 || parsed.level !== undefined,
    proposal: propose(withoutBrackets(asWritten(name)), parsed, chain, places),
  };
}

/** Without a plan's place, the towns of two counties are not one group. */
function isOnePlace(units: readonly string[], { places, byId }: Office): boolean {
  if (places.sure) return true;
  return (
    new Set(
      units
        .map((id) => byId.get(id)!)
        .filter(({ kind }) => kind === "region")
        .map(({ parent }) => parent),
    ).size <= 1
  );
}

/** A place that a plan names by itself stands in the plan's own: 打通镇 in a plan of 綦江区. */
function belowHome(chain: Chain, { home }: Places): Chain {
  const at = home.indexOf(chain[0]!);
  if (at >= 0) return [...home.slice(0, at), ...chain];
  const [above, below] = [home.at(-1), chain[0]].map((place) => (place === undefined ? 0 : rankOf(place)));
  const fits =
    (below === 4 && (above === 2 || above === 3)) ||
    (below === 3 && (above === 1 || above === 2)) ||
    (below === 5 && above === 4);
  return fits || (below === 2 && above === 1) ? [...home, ...chain] : chain;
}

/** The place of a plan's name; "any" where nothing says so, "below" for a 镇 in a county's plan, "above" for a level nobody knows. */
type Where = Chain | "any" | "below" | "above";

function whereOf(parsed: ParsedName, places: Places): Where {
  const { home } = places;
  if (parsed.chain.length > 0) {
    const at = home.lastIndexOf(parsed.chain.at(-1)!);
    const inHome = home.slice(0, at + 1);
    if (agree(inHome, parsed.chain)) return inHome;
    const below = belowHome(parsed.chain, places);
    return places.regionOf(below) ? places.whole(below) : places.whole(parsed.chain);
  }
  if (parsed.level === undefined) return home.length > 0 && places.sure ? home : "any";
  const at = home.findLastIndex((place) => isOfLevel(place, parsed.level!));
  if (at >= 0) return home.slice(0, at + 1);
  if (rankOf(parsed.level) >= 4 || (places.sure && rankOf(parsed.level) > rankOf(home.at(-1)!)))
    return "below";
  return places.sure ? "above" : "any";
}

/** Whether a unit that is written just as the plan's name is meant by it. */
function fits(entry: Entry, parsed: ParsedName, where: Where, { places }: Office): boolean {
  if (entry.chain.length === 0 || where === "any") return true;
  if (typeof where === "string") return false;
  if (agree(entry.chain, where)) return true;
  if (!places.sure) return parsed.chain.length === 0;
  return (
    !parsed.general && parsed.chain.length === 0 && parsed.level === undefined && isAbove(entry.chain, where)
  );
}

function isAbove(chain: Chain, of: Chain): boolean {
  const at = of.lastIndexOf(chain.at(-1)!);
  return at >= 0 && agree(of.slice(0, at + 1), chain);
}

/** Units of the place whose name means the same body. */
function sameBody(parsed: ParsedName, where: Where, { index }: Office): Entry[] {
  if (where === "above" || where === "below") return [];
  const place = where === "any" ? "*" : where.at(-1)!;
  const inPlace = (entry: Entry) =>
    where === "any"
      ? parsed.level === undefined || isOfLevel(entry.chain.at(-1) ?? "", parsed.level)
      : agree(entry.chain, where);
  const entries = parsed.core.keys
    .flatMap((key) => index.byCore.get(coreAt(place, key)) ?? [])
    .filter((entry) => inPlace(entry) && sameAuthority(entry.parsed, parsed));
  if (entries.length > 0 || where === "any") return preferred(entries, parsed);
  if (parsed.core.organ !== "") return [];
  const wanted = parsed.core.topics ?? [];
  return nearUnits(index, parsed, where).filter(
    ({ parsed: { core } }) =>
      core.topics?.length === wanted.length && wanted.every((topic) => core.topics!.includes(topic)),
  );
}

/** A place's government: its own unit if there is one and the name says 政府, else the region. */
function preferred(entries: Entry[], parsed: ParsedName): Entry[] {
  if (parsed.core.keys[0] !== placeKey) return entries;
  const regions = entries.filter(({ unit }) => unit.kind === "region");
  const others = entries.filter(({ unit }) => unit.kind !== "region");
  const first = parsed.placeAlone ? regions : others;
  return first.length > 0 ? first : entries;
}

/** One unit is an answer, more are a question, none is nothing. Names count before aliases, the living before the gone. */
function decide(name: string, entries: readonly Entry[], office: Office, how: How): NameMatch | undefined {
  if (entries.length === 0) return undefined;
  const living = entries.filter(({ unit }) => !office.isOver(unit));
  const named = living.filter(({ alias }) => !alias);
  const chosen = named.length > 0 ? named : entries;
  const units = new Map(chosen.map((entry) => [heirOf(entry.unit, office).id, entry]));
  const [first] = units;
  if (units.size > 1 || !first) return { kind: "several", name, candidates: [...units.keys()].sort() };
  const [unit, entry] = first;
  if (office.isOver(office.byId.get(unit)!)) return { kind: "several", name, candidates: [unit] };
  if (unit !== entry.unit.id) return { kind: "matched", name, unit, how: "successor" };
  if (entry.alias) return { kind: "matched", name, unit, how: "alias" };
  const region = how === "short" && entry.parsed.core.keys[0] === placeKey;
  return { kind: "matched", name, unit, how: region ? "region" : how };
}

/** The unit that has the work of a unit that is gone; itself where nobody took it over. */
function heirOf(unit: KnownUnit, { byId, isOver }: Office): KnownUnit {
  const seen = new Set<string>();
  let at = unit;
  while (isOver(at) && at.successor !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const next = byId.get(at.successor);
    if (!next) return at;
    at = next;
  }
  return at;
}

/** 朝阳区 of another city than the plan's: the name fits, but the plan would hardly mean it. A person says. */
function unlessForeign(match: NameMatch, parsed: ParsedName, { places, byId }: Office): NameMatch {
  if (match.kind !== "matched" || !places.sure || parsed.chain.length === 0) return match;
  const chain = places.chainOf(byId.get(match.unit)!);
  const foreign = chain.length > parsed.chain.length && !chain.some((place) => places.home.includes(place));
  return foreign ? { kind: "several", name: match.name, candidates: [match.unit] } : match;
}

/** Units to ask about: near names in the place, or one written just so that stands elsewhere below or above. */
function questions(parsed: ParsedName, where: Where, office: Office, written: readonly Entry[]): string[] {
  if (typeof where === "string") return [];
  const near = nearUnits(office.index, parsed, where);
  if (parsed.core.keys[0] === partyKey && rankOf(where.at(-1)!) >= 4) {
    near.push(
      ...(office.index.byCore.get(coreAt(where.at(-1)!, placeKey)) ?? []).filter(({ chain }) =>
        agree(chain, where),
      ),
    );
  }
  if (!parsed.general && parsed.chain.length === 0 && parsed.level === undefined) near.push(...written);
  return [...new Set(near.map(({ unit }) => heirOf(unit, office).id))].sort();
}
