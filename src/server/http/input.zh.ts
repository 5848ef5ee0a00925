import type { z } from "zod";

/** What is wrong with a field, where, and what to do, in one sentence. */
export function sayIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path.length > 0 ? `“${issue.path.join(".")}”` : "请求内容";
  return `${field}${reasonOf(issue)}。请改正后重新提交，其他内容没有变动。`;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "没有填写或类型不对" : "的类型不对";
    case "too_small":
      return issue.origin === "string" ? "不能为空" : `应不小于${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `最多${issue.maximum}个字` : `应不大于${issue.maximum}`;
    case "invalid_format":
      return issue.format === "date" ? "应为日期，如2026-11-30" : "的格式不对";
    case "invalid_value":
      return `只能是${issue.values.map(String).join("、")}`;
    case "unrecognized_keys":
      return `里没有${issue.keys.join("、")}这一项`;
    default:
      return "不符合要求";
  }
}
