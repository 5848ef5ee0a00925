import { letters, topics, wholes } from "./names.lexicon.ts";

/** A name without its place, in the form that is equal for all spellings of one body. */
export interface Core {
  /** More than one where a short name has two full ones. Never empty. */
  readonly keys: readonly string[];
  /** 区委… and 区政府… tell apart what has the same name otherwise. */
  readonly authority?: "party" | "government";
  /** What it is for, where every word of it is known. */
  readonly topics?: readonly string[];
  /** What kind of body, where it has one of the endings that are shortened; empty for a topic alone. */
  readonly organ?: string;
}

/** The place itself, its government, a street office, a village committee. */
export const placeKey = "@place";
/** The party committee of the place. */
export const partyKey = "@party";

/** Endings of names in the order they are tried, and what they mean. */
const organs: readonly (readonly [ending: string, organ: string])[] = [
  ["行政主管部门", ""],
  ["主管部门", ""],
  ["行政部门", ""],
  ["部门", ""],
  ["管理委员会", "管委会"],
  ["管委会", "管委会"],
  ["工作委员会", "工委"],
  ["工委", "工委"],
  ["委员会", "委"],
  ["委", "委"],
  ["办公室", "办"],
  ["办", "办"],
  ["分局", "局"],
  ["局", "局"],
  ["厅", "厅"],
  ["部", "部"],
];

/** The ways to write topics by their first character, the longest first. */
const waysFrom = new Map<string, { readonly way: string; readonly topic: string }[]>();
for (const [topic, ways] of Object.entries(topics)) {
  for (const way of new Set([topic, ...ways].flatMap((way) => [way, way.replaceAll(/[和与及]/g, "")]))) {
    waysFrom.set(way[0]!, [...(waysFrom.get(way[0]!) ?? []), { way, topic }]);
  }
}
for (const ways of waysFrom.values()) ways.sort((a, b) => b.way.length - a.way.length);

const wholeOf = new Map<string, string[]>();
for (const [full, ways] of Object.entries(wholes)) {
  for (const way of [full, ...ways]) wholeOf.set(way, [...(wholeOf.get(way) ?? []), full]);
}

const governmentWords =
  /^(?:人民政府|政府|政府机关|街道办事处|办事处|街道办|村民委员会|村委会|居民委员会|居委会|委会|村居委会|行政公署|行署)$/;
const partyWords = /^(?:党委|党工委|工委|工作委员会|党委会|党总支|党支部)$/;

/**
 * The core of a name whose place was taken off.
 * @param rest what stands after the place: 教委, 委组织部, 人民政府
 * @param lead what stood before it: 中共 or 团
 * @param placed whether a place stood before: 委 alone is the party committee only after a place
 */
export function coreOf(rest: string, lead: "" | "中共" | "团", placed: boolean): Core {
  if (lead === "团") return { keys: ["共青团委员会"] };
  if (rest === "" || (placed && rest === "办") || governmentWords.test(rest)) return { keys: [placeKey] };
  if (partyWords.test(rest)) return { keys: [partyKey] };
  if (placed || lead === "中共") {
    const party = /^(?:委员会|委)(?!托|会)(.*)$/u.exec(rest);
    if (party?.[1] === "") return { keys: [partyKey] };
    if (party) return { ...officeCore(party[1]!), authority: "party" };
  }
  const government = /^(?:人民政府|政府|府(?=办))(.+)$/u.exec(rest);
  if (government) return { ...officeCore(government[1]!), authority: "government" };
  return officeCore(rest);
}

/** Whether a text is the name of an office from end to end, so that no place stands in it: 住房和城乡建设委员会. */
export function isAllKnown(text: string): boolean {
  return wholeOf.has(text) || officeCore(text).topics !== undefined;
}

function officeCore(text: string): Core {
  const name = text.replace(/(?:有限责任公司|股份有限公司|有限公司)$/, (end) =>
    text.slice(0, -end.length).endsWith("集团") ? "" : "公司",
  );
  const full = wholeOf.get(name);
  if (full) return { keys: full };
  for (const [ending, organ] of organs) {
    if (!name.endsWith(ending)) continue;
    const words = wordsOf(name.slice(0, name.length - ending.length));
    if (words) return { keys: [keyOf(words, organ)], topics: words, organ };
  }
  const words = wordsOf(name);
  if (words && words.length > 0) return { keys: [keyOf(words, "")], topics: words, organ: "" };
  return { keys: [verbatim(name)] };
}

/** Names of unknown words are compared as they are, but for 和 and the short forms of their ending. */
function verbatim(name: string): string {
  const [ending, organ] = organs.find(([end, kind]) => kind !== "" && name.endsWith(end)) ?? ["", ""];
  return name.slice(0, name.length - ending.length).replaceAll(/(?<=.)[和与及]/gu, "") + organ;
}

/** The order of words does not matter: 文旅体局 is 文体旅局. */
export function keyOf(words: readonly string[], organ: string): string {
  return `${[...words].sort().join("+")}/${organ}`;
}

/** The topics of a text that is made of known words from end to end, the longest word first. */
function wordsOf(text: string): string[] | undefined {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (words.length > 0 && /[和与及]/.test(text[at]!)) at++;
    const known = waysFrom.get(text[at] ?? "")?.find(({ way }) => text.startsWith(way, at));
    const word = known?.topic ?? letters[text[at] ?? ""];
    if (word === undefined) return undefined;
    words.push(word);
    at += known?.way.length ?? 1;
  }
  return words;
}
