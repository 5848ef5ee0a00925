import { isAllKnown } from "./core.ts";
import type { KnownUnit } from "./known-unit.ts";
import { agree, type Chain, stemOf, writtenPlace } from "./place-words.ts";
import { tidy } from "./tidy.ts";

/** The regions that an office and a plan know, and where each unit of the office stands. */
export interface Places {
  /** The place of a unit's nearest region, itself for a region; empty where it stands nowhere. */
  chainOf(unit: KnownUnit): Chain;
  /** The region unit of a place. */
  regionOf(chain: Chain): KnownUnit | undefined;
  /** Takes the places off the beginning of a text. */
  read(text: string): { readonly chain: Chain; readonly rest: string };
  /** Reads a place written short, as in 吴中公安分局: its known name. */
  readStem(text: string): { readonly chain: Chain; readonly rest: string } | undefined;
  /** A chain with the regions above it that are known and certain. */
  whole(chain: Chain): Chain;
  /** The place of the office: of the plan, else of the one region that has none above it. */
  readonly home: Chain;
  /** Whether the plan says where it is; else home is only likely. */
  readonly sure: boolean;
  /** Known regions, in order of id. */
  readonly regions: readonly KnownUnit[];
}

const governmentEnd = /(?:人民政府|街道办事处|办事处)$/;

/** A region's own name: without 人民政府. 街道 stays. */
function regionName(unit: KnownUnit): string {
  const name = tidy(unit.name);
  return name.replace(governmentEnd, (end) => (end === "街道办事处" ? "街道" : "")) || name;
}

export function placesOf(known: readonly KnownUnit[], region: string | undefined): Places {
  const byId = new Map(known.map((unit) => [unit.id, unit]));
  const regions = known.filter((unit) => unit.kind === "region").sort((a, b) => (a.id < b.id ? -1 : 1));
  const chains = new Map<string, Chain>();

  function regionChain(unit: KnownUnit): Chain {
    const done = chains.get(unit.id);
    if (done) return done;
    chains.set(unit.id, []); // a tree that turns in a circle ends here
    const own = byWords(regionName(unit));
    const names = own.rest === "" ? own.chain : [regionName(unit)];
    const chain = joined(above(unit), names);
    chains.set(unit.id, chain);
    return chain;
  }

  function above(unit: KnownUnit): Chain {
    const seen = new Set<string>();
    let at = unit.parent === undefined ? undefined : byId.get(unit.parent);
    while (at && at.kind !== "region" && !seen.has(at.id)) {
      seen.add(at.id);
      at = at.parent === undefined ? undefined : byId.get(at.parent);
    }
    return at?.kind === "region" ? regionChain(at) : [];
  }

  const byLast = new Map<string, KnownUnit[]>();
  for (const unit of regions) {
    const last = regionChain(unit).at(-1);
    if (last !== undefined) byLast.set(last, [...(byLast.get(last) ?? []), unit]);
  }

  const inPlan = region === undefined ? [] : planChain(region);
  const whole = (chain: Chain): Chain => {
    const fits = (byLast.get(chain.at(-1) ?? "") ?? [])
      .map(regionChain)
      .filter((other) => agree(other, chain));
    const longestFit = fits.reduce((best, other) => (other.length > best.length ? other : best), chain);
    return fits.every((other) => agree(other, longestFit)) ? longestFit : chain;
  };
  const roots = regions.filter((unit) => above(unit).length === 0);
  const home = inPlan.length > 0 ? whole(inPlan) : roots.length === 1 ? regionChain(roots[0]!) : [];

  const stems = new Map<string, string[]>();
  for (const name of new Set([...byLast.keys(), ...home])) {
    const stem = stemOf(name);
    if (stem !== undefined) stems.set(stem, [...(stems.get(stem) ?? []), name]);
  }

  function planChain(text: string): Chain {
    const name = tidy(text);
    const { chain, rest } = byWords(name);
    return rest === "" ? chain : [name];
  }

  const said = saidPlaces(regions, byLast.keys(), home, (unit) => regionChain(unit).at(-1));
  const longest = Math.max(0, ...[...said.keys()].map((name) => name.length));

  function knownPlace(text: string): { readonly length: number; readonly name: string } | undefined {
    for (let length = Math.min(longest, text.length); length >= 2; length--) {
      const name = said.get(text.slice(0, length));
      if (name !== undefined) return { length, name };
    }
    return undefined;
  }

  return {
    home,
    sure: inPlan.length > 0,
    regions,
    whole,
    chainOf: (unit) => (unit.kind === "region" ? regionChain(unit) : above(unit)),
    regionOf: (chain) => {
      const fits = (byLast.get(chain.at(-1) ?? "") ?? []).filter((unit) => agree(regionChain(unit), chain));
      return fits.length === 1 ? fits[0] : undefined;
    },
    read(text) {
      const chain: string[] = [];
      let rest = text;
      for (;;) {
        const known = knownPlace(rest);
        const written = isAllKnown(rest) ? undefined : writtenPlace(rest);
        const longer = written !== undefined && written.length > (known?.length ?? 0);
        if (known && !(longer && written.length <= known.length + 2)) {
          chain.push(known.name);
          rest = rest.slice(known.length);
        } else if (written !== undefined) {
          chain.push(written);
          rest = rest.slice(written.length);
        } else return { chain, rest };
      }
    },
    readStem(text) {
      for (const length of [2, 3, 4, 5]) {
        const names = stems.get(text.slice(0, length)) ?? [];
        const name = names.length === 1 ? names[0] : names.find((each) => home.includes(each));
        if (name !== undefined && text.length > length) return { chain: [name], rest: text.slice(length) };
      }
      return undefined;
    },
  };
}

/** Every way to say a known place, with its name: its aliases, unless they are another's name or two units'. */
function saidPlaces(
  regions: readonly KnownUnit[],
  names: Iterable<string>,
  home: Chain,
  nameOf: (unit: KnownUnit) => string | undefined,
): Map<string, string> {
  const said = new Map<string, string>();
  const twice = new Set<string>();
  for (const unit of regions) {
    const name = nameOf(unit);
    for (const alias of unit.aliases.map(tidy)) {
      if (name === undefined || alias.length < 2) continue;
      if ((said.get(alias) ?? name) !== name) twice.add(alias);
      said.set(alias, name);
    }
  }
  for (const alias of twice) said.delete(alias);
  for (const name of [...names, ...home]) if (name.length >= 2) said.set(name, name);
  return said;
}

function byWords(text: string): { readonly chain: Chain; readonly rest: string } {
  const chain: string[] = [];
  let rest = text;
  for (let place = writtenPlace(rest); place !== undefined; place = writtenPlace(rest)) {
    chain.push(place);
    rest = rest.slice(place.length);
  }
  if (rest !== "" && chain.length > 0 && /^[\u4e00-\u9fff]{2,8}社区$/u.test(rest)) {
    chain.push(rest);
    rest = "";
  }
  return { chain, rest };
}

/** A region's own words below the regions above it, without saying one twice. */
function joined(above: Chain, names: Chain): Chain {
  const last = names.at(-1);
  if (last === undefined || above.at(-1) === last) return above;
  return [...above.filter((name) => !names.includes(name)), ...names];
}
