import type { Cadence, Every, Op, Value } from "./model.ts";

/** A date of the model in words: `2019-12` → 2019年12月, `--06` → 6月, `yearly` → 每年; anything else as it is. */
export function dateWords(date: string): string {
  if (date === "yearly") return "每年";
  const match = /^(?:(\d{4}|20[x*]{2})|-)(?:-(\d{1,2}))?(?:-(\d{1,2}))?-?$/i.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  return (
    `${year ? `${year}年` : ""}${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}` || date
  );
}

/** The month and day of a date beside its year: `2026-09` → 9月; a year alone has none. */
export function withinYear(date: string): string {
  const inYear = /^\w{4}(-\d.*)$/.exec(date)?.[1];
  return inYear ? dateWords(`-${inYear}`) : "";
}

/** A number, range or ratio without its unit, with all the digits it has: 4000, 1至2, 1:10. */
export function valueWords(value: Value): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? digits(value) : `${digits(value[0])}至${digits(value[1])}`;
}

/** What stands before and after a number of this kind: 90以上, 约4000, 提高5. */
export const around: Readonly<Record<Op, readonly [before: string, after: string]>> = {
  "=": ["", ""],
  range: ["", ""],
  ">=": ["", "以上"],
  "<=": ["", "以内"],
  ">": ["超过", ""],
  "<": ["低于", ""],
  "~": ["约", ""],
  "+": ["提高", ""],
  "-": ["下降", ""],
};

/** A figure with its unit: 90%以上, 约4000场, 提高5个百分点, 1至2次. */
export function figureWords(figure: { op: Op; value: Value; unit: string }): string {
  const [before, after] = around[figure.op];
  return `${before}${valueWords(figure.value)}${unitWords(figure.unit)}${after}`;
}

/** The unit as it is said after a number: a ratio has none. */
export function unitWords(unit: string): string {
  return unit === "比" ? "" : unit === "百分点" ? "个百分点" : unit;
}

const every: Readonly<Record<Every, string>> = {
  week: "每周",
  "half-month": "每半月",
  month: "每月",
  quarter: "每季度",
  "half-year": "每半年",
  year: "每年",
  "2-year": "每两年",
};

const atRate: Partial<Record<Op, string>> = {
  ">=": "不少于",
  "<=": "不超过",
  ">": "多于",
  "<": "少于",
  "~": "约",
};

/** A recurring duty's frequency: 每季度1次, 每年不少于2次. */
export function cadenceWords(cadence: Pick<Cadence, "every" | "times" | "op">): string {
  return `${every[cadence.every]}${atRate[cadence.op] ?? ""}${valueWords(cadence.times)}次`;
}

/** Without the exponent that JavaScript writes very large and very small numbers with. */
function digits(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}
