import type { Kind, Place, RuleFault } from "../fault.ts";
import { sayDate } from "../text/value.zh.ts";

/** What is wrong with a rule, where, and what to do: 计算公式 › 第2项：单位是“人”，与计算公式 › 第1项的“元”不能相加或比较…… */
export function sayRuleFault(fault: RuleFault): string {
  const place = sayPlace(fault);
  return `${place === "" ? "" : `${place}：`}${sayWhat(fault)}。`;
}

/** The same without the place: of one value or one change, where the reader knows which. */
export function sayValueFault(fault: What | RuleFault): string {
  return `${sayWhat(fault)}。`;
}

const kindWords: Readonly<Record<Kind, string>> = {
  number: "数",
  text: "文字",
  truth: "是或否",
  date: "日期",
};

type What = RuleFault extends infer F ? (F extends Place ? Omit<F, "path"> : never) : never;

function sayWhat(fault: What | RuleFault): string {
  switch (fault.fault) {
    case "unlike-units":
      return `单位是${unitWords(fault.unit)}，与“${sayPlace(fault.other)}”的${unitWords(fault.other.unit)}不是同一种单位，不能相加、相减或比较。请改用同一种单位`;
    case "unlike-kinds":
      return `这里是${kindWords[fault.kind]}，“${sayPlace(fault.other)}”是${kindWords[fault.other.kind]}，两处应当相同`;
    case "wrong-kind":
      return `这里应当是${fault.expected.map((kind) => kindWords[kind]).join("或")}，现在是${kindWords[fault.actual]}`;
    case "wrong-unit":
      return `单位应当是${fault.expected.map(unitWords).join("或")}，现在是${unitWords(fault.actual)}`;
    case "unknown-unit":
      return `“${fault.actual}”不是已知的计量单位，请从单位表中选择`;
    case "unknown-input":
      return `用到了“${fault.id}”，但没有这个输入项。请先添加这个输入项，或者改正名称`;
    case "unknown-parameter":
      return `用到了“${fault.id}”，但没有这个参数。请先添加这个参数，或者改正名称`;
    case "unused-input":
      return `输入项“${fault.id}”没有用到，请删去或者用上`;
    case "unused-parameter":
      return `参数“${fault.id}”没有用到，请删去或者用上`;
    case "duplicate":
      return `“${fault.id}”重复，请保留一个`;
    case "bad-id":
      return `“${fault.actual}”不能作标识，请用英文字母开头，只用字母、数字和连字符`;
    case "bad-number":
      return `“${fault.actual}”不是数，请写成3000或0.85这样的数`;
    case "bad-date":
      return `“${fault.actual}”不是日期，请写成2024-06-01这样的日期`;
    case "unknown-word":
      return `“${fault.word}”不在可选的词中，可选的有：${fault.oneOf.join("、")}`;
    case "no-common-word":
      return `与“${sayPlace(fault.other)}”没有相同的可选词，永远不会相等`;
    case "not-ordered":
      return `${kindWords[fault.actual]}只能比较是否相同，不能比较大小`;
    case "empty":
      return "不能为空";
    case "may-be-zero":
      return `除数可能为0（从${fault.min}到${fault.max}${fault.unit}）。请给输入项设定大于0的下限，或者先判断除数大于0再相除`;
    case "not-whole":
      return `应当是整数，现在有${fault.scale}位小数。请先取整`;
    case "bad-scale":
      return `小数位数应当是0到${fault.most}的整数，现在是${fault.actual}`;
    case "too-many-decimals":
      return `结果有${fault.actual}位小数，最多${fault.most}位。请在中间先四舍五入`;
    case "too-large":
      return `结果可能达到${fault.digits}位数，最多${fault.most}位。请给输入项设定上限和下限`;
    case "dates-too-far":
      return "日期可能超出公元1年至9999年。请给相加的数设定上限和下限";
    case "too-deep":
      return `层次太多，最多${fault.most}层。请拆成几条规则`;
    case "too-many-parts":
      return `内容太多，最多${fault.most}项。请拆成几条规则`;
    case "tier-without-edge":
      return "这一档没有上限，只有最后一档可以没有上限";
    case "last-tier-closed":
      return "最后一档不应有上限，否则超过上限的没有归属";
    case "tiers-not-rising":
      return `${fault.on ? `自${sayDate(fault.on)}起，` : ""}上限不高于“${sayPlace(fault.other)}”，各档上限应当由低到高`;
    case "tier-below-zero":
      return "分段累计的上限不能低于0";
    case "min-above-max":
      return "下限高于上限";
    case "no-values":
      return "参数还没有值，请至少填写一个";
    case "dates-not-rising":
      return `生效日期不晚于“${sayPlace(fault.other)}”，应当由早到晚`;
    case "missing-row":
      return `缺少“${fault.row}”一行`;
    case "unknown-row":
      return `“${fault.row}”不是这个参数的行`;
    case "rows-not-chosen":
      return "这个参数分行取值，请指明按哪个输入项取哪一行";
    case "no-rows":
      return "这个参数不分行，不必指明取哪一行";
    case "not-after-newest":
      return `生效日期${sayDate(fault.actual)}应当晚于最近一次的生效日期${sayDate(fault.newest)}`;
    case "change-too-far":
      return `调整到${fault.actual}${fault.unit}超出了允许的幅度：${fault.source.article}规定以${fault.fixed}${fault.unit}为基准，上下不超过${fault.by}${fault.unit === "%" ? "个百分点" : fault.unit}，即${fault.min}${fault.unit}至${fault.max}${fault.unit}`;
    case "wrong-value":
      return `“${fault.actual}”不是${kindWords[fault.expected]}`;
    case "value-decimals":
      return `“${fault.actual}”的小数超过${fault.most}位`;
    case "out-of-bounds":
      return `“${fault.actual}”超出范围，应当在${fault.min}${fault.unit}至${fault.max}${fault.unit}之间`;
    case "not-a-word":
      return `“${fault.actual}”不在可选的词中，可选的有：${fault.oneOf.join("、")}`;
    case "not-an-object":
      return "这里应当是一组有名称的项目";
    case "not-a-list":
      return "这里应当是列表";
    case "not-text":
      return "这里应当是文字";
    case "not-a-number":
      return "这里应当是不小于0的整数";
    case "not-a-truth":
      return "这里应当是“是”或“否”";
    case "missing-key":
      return `缺少“${fault.key}”`;
    case "unknown-key":
      return `不应有“${fault.key}”`;
    case "not-one-of":
      return `“${fault.actual}”不在可选的范围，可选的有：${fault.oneOf.join("、")}`;
    case "too-long":
      return `超过${fault.most}的长度限制`;
  }
}

const unitWords = (unit: string) => (unit === "" ? "“无单位”" : `“${unit}”`);

/** Parts of a path, as people call them; those with a number count from 1. */
const placeWords: Readonly<Record<string, string>> = {
  body: "计算公式",
  applies: "适用条件",
  inputs: "输入项",
  parameters: "参数",
  examples: "算例",
  of: "项",
  branches: "分支",
  tiers: "档",
  values: "次取值",
  if: "条件",
  // biome-ignore lint/suspicious/noThenProperty: the word for a key, never awaited
  then: "结果",
  otherwise: "其他情形",
  upTo: "上限",
  gives: "取值",
  value: "数值",
  limit: "限值",
  left: "左边",
  right: "右边",
  from: "起点",
  to: "终点",
  take: "减数",
  dividend: "被除数",
  divisor: "除数",
  date: "日期",
  amount: "数量",
  by: "取行依据",
  scale: "小数位数",
  unit: "单位",
  type: "类型",
  min: "下限",
  max: "上限",
  oneOf: "可选词",
  id: "标识",
  title: "名称",
};

/** body.of[1].limit as 计算公式 › 第2项 › 限值; the body of a named part is the part itself. */
export function sayPlace({ path }: Place): string {
  return path
    .split(".")
    .filter((part, i) => part !== "" && !(i > 0 && part === "body"))
    .map((part) => {
      const [, key = part, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
      const word = placeWords[key] ?? key;
      return index === undefined
        ? word
        : `第${Number(index) + 1}${word === "输入项" || word === "参数" ? "个" : ""}${word}`;
    })
    .join(" › ");
}
