import type { Span } from "../../message/span.ts";
import { defineCheck, type Subject } from "../check.ts";
import { quoted } from "../quoted.ts";
import { compareDates, goesIntoNextYear, sayDate, saysBothYears } from "./dates.ts";

type Reversed =
  | { readonly words: string; readonly from: string; readonly to: string; readonly blank: boolean }
  | { readonly issued: string; readonly due: string; readonly count: number };

/** Periods that end before they begin, and plans issued after what they still ask for. */
export const reversedPeriod = defineCheck<Reversed>({
  id: "reversed-period",
  summary: "起止倒置",
  explain:
    "起止日期中止日早于起日。两端都写明年份的是错误；止日没有写年份的可能漏写“次年”，报警告；年份没有填写的只提示。写明“次年”的、都没有年份的跨年月份不报。另外，文件印发时已经过期的目标或时限，作为提示列出一次。",
  severity: "error",
  examples: [
    { text: "(二)实施阶段(2024年10月—2024年3月)。", finds: ["2024年10月—2024年3月"] },
    { text: "首批2024年8月20日起至8月5日。", finds: ["2024年8月20日起至8月5日"] },
    { text: "(二)实施阶段(2024年10月—次年3月)。供暖期为11月至3月。", finds: [] },
  ],
  *run(subject) {
    const { reading, toSource } = subject;
    for (const sentence of reading.sentences)
      for (const mention of sentence.dates) {
        const { value, to } = mention;
        const span: Span = { start: mention.start, end: mention.end };
        const words = reading.words(span);
        if (!to?.year || !value.year || goesIntoNextYear(words)) continue;
        const blank = /[xX*]/.test(value.year);
        const order = compareDates(value, to);
        if (order === undefined || order <= 0) continue;
        const both = saysBothYears(words);
        const severity = blank ? "info" : both ? "error" : "warning";
        const withYear = value.year !== to.year;
        const data = {
          words,
          from: sayDate(value, withYear),
          to: sayDate(to, withYear),
          blank: blank && both,
        };
        yield { at: toSource(span), data, severity };
      }
    yield* issuedLate(subject);
  },
  say: (data) => {
    if ("issued" in data)
      return `文件印发于${data.issued}，文中仍把${data.due}列为待完成的期限${data.count > 1 ? `（共${data.count}处）` : ""}，请核对是否已过期。`;
    return `${quoted(data.words)}止于${data.to}，早于起始的${data.from}${data.blank ? "，年份没有填写，请补上以免误解" : ""}。`;
  },
});

/** The day that a plan was issued, and the first target that a year section set before it. */
function* issuedLate({
  plan,
}: Subject): Generator<{ at: Span; related: Span[]; data: Reversed; severity: "info" }> {
  const tail = plan.text.slice(-600);
  const found = /((?:19|20)\d{2})年\d{1,2}月\d{1,2}日\s*印发/.exec(tail);
  if (!found) return;
  const late = plan.targets.filter(
    ({ by }) => /^\d{4}/.test(by ?? "") && Number(by!.slice(0, 4)) < Number(found[1]),
  );
  const first = late[0];
  if (!first) return;
  const start = plan.text.length - tail.length + found.index;
  yield {
    at: { start, end: start + found[0].length },
    related: late.slice(0, 5).map(({ span }) => span),
    data: { issued: found[0].replace(/\s*印发$/, ""), due: `${first.by!.slice(0, 4)}年`, count: late.length },
    severity: "info",
  };
}
