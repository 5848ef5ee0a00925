import type { Facts } from "../extractors/facts-of.ts";
import { findDates, formatDate } from "../extractors/values/date.ts";
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
  const named = title ? shown.slice(title.start, title.end) : named0(text);
  const issuers = head.map((line) => shown.slice(line.start, line.end)).filter((words) => ISSUER.test(words));
  const docNumber = /[\u4e00-\u9fff]{2,10}〔(?:19|20)\d\d〕\d+号/.exec(
    head
      .map((line) => shown.slice(line.start, line.end))
      .filter((words) => words.length < 24)
      .join("\n"),
  )?.[0];
  const issued = issuedOn(text);
  const region =
    /([\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|州|盟|区|县|旗|镇|乡|街道|社区|村))/.exec(
      named ?? "",
    )?.[1];
  const { start, end } = facts.period;
  return {
    ...(named && { title: named }),
    ...(issuers.length > 0 && { issuer: [...new Set(issuers)].slice(0, 3).join("、") }),
    ...(docNumber && { docNumber }),
    ...(issued && { issued }),
    ...(region && { region }),
    ...(start && { start }),
    ...(end && { end }),
  };
}

/** The title as the opening names it: 特制定《…实施方案》. */
function named0(text: string): string | undefined {
  return /(?:制定|印发)(?:了)?《([^》]{4,50}(?:方案|计划|细则|办法))》/.exec(text.slice(0, 1500))?.[1];
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
