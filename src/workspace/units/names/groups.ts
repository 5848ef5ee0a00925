import type { KnownUnit } from "./known-unit.ts";
import { agree, type Chain, isOfLevel, levelOf, writtenLevel } from "./place-words.ts";
import type { Places } from "./places.ts";
import { tidy } from "./tidy.ts";

/** A group that a plan speaks of, under a place. */
export interface GroupName {
  /** As offices call it: 街镇, 乡镇, 县区, 部门. */
  readonly label: string;
  readonly under: Chain;
  /** Members by what they are, for offices that keep no such group. */
  readonly isMember?: (unit: KnownUnit, chain: Chain) => boolean;
}

const governments = /(?:人民)?政府|办事处|党\(?工\)?委|村\(?居\)?委会/gu;

/** The group that a tidy name means, or nothing: 各街镇, 各县(市、区), 区级各部门, 各领导小组成员单位. */
export function groupOf(name: string, places: Places): GroupName | undefined {
  const { under, rest } = placeBefore(name, places);
  const every = /各|所有|全体/u.test(rest);
  const words = rest.replace(/各|所有|全体/gu, "");
  const plain = words.replace(governments, "").replace(/[(),、/]/g, "");
  const regional = regionGroup(plain, every, name);
  if (regional) return { ...regional, under };
  const office = /^([省市区县州旗]?)(?:级|直|属|直属)?(?:部门|委办局|职能部门|部门和单位|部门单位)$/u.exec(
    words,
  );
  if (office && (every || /^.?[级直]/u.test(words)) && under.length > 0) {
    const place = levelPlace(office[1]!, under, places);
    if (!place) return undefined;
    return {
      label: office[1] === "" ? "部门" : `${office[1]}级部门`,
      under: place,
      isMember: (unit, chain) => unit.kind === "department" && agree(chain, place),
    };
  }
  if (every || /成员单位$/u.test(rest)) return { label: words, under };
  return undefined;
}

/** The name of a group as an office keeps it, in the form of `label`. */
export function groupLabel(text: string): string {
  const words = tidy(text).replace(/各|所有/gu, "");
  const plain = words.replace(/[(),、/]/g, "");
  return regionGroup(plain, true, words)?.label ?? words;
}

function regionGroup(
  plain: string,
  every: boolean,
  name: string,
): Pick<GroupName, "label" | "isMember"> | undefined {
  if (/^(?:街道|街|镇|乡){1,4}$/u.test(plain)) {
    const ends = [
      ...(plain.includes("街") ? ["街道"] : []),
      ...(plain.includes("镇") ? ["镇"] : []),
      ...(plain.includes("乡") ? ["乡"] : []),
    ];
    if (!every && ends.length < 2) return undefined;
    const label = ends[0] === "街道" && ends.length > 1 ? "街镇" : ends.length > 1 ? "乡镇" : ends[0]!;
    return { label, isMember: (unit, chain) => isRegion(unit, chain, "town", ends) };
  }
  if (/^(?:自治县|县|市|区|旗)+$/u.test(plain) && (every || (plain.length > 1 && plain !== "市区"))) {
    const ends = [...new Set(plain.replace("自治", ""))];
    return {
      label:
        "县市区"
          .split("")
          .filter((end) => ends.includes(end))
          .join("") || plain,
      isMember: (unit, chain) =>
        isRegion(unit, chain, "county", ends) || (plain === "市" && isRegion(unit, chain, "city", ends)),
    };
  }
  if (every && /^(?:市|州|地|盟|设区市|市州|地市|地市州|市地州){1,3}$/u.test(plain)) {
    return {
      label: "市州",
      isMember: (unit, chain) => isRegion(unit, chain, "city", ["市", "州", "盟", "地区"]),
    };
  }
  if (every && /^(?:行政村|村|社区|居|村居|社){1,3}$/u.test(plain)) {
    const ends = [...(plain.includes("村") ? ["村"] : []), ...(/居|社/u.test(plain) ? ["社区"] : [])];
    return { label: ends.join(""), isMember: (unit, chain) => isRegion(unit, chain, "village", ends) };
  }
  if (every && plain === "学校" && /学校$/u.test(name)) {
    return { label: "学校", isMember: (unit) => unit.kind === "school" };
  }
  return undefined;
}

function isRegion(unit: KnownUnit, chain: Chain, level: string, ends: readonly string[]): boolean {
  const place = chain.at(-1) ?? "";
  return (
    unit.kind === "region" &&
    (unit.level ?? levelOf(place, chain.at(-2))) === level &&
    ends.some((end) => place.endsWith(end))
  );
}

/** The place that a group stands under: 綦江区各街镇, 全区各街镇, 各街镇. */
function placeBefore(name: string, places: Places): { readonly under: Chain; readonly rest: string } {
  const read = places.read(name);
  if (read.chain.length > 0 && read.rest !== "") return { under: places.whole(read.chain), rest: read.rest };
  const whole = /^(?:全|我|本)[省市区县州旗](?=.)/u.exec(name)?.[0] ?? "";
  return { under: places.home, rest: name.slice(whole.length) };
}

function levelPlace(level: string, under: Chain, places: Places): Chain | undefined {
  if (level === "") return under;
  const at = under.findLastIndex((place) => isOfLevel(place, level));
  if (at >= 0) return under.slice(0, at + 1);
  return !places.sure && writtenLevel(level) ? under : undefined;
}

/** The members of a group, in order of id: those the office put in it, else those that are what it says. */
export function membersOf(
  group: GroupName,
  units: readonly KnownUnit[],
  labels: ReadonlyMap<string, ReadonlySet<string>>,
  places: Places,
): string[] {
  const inPlace = (unit: KnownUnit) => {
    const chain = places.chainOf(unit);
    if (group.under.length === 0 || chain.length === 0) return true;
    return isUnder(chain, group.under) && !(unit.kind === "region" && chain.length === group.under.length);
  };
  const kept = units.filter((unit) => labels.get(unit.id)?.has(group.label) && inPlace(unit));
  const members =
    kept.length > 0
      ? kept
      : units.filter((unit) => group.isMember?.(unit, places.chainOf(unit)) && inPlace(unit));
  return members.map(({ id }) => id).sort();
}

function isUnder(chain: Chain, above: Chain): boolean {
  const at = chain.lastIndexOf(above.at(-1)!);
  return at >= 0 && agree(chain.slice(0, at + 1), above);
}
