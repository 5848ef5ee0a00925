import type { Op } from "../facts.ts";
import type { Quantity } from "../values/quantity.ts";

/** Words before a figure that compare, nearest last. */
const BEFORE: readonly (readonly [RegExp, Op])[] = [
  [
    /(?:不低于|不少于|不得低于|不得少于|不小于|至少|最低|最少|大于等于|大于或等于|≥|保底|不应低于|不应少于)(?:为|达到?|有|设|在)?$/,
    ">=",
  ],
  [
    /(?:不超过|不高于|不得超过|不得高于|不多于|不大于|小于等于|小于或等于|≤|最高|最多|最长|不应超过|不能超过|至多|不迟于)(?:不超过|为|达|可)?$/,
    "<=",
  ],
  [/(?:超过|高于|多于|大于|突破|超出|超|>|逾)(?:了)?$/, ">"],
  [/(?:低于|少于|小于|不足|不满|未满|<)$/, "<"],
  [/(?:约|大约|近|接近|大概)(?:为)?$/, "~"],
  [
    /(?:每年|年均|平均|年度|同比|逐年|再)?(?:增长|提高|增加|提升|上升|上浮|上调|递增|增幅|高出)(?:了|约|率)?$/,
    "+",
  ],
  [
    /(?:每年|年均|平均|同比|逐年|再)?(?:下降|降低|减少|压减|压缩|缩短|下浮|下调|递减|削减|核减)(?:了|约)?$/,
    "-",
  ],
  [/控制在$/, "<="],
];

const AFTER: readonly (readonly [RegExp, Op])[] = [
  [/^(?:\(含\)|及|或|\(含[^)]{1,8}\))?以上/, ">="],
  [/^(?:以内|之内|内(?![设部科涵容])|\(含\)以下|及以下|封顶)/, "<="],
  [/^以下/, "<"],
  [/^(?:左右|上下)/, "~"],
];

/** The same words with what is compared between: 不得高于实际总额的30%, 高于平均费用3倍. */
const FARTHER: readonly (readonly [RegExp, Op])[] = [
  [/(?:不低于|不少于|不得低于|不得少于|至少|年满|提前)[^,;。、\d]{1,24}$|(?:年满|提前)$/, ">="],
  [/(?:不超过|不高于|不得超过|不得高于|最高|最多|最长|封顶线?|上限)[^,;。、\d]{0,24}$/, "<="],
  [/(?:超过|高于|多于|大于)[^,;。、\d]{1,24}$|过$/, ">"],
  [/(?:低于|少于|小于)[^,;。、\d]{1,24}$/, "<"],
];

/** Growth words say by how much only before a figure without 到, 至, 为; for counts they are verbs: 增加床位100张. */
const BY_HOW_MUCH = /%|百分点|番|倍|成/;

/** How a figure is compared, from the words around it. */
export function comparisonOf(text: string, { start, end, value, unit }: Quantity): Op {
  const before = text.slice(Math.max(0, start - 8), start).replace(/\s+$/, "");
  const after = text.slice(end, end + 10).replace(/^\s+/, "");
  const suffix = AFTER.find(([pattern]) => pattern.test(after))?.[1];
  const prefix = BEFORE.find(
    ([pattern, op]) => pattern.test(before) && !("+-".includes(op) && !BY_HOW_MUCH.test(unit)),
  )?.[1];
  if (unit === "番") return "+";
  if (suffix === ">=" && /(?:消除|杜绝|取消|禁止)$/.test(before)) return "<"; // 消除66人以上大班额
  if (prefix === "+" || prefix === "-") return prefix;
  if (Array.isArray(value)) return "range";
  if (prefix && prefix !== "~" && !(prefix === "<=" && suffix === "<")) return prefix;
  if (text.startsWith("过半", start)) return ">";
  if (unit === "号" && /^前/.test(after)) return "<=";
  if (
    /^(?:个)?(?:日|天|工作日)$/.test(unit) &&
    /^前[^,。;]{0,8}(?:公布|公示|通知|张榜|告知|报告|提交|申请)/.test(after)
  )
    return ">=";
  const near = (prefix === "<=" ? "<=" : suffix) ?? prefix;
  if (near) return near;
  const reach = text.slice(Math.max(0, start - 30), start);
  return FARTHER.find(([pattern]) => pattern.test(reach))?.[1] ?? "=";
}

/** The words of comparison that follow a figure: 以上的, 左右. */
export function comparisonAfter(text: string, end: number): number {
  const found = /^\s?(?:\(含\)|及|或|\(含[^)]{1,8}\))?(?:以上|以下|以内|之内|左右|上下)?(?:的)?/.exec(
    text.slice(end, end + 12),
  );
  return end + (found?.[0].length ?? 0);
}
