import { dateWords, unitWords } from "../../plan/words.ts";
import type { TargetValueData } from "../../workspace/targets/events.ts";

/** Values as a list shows them: 2018年 78%，2019年 79%. */
export function valuesInShort({
  values,
  unit,
}: {
  readonly values: readonly TargetValueData[];
  readonly unit: string;
}): string {
  return values
    .map(({ period, value, upper }) => {
      const range = upper === undefined ? value : `${value}至${upper}`;
      return `${dateWords(period)} ${range}${unitWords(unit)}`.trim();
    })
    .join("，");
}

/** Values as they are edited, one period a line: 2026=50, 2026=50~60. */
export function valueLines(values: readonly TargetValueData[]): string {
  return values
    .map(({ period, value, upper }) => `${period}=${value}${upper === undefined ? "" : `~${upper}`}`)
    .join("\n");
}

/** Reads edited lines; `bad` is the first that cannot be read. What stays as it was keeps its place in the text. */
export function parseValues(
  text: string,
  before: readonly TargetValueData[],
): { readonly values?: readonly TargetValueData[]; readonly bad?: string } {
  const values: TargetValueData[] = [];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines) {
    const found = /^\s*(\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?|yearly)\s*[=＝:：]\s*(\S+?)\s*$/.exec(
      line,
    );
    const [, period, figure = ""] = found ?? [];
    const [value, upper, ...more] = figure.split("~");
    if (!period || !value || more.length > 0 || values.some((each) => each.period === period))
      return { bad: line.trim() };
    const same = before.find(
      (each) => each.period === period && each.value === value && each.upper === upper,
    );
    values.push(same ?? { period, value, ...(upper !== undefined && { upper }) });
  }
  return values.length === 0 ? { bad: text.trim() } : { values };
}
