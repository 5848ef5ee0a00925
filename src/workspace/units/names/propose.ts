import type { UnitKind, UnitLevel } from "../events.ts";
import { placeKey } from "./core.ts";
import type { ParsedName } from "./parse-name.ts";
import { type Chain, levelOf } from "./place-words.ts";
import type { Places } from "./places.ts";

/** A unit that an office does not have yet. */
export interface UnitProposal {
  readonly name: string;
  readonly kind: UnitKind;
  /** Of a region. */
  readonly level?: UnitLevel;
  /** Id of the known unit it would stand under. */
  readonly parent?: string;
}

const kinds: readonly (readonly [words: RegExp, kind: UnitKind])[] = [
  [
    /(?:小组|小组办公室|工作组|专业组|专班|队伍|团队|分队|支部|党组|专家委员会|专业委员会|咨询委员会|监督委员会|推荐委员会|评审委员会|理事会|指挥部|指挥部办公室|联席会议|联席会议办公室|专家组)$/u,
    "body",
  ],
  [/(?:公司|集团|银行|联社|信用社|企业|厂|商行)$/u, "enterprise"],
  [/(?:医院|卫生院|保健院|卫生室|卫生站|卫生服务中心|卫生服务站|门诊部)$/u, "hospital"],
  [/(?:大学|学院|学校|中学|小学|幼儿园|党校|[一二三四五六七八九十]中)$/u, "school"],
  [
    /(?:局|委|委员会|办|办公室|研究室|督查室|部|厅|处|署|联|联合会|工会|法院|检察院|政府|政协|管委会|工商联|共青团|科协|供销社|部门)$/u,
    "department",
  ],
];

/** A unit for a name that nobody in the office has, by its own words. */
export function propose(name: string, parsed: ParsedName, chain: Chain, places: Places): UnitProposal {
  const isPlace = parsed.core.keys[0] === placeKey && chain.length > 0;
  const above = isPlace ? chain.slice(0, -1) : chain;
  const parent = (above.length > 0 ? places.regionOf(above) : undefined)?.id;
  const under = parent === undefined ? {} : { parent };
  const place = chain.at(-1);
  if (isPlace && place !== undefined) {
    const level = levelOf(place, chain.at(-2));
    return { name: place, kind: "region", ...(level ? { level } : {}), ...under };
  }
  const topicAlone = parsed.core.topics !== undefined;
  const kind = kinds.find(([words]) => words.test(name))?.[1] ?? (topicAlone ? "department" : "other");
  return { name, kind, ...under };
}
