import { fromUnits } from "../numbers.ts";
import { gradeWords, kindWords, percent, points, statusWords, yuan } from "../words.zh.ts";
import type { CoefficientReason, Mean, Step } from "./step.ts";

/** A step as one line: the article of the plan, the formula with the numbers put in, the result. */
export function sayStep(step: Step): string {
  if (!isShared(step)) return say(step);
  const known = said.get(step) ?? say(step);
  said.set(step, known);
  return known;
}

/** Sentences of steps that the explanations of many cases share. */
const said = new WeakMap<Step, string>();
/** Means that many sentences share. */
const saidMeans = new WeakMap<Mean, string>();

function isShared({ step }: Step): boolean {
  return step === "base" || step === "coefficient" || step === "normal-points" || step === "weight";
}

function say(step: Step): string {
  const article = articles[step.step];
  return `${article === "" ? "" : `【${article}】`}${sentence(step)}`;
}

/** The article that a step follows; none for what is given. */
const articles: Readonly<Record<Step["step"], string>> = {
  case: "",
  "no-group": "第十八条（一）5",
  "no-reference": "第十四条",
  base: "第十条、第十五条",
  weight: "第十条、第十五条",
  unstable: "第十一条",
  coefficient: "第十三条",
  "no-mean": "第十一条",
  "high-test": "第十一条（一）",
  "low-test": "第十一条（二）",
  class: "第十一条",
  "normal-points": "第十六条（一）",
  "low-points": "第十六条（二）",
  "mean-points": "第十六条（四）",
  late: "第十八条（一）5",
  prepaid: "第十八条（二）5",
  month: "第十八条（二）",
  added: "第十六条（三）",
  "not-high": "第十四条",
  "added-paid": "第十八条（三）",
  "group-review": "第十六条（四）",
  year: "第十九条",
};

const coefficientReasons: Readonly<Record<CoefficientReason, string>> = {
  unstable: "非稳定病组，差异系数为1",
  basic: "基础病组，各级医疗机构差异系数相同，为1",
  history: "",
  "no-history": "该等级没有历史数据，暂取1且不高于上一级",
  inversion: "高于上一级，暂按上一级的系数封顶，待专家讨论确定",
  override: "按专家决定取值",
};

function sentence(step: Step): string {
  switch (step.step) {
    case "case":
      return `病例${step.name}：医院${step.hospital}（${gradeWords[step.grade]}），${step.month}月，病组${
        step.group === "" ? "无" : step.group
      }，${statusWords[step.status]}；总费用 ${yuan(step.total)} 元，其中不合规 ${yuan(step.noncompliant)} 元，患者支付现金 ${yuan(step.cash)} 元`;
    case "no-group":
      return "没有入组，本月不计点数，年终清算时按整组单议结果计算";
    case "no-reference":
      return `病组${step.group}没有历史数据，按非稳定病组处理`;
    case "base":
      return `基准点数 = 病组例均费用（${mean(step.own)}）÷ 全部病例例均费用（${mean(step.all)}）× 100 = ${points(step.points)}`;
    case "weight":
      return `基准点数 = 公布的权重 ${points(step.weight)} × 100 = ${points(step.points)}`;
    case "unstable":
      return `病组历史病例 ${step.cases} 例，不多于 ${step.most} 例，为非稳定病组，差异系数为1`;
    case "coefficient":
      return coefficient(step);
    case "no-mean":
      return `${gradeWords[step.grade]}医疗机构没有这个病组的历史费用，不划分高低倍率`;
    case "high-test":
      return `合规费用 ${yuan(step.compliant)} 元${step.above ? "高于" : "不高于"}同级例均费用（${mean(step.own)}）的 ${tenths(step.multiple)} 倍，界值 ${yuan(step.limit)} 元`;
    case "low-test":
      return `总费用 ${yuan(step.total)} 元${step.below ? "低于" : "不低于"}同级例均费用（${mean(step.own)}）的 ${tenths(step.multiple)} 倍，界值 ${yuan(step.limit)} 元`;
    case "class":
      return `分类：${kindWords[step.kind]}`;
    case "normal-points":
      return `点数 = 基准点数 ${points(step.base)} × 差异系数 ${points(step.coefficient)} = ${points(step.points)}`;
    case "low-points":
      return `点数 = 基准点数 ${points(step.base)} × 总费用 ${yuan(step.total)} 元 ÷ 病组例均费用（${mean(step.group)}）${
        step.capped ? "，超过基准点数，按基准点数计，" : ""
      } = ${points(step.points)}`;
    case "mean-points":
      return `点数 = 总费用 ${yuan(step.total)} 元 ÷ 全部病例例均费用（${mean(step.all)}）× 100 = ${points(step.points)}`;
    case "late":
      return `${statusWords[step.status]}，本月不计点数，全部归于年终清算`;
    case "prepaid":
      return `预拨点数 = ${points(step.points)} × ${percent(step.ratio)} = ${points(step.prepaid)}`;
    case "month":
      return step.value === undefined
        ? `${step.month}月总点数为0，没有点值，本月不拨付，预算留到清算`
        : `${step.month}月点值 ${points(step.value)} 元（月度总点数 ${points(step.monthPoints)}，月度预算 ${yuan(step.budget)} 元）；本例 = 预拨点数 ${points(step.prepaid)} × 点值 = ${yuan(step.amount)} 元`;
    case "added":
      return `核准追加点数 =〔（总费用 ${yuan(step.total)} − 不合理 ${yuan(step.unreasonable)}）÷ 同级例均费用（${mean(step.own)}）− 界值 ${tenths(step.multiple)}〕× 基准点数 ${points(step.base)} × 差异系数 ${points(step.coefficient)}${
        step.points === 0n ? "，不大于0，不追加，" : ""
      } = ${points(step.points)}`;
    case "not-high":
      return `本例为${kindWords[step.kind]}，不是高倍率病例，单议不追加点数`;
    case "added-paid":
      return `追加点数 ${points(step.points)} × ${step.month}月点值 ${points(step.value)} × ${percent(step.ratio)} = ${yuan(step.amount)} 元，于${step.paidMonth}月拨付`;
    case "group-review":
      return `整组单议点数 =（总费用 ${yuan(step.total)} − 不合理 ${yuan(step.unreasonable)}）÷ 全部病例例均费用（${mean(step.all)}）× 100 = ${points(step.points)}，代替原点数`;
    case "year":
      return step.value === undefined
        ? `年度核准点数 ${points(step.points)}；年度总点数不大于0，没有年度点值`
        : `年度核准点数 ${points(step.points)} × 年度点值 ${points(step.value)} = ${yuan(step.amount)} 元（未乘考核系数，未计封顶）`;
  }
}

function coefficient(step: Extract<Step, { step: "coefficient" }>): string {
  const { raw, why } = step;
  const ratio =
    raw === undefined || why === "basic"
      ? "差异系数："
      : `差异系数 = ${gradeWords[step.grade]}例均费用（${mean(step.own)}）÷ 病组例均费用（${mean(step.group)}）= ${points(raw)}；`;
  const reason = coefficientReasons[why];
  return why === "history" ? ratio.slice(0, -1) : `${ratio}${reason}，取 ${points(step.coefficient)}`;
}

function mean(of: Mean): string {
  const known = saidMeans.get(of) ?? `${yuan(of.cost)} 元 ÷ ${of.cases} 例`;
  saidMeans.set(of, known);
  return known;
}

function tenths(multiple: bigint): string {
  return fromUnits(multiple, 1).replace(/\.0$/, "");
}
