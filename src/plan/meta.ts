import type { Facts } from "../extractors/facts-of.ts";
import { findDates, formatDate } from "../extractors/values/date.ts";
import type { Span } from "../message/span.ts";
import { linesOf } from "../parser/lines.ts";
import type { Tree } from "../parser/tree.ts";
import type { Meta } from "./model.ts";

const KINDS = /(?:方案|计划|细则|办法|规划|意见|规定|要点|通知)(?:\([^)]*\))?$/;
const ISSUER =
  /^[\u4e00-\u9fff]{2,24}(?:人民政府|人民政府办公室|人民政府办公厅|委员会|办公室|办公厅|局|厅|部|党委|区委|县委|市委|省委|总支|支部)$/;

/** What the head and the foot of the document say about it. */
export function findMeta(facts: Facts, { text, shown }: Tree): Meta {
  const lines = linesOf(text.slice(0, 4000));
  const opened = lines.findIndex((line) =>
    /^(?:一、|第一章|第一条|\(一\))/.test(text.slice(line.start, line.start + 4)),
  );
  const head = lines.slice(0, opened < 0 ? 12 : Math.max(opened, 1));
  const titles = head.filter(
    (line) =>
      line.end - line.start <= 60 &&
      KINDS.test(text.slice(line.start, line.end)) &&
      !/[,。]/.test(text.slice(line.start, line.end)),
  );
  const title = titles.find((line) => !/通知$/.test(text.slice(line.start, line.end))) ?? titles[0];
  const named = title ?? namedInOpening(text);
  const issuers = head
    .filter((line) => ISSUER.test(text.slice(line.start, line.end)))
    .map((line) => shown.slice(line.start, line.end));
  const docNumber = firstOf(
    head.filter((line) => line.end - line.start < 24),
    /[\u4e00-\u9fff]{2,10}〔(?:19|20)\d\d〕\d+号/,
    { text, shown },
  );
  const issued = issuedOn(text);
  const region = firstOf(
    named ? [named] : [],
    /[\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|州|盟|区|县|旗|镇|乡|街道|社区|村)/,
    { text, shown },
  );
  const { start, end } = facts.period;
  return {
    ...(named && { title: shown.slice(named.start, named.end) }),
    ...(issuers.length > 0 && { issuer: [...new Set(issuers)].slice(0, 3).join("、") }),
    ...(docNumber && { docNumber }),
    ...(issued && { issued }),
    ...(region && { region }),
    ...(start && { start }),
    ...(end && { end }),
  };
}

/** The first words of some lines that a pattern fits, in the document's own characters. */
function firstOf(
  lines: readonly Span[],
  pattern: RegExp,
  { text, shown }: Pick<Tree, "text" | "shown">,
): string | undefined {
  for (const line of lines) {
    const found = pattern.exec(text.slice(line.start, line.end));
    if (found) return shown.slice(line.start + found.index, line.start + found.index + found[0].length);
  }
  return undefined;
}

/** The title as the opening names it: 特制定《…实施方案》. */
function namedInOpening(text: string): Span | undefined {
  const found = /(?:制定|印发)(?:了)?《([^》]{4,50}(?:方案|计划|细则|办法))》/d.exec(text.slice(0, 1500));
  const at = found?.indices?.[1];
  return at && { start: at[0], end: at[1] };
}

/** A date that stands alone on a line near the head or the foot. */
function issuedOn(text: string): string | undefined {
  for (const part of [text.slice(0, 1500), text.slice(-600)])
    for (const line of linesOf(part)) {
      const words = part.slice(line.start, line.end).replace(/^[(](.*)[)]$/, "$1");
      const date = words.length <= 14 ? findDates(words, { start: 0, end: words.length })[0] : undefined;
      if (date?.value.day && date.value.year && date.start === 0 && date.end >= words.length)
        return formatDate(date.value);
    }
  return undefined;
}
