import type { Parameter, ParameterValue } from "../parameter.ts";
import { sayDate } from "./value.zh.ts";

export const sayApplies = (condition: string) => `本规则适用于：${condition}。`;

export const sayBody = (title: string, body: string) => `${title}：${body}。`;

export const sayStep = (title: string, body: string) => `“${title}”是指${body}。`;

/** 三级起付线为1000元, 自2018年1月1日起. */
export function sayParameter({ title, type, rows }: Parameter, { from, value }: ParameterValue): string {
  const unit = type.type === "number" ? type.unit : "";
  const since = `（自${sayDate(from)}起）`;
  if (typeof value === "object") {
    const each = (rows ?? Object.keys(value)).map((row) => `${row}${title}为${value[row]}${unit}`);
    return `${each.join("，")}${since}。`;
  }
  if (typeof value === "boolean") return `${title}：${value ? "是" : "否"}${since}。`;
  return `${title}为${type.type === "date" ? sayDate(value) : value}${unit}${since}。`;
}
