import type { NodeType } from "../checked.ts";

/** A value as it stands in a sentence: 4600.00元, 80%, 2024年6月1日, 是. `value` is as outcomes and traces have it. */
export function sayValue(value: string | boolean, type: NodeType): string {
  switch (type.type) {
    case "truth":
      return value ? "是" : "否";
    case "date":
      return typeof value === "string" ? sayDate(value) : "";
    case "text":
      return String(value);
    case "number":
      return `${sayDecimal(String(value), type.unit)}${type.unit}`;
  }
}

/** 2024-06-01 as 2024年6月1日. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** Fen stay (4600.00元); further zeros, and those of a share, say nothing. */
function sayDecimal(text: string, unit: string): string {
  const point = text.indexOf(".");
  if (point < 0) return text;
  const keep = unit === "%" || unit === "‰" ? 0 : 2;
  const [whole, fraction] = [text.slice(0, point), text.slice(point + 1)];
  const end = fraction.search(/0*$/);
  const kept = fraction.slice(0, Math.max(end, Math.min(keep, fraction.length)));
  return kept === "" ? whole : `${whole}.${kept}`;
}
