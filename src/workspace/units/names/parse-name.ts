import { type Core, coreOf, placeKey } from "./core.ts";
import type { Chain } from "./place-words.ts";
import { writtenLevel } from "./place-words.ts";
import type { Places } from "./places.ts";

/** A name taken apart. The place is a chain as written, or the level that stands for one, or neither. */
export interface ParsedName {
  readonly chain: Chain;
  /** 区 of 区教委. */
  readonly level?: string;
  readonly core: Core;
  /** Whether every word is known: such a name says nothing by itself about whose body it is. */
  readonly general: boolean;
  /** Nothing but a place: 綦江区, not 綦江区人民政府. */
  readonly placeAlone: boolean;
}

/** Takes a tidy name apart: 中共重庆市綦江区委组织部, 区教委, 团县委, 吴中公安分局, 市公安局吴中分局, 财政局. */
export function parseName(name: string, places: Places): ParsedName {
  const { lead, text } = withoutLead(name);
  const read = places.read(text);
  if (read.chain.length > 0) return withBranch(read.chain, undefined, read.rest, lead, places);
  const level = writtenLevel(text);
  if (level) return withBranch([], level.level, text.slice(level.length), lead, places);
  const core = coreOf(text, lead, false);
  if (core.topics === undefined) {
    const short = places.readStem(text);
    const inside = short && coreOf(short.rest, lead, true);
    if (short && inside && (inside.topics?.length ?? 0) > 0 && inside.organ !== "") {
      return { chain: short.chain, core: inside, general: true, placeAlone: false };
    }
  }
  return { chain: [], core, general: isGeneral(core), placeAlone: false };
}

const leads = /^(中共|中国共产党|共青团|中国共产主义青年团|团(?=[省市县区州旗盟]委))/u;
/** The tax offices of counties carry the state's name in front. */
const stateLead = /^国家税务总局(?=.)/u;

function withoutLead(name: string): { readonly lead: "" | "中共" | "团"; readonly text: string } {
  const found = leads.exec(name)?.[1];
  const text = name.slice(found?.length ?? 0).replace(stateLead, "");
  if (found === undefined) return { lead: "", text };
  if (text === "" || text === "委" || text === "委员会") return { lead: "", text: name };
  return { lead: /^(?:中共|中国共产党)$/.test(found) ? "中共" : "团", text };
}

/** 市公安局吴中分局 is 吴中's: the place of a branch stands inside its name. */
function withBranch(
  chain: Chain,
  level: string | undefined,
  rest: string,
  lead: "" | "中共" | "团",
  places: Places,
): ParsedName {
  const branch = rest.endsWith("分局") && /^(.{1,10}局)(.{2,9}?)分局$/u.exec(rest);
  if (branch) {
    const [, office, where] = branch;
    const long = places.read(where!);
    const place = long.rest === "" ? long.chain : places.readStem(`${where}局`)?.chain;
    const core = coreOf(office!, "", true);
    if (place && place.length > 0 && core.topics) {
      return {
        chain: level === undefined ? [...chain, ...place] : place,
        core,
        general: true,
        placeAlone: false,
      };
    }
  }
  const core = coreOf(rest, lead, true);
  return {
    chain,
    ...(level === undefined ? {} : { level }),
    core,
    general: isGeneral(core),
    placeAlone: rest === "",
  };
}

function isGeneral(core: Core): boolean {
  return core.topics !== undefined || core.keys[0] === placeKey || core.keys.length > 1;
}
