import type {
  AssignmentFact,
  BaselineFact,
  CadenceFact,
  DeadlineFact,
  Fact,
  StageFact,
  StandardFact,
  TargetFact,
  Value,
} from "../src/extractors/facts.ts";
import { type Facts, factsOf } from "../src/extractors/facts-of.ts";
import { parse } from "../src/parser/parse.ts";
import { clean } from "../src/reader/clean.ts";

/** The facts of a text, through cleaning and parsing. */
export function factsIn(...lines: readonly string[]): Facts {
  return factsOf(parse(clean(lines.join("\n"))));
}

/** The words that a fact gives as its evidence. */
export function wordsOf({ reading }: Facts, { span }: Fact): string {
  return reading.words(span);
}

/** `城区 | 覆盖率 >= 95 % by 2025` */
export function targetText({ scope, metric, op, value, unit, by }: TargetFact): string {
  return `${scope ? `${scope} | ` : ""}${metric} ${op} ${valueText(value, unit)}${by ? ` by ${by}` : ""}`;
}

/** `覆盖率 42 % at 2023` */
export function baselineText({ scope, metric, value, unit, at }: BaselineFact): string {
  return `${scope ? `${scope} | ` : ""}${metric} ${valueText(value, unit)}${at ? ` at ${at}` : ""}`;
}

/** `公示时间 >= 7 日` */
export function standardText({ name, op, value, unit }: StandardFact): string {
  return `${name} ${op} ${valueText(value, unit)}`;
}

/** `lead 甲; support 乙、丙; responsible 丁`: the roles that are filled. */
export function assignmentText(fact: Pick<AssignmentFact, "lead" | "support" | "responsible">): string {
  return (["lead", "support", "responsible"] as const)
    .filter((role) => fact[role].length > 0)
    .map((role) => `${role} ${fact[role].join("、")}`)
    .join("; ");
}

/** `2025-06 建成站点` */
export function deadlineText({ action, due }: DeadlineFact): string {
  return `${due} ${action}`;
}

/** `动员部署阶段 2022-03 to 2022-04` */
export function stageText({ name, start, end }: StageFact): string {
  return `${name} ${start ?? ""} to ${end ?? ""}`.replace(/ +/g, " ").trim();
}

/** `县民政局: 调度 month >= 2` */
export function cadenceText({ actor, action, every, times, op }: CadenceFact): string {
  return `${actor ? `${actor}: ` : ""}${action} ${every} ${op} ${valueText(times, "")}`;
}

function valueText(value: Value, unit: string): string {
  return `${Array.isArray(value) ? value.join("~") : value} ${unit}`.trim();
}
