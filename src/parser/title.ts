import type { Span } from "../message/span.ts";
import type { Line } from "./lines.ts";

const LONGEST = 40; // a title of more characters is a sentence
const KINDS = "方案|计划|细则|办法|规划|意见|规定|规则|清单|制度|规程|任务表|分工表|目标表";

const TITLE = new RegExp(
  `(?:专项|实施|行动|工作|试点|推进|分工|任务)[^,。;:]{0,12}(?:${KINDS})(?:\\([^)]*\\))?$`,
);

/**
 * A title line without a marker that opens a part of its own: `“幼有所育”专项方案(2024—2026年)`.
 * A title is short, ends like a kind of document, and stands between other texts: not at the top (`opened`: a
 * heading came before; the first title is the plan's own) and not at the bottom (what follows the last sentence
 * belongs to the next document).
 */
export function titleAt(text: string, lines: readonly Line[], i: number, opened: boolean): Span | undefined {
  const line = lines[i]!;
  if (!opened || line.end - line.start > LONGEST) return undefined;
  const words = text.slice(line.start, line.end);
  if (!TITLE.test(words) || /[,。;:]/.test(words) || /^[\d一二三四五六七八九十((第附关]/.test(words))
    return undefined;
  const goesOn = lines
    .slice(i + 1, i + 12)
    .some((l) => /^(?:一、|第一[章条]|\(一\))/.test(text.slice(l.start, l.start + 4)));
  return goesOn ? { start: line.start, end: line.end } : undefined;
}
