import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findBreaks } from "./repair.ts";

/** A text without its breaks. */
function repaired(text: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end, put } of findBreaks(text)) {
    assert.ok(from <= start && start < end, "breaks are in text order and do not overlap");
    rest += text.slice(from, start) + (put ?? "");
    from = end;
  }
  return rest + text.slice(from);
}

describe("breaks", () => {
  const cases: readonly [name: string, text: string, repaired: string][] = [
    ["a figure between its words", "床位达到\n35\n张。", "床位达到35张。"],
    ["a stray full stop after the figure", "床位达到\n35。\n张。", "床位达到35张。"],
    ["a stray full stop before it", "床位达到。\n35。\n张。", "床位达到35张。"],
    ["a year", "到\n2025。\n年,建成站点。", "到2025年,建成站点。"],
    ["a year to its own words only", "建设站点\n2025\n年度安排", "建设站点\n2025年度安排"],
    ["a share", "占比达到\n60%\n以上。", "占比达到60%以上。"],
    ["figures that follow each other", "分别为\n35。\n12。\n张。", "分别为35,12张。"],
    ["a marker alone on its line", "1.\n建设站点\n2、\n培训人员", "1.建设站点\n2、培训人员"],
    ["a marker in three lines", "(\n一\n)完善设施", "(一)完善设施"],
    ["a bracket that closes on the next line", "建设站点(含改造\n)。", "建设站点(含改造)。"],
    ["a comma that begins a line", "第一年建成3所\n,第二年建成5所\n。", "第一年建成3所,第二年建成5所。"],
    [
      "wrapped prose",
      "为方便群众就近办理,各乡镇应当在便民服务大厅设置窗口\n并安排专人值守,逐步实现一次办结。",
      "为方便群众就近办理,各乡镇应当在便民服务大厅设置窗口并安排专人值守,逐步实现一次办结。",
    ],
  ];
  for (const [name, text, whole] of cases) it(`join ${name}`, () => assert.equal(repaired(text), whole));

  const whole: readonly [name: string, text: string][] = [
    ["a year that opens a sentence", "建设站点。\n2025年建成。"],
    ["a figure after a colon", "联系电话:\n5551234"],
    ["headings", "一、总体要求\n二、重点任务\n(一)建设站点\n1.选址"],
    [
      "prose before a heading",
      "为方便群众就近办理,各乡镇应当在便民服务大厅设置窗口\n二、保障措施,加强领导。",
    ],
    [
      "prose that ends",
      "为方便群众就近办理,各乡镇应当在便民服务大厅设置窗口。\n并安排专人值守,逐步实现一次办结。",
    ],
    ["a list after a colon", "各乡镇应当落实下列各项,逐条对照检查整改到位:\n建设站点,配备人员。"],
    ["labels", "责任单位:县民政局,县财政局,县教育局,县医保局\n建设站点,配备人员。"],
    ["rows of a table", "1\t新建站点,配备设施和人员\t县民政局\n2\t培训人员,持证上岗\t县人社局"],
    ["nothing", ""],
  ];
  for (const [name, text] of whole) it(`leave ${name}`, () => assert.deepEqual(findBreaks(text), []));

  it("are found in linear time", () => {
    const time = (text: string) => {
      const start = performance.now();
      findBreaks(text);
      return performance.now() - start;
    };
    const unit = "床位达到\n35。\n张,累计\n";
    time(unit.repeat(2000));
    const [once, tenfold] = [time(unit.repeat(2000)), time(unit.repeat(20_000))];
    assert.ok(tenfold < 40 * Math.max(once, 1), `${once} ms, ten times as much ${tenfold} ms`);
  });
});
