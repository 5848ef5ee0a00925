import { sayRuleFault as sayFault, sayValueFault } from "../../rules/explain/faults.zh.ts";
import type { RuleFault, ValueFault } from "../../rules/fault.ts";
import type { Parameter } from "../../rules/parameter.ts";
import type { Input } from "../../rules/rule.ts";
import { sayDate } from "../../rules/text/value.zh.ts";

/** The chapter of the rules that the office wrote. */
export const officeChapter = "本单位规则表";

export const ruleSays = {
  notApplicable: "不适用",
  missing: (titles: readonly string[]) => `暂不能确定，缺少${titles.join("、")}`,
  noValueYet: (title: string, first: string) =>
    `参数“${title}”自${sayDate(first)}起才有数值，不能计算更早的日期。请改填${sayDate(first)}或以后的日期。`,
  badInput: ({ title }: Input, fault: ValueFault) => `“${title}”：${sayValueFault(fault)}请改正后再计算。`,
  tooLarge: (digits: number, most: number) =>
    `-- 这条规则的中间数最多可达${digits}位，这种数据库最多${most}位，不能成批计算。`,
  printed: () => "这是手册中的规则，不能改写。可以调整它的参数，或另建一张分档表。",
  needNote: () => "请填写修改说明，写明改了什么、为什么改。",
  needDecision: () => "请填写决定依据，写明作出决定的文件或会议。",
  exampleFails: (title: string, wanted: string, given: string) =>
    `测试“${title}”应得${wanted}，算出来是${given}，没有保存。请改正分档或测试后再保存。`,
} as const;

/** What is wrong with a rule that is being written, with its place. */
export const sayRuleFault = (fault: RuleFault): string => sayFault(fault);

/** Without its place, for a page that shows it there. */
export const sayCellFault = (fault: RuleFault): string => sayValueFault(fault);

/** Why a parameter cannot have a value: the row, what was asked, what is allowed, and who says so. */
export function sayParameterFault(fault: RuleFault, { title }: Parameter): string {
  const row = /^value\.(.+)$/.exec(fault.path)?.[1];
  const name = `${title}${row === undefined ? "" : `（${row}）`}`;
  const source =
    fault.fault === "change-too-far" ? `依据《${fault.source.document}》${fault.source.article}。` : "";
  return `参数“${name}”没有调整：${sayValueFault(fault)}${source}`;
}
