import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compileText } from "./compile-text.ts";
import { checkInvariants } from "./plan-invariants.ts";

const folder = join(import.meta.dirname, "..", "examples", "plans");
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const lines = samples.flatMap(({ text }) => text.split("\n")).filter((line) => line.trim() !== "");

/** What plans are made of, to be put together in any order: markers, figures, units, dates, stops, odd characters. */
const pieces = [
  ..."一、|(一)|（二）|1.|2、|(3)|①|②|第一章|第二条|第一阶段|一是|二是|——|附件1|附件|\n|\n\n|\t|\r\n|　|: |:|,|，|。|;|、|(|)|（|“|”|《|》|[".split(
    "|",
  ),
  ..."到2025年|2024—2026年|20xx年|6月底前|每季度|每年|截至2023年底|12|3.5|1.5万|95%|xx%|百分之九十五|三分之二|过半数|1:10|8:30|个百分点|元|张|所|人次|个工作日".split(
    "|",
  ),
  ..."县民政局|各乡镇(街道)|县发展和改革委员会|等部门|牵头|配合|负责|责任单位|由|会同|要|达到|不低于|以上|以内|分别|均|提高|建设站点|完善平台|领导小组|组长|成员".split(
    "|",
  ),
  ..."总体要求|重点任务|保障措施|实施步骤|工作目标|基本情况|专项方案|任务分解表|序号|工作任务|完成时限".split(
    "|",
  ),
  "\u0000",
  "\uFEFF",
  "\u200B",
  "\uD83D",
  "\u{20BB7}",
  "é",
  "<b>",
  "縣",
];

const checked = (text: string) => checkInvariants(compileText(text), text);

describe("any text", () => {
  it("compiles to a plan that keeps what every plan keeps", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), checked), { numRuns: 200 });
  });

  it("of the pieces of plans does so too", () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((words) => words.join(""));
    fc.assert(fc.property(text, checked), { numRuns: 500 });
  });

  it("of shuffled lines of the samples does so too", () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom("\n", "\n", "\r\n", "", "\t", "。")), {
        maxLength: 40,
      })
      .map((parts) => parts.flat().join(""));
    fc.assert(fc.property(text, checked), { numRuns: 150 });
  });

  it("of a sample with cuts, repeats and strange characters in it does so too", () => {
    const mutation = fc.record({
      at: fc.nat({ max: 999 }),
      cut: fc.nat({ max: 40 }),
      put: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })),
    });
    const part = fc.record({
      sample: fc.constantFrom(...samples),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      mutations: fc.array(mutation, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(part, ({ sample, from, mutations }) => {
        const start = Math.floor(from * sample.text.length);
        let text = sample.text.slice(start, start + 1500);
        for (const { at, cut, put } of mutations) {
          const place = Math.floor((at / 1000) * text.length);
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        checked(text);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same plan each time", () => {
    const text = fc.array(fc.constantFrom(...lines), { maxLength: 20 }).map((some) => some.join("\n"));
    fc.assert(
      fc.property(text, (same) => assert.deepEqual(compileText(same), compileText(same))),
      { numRuns: 30 },
    );
  });
});

describe("a sample", () => {
  for (const { name, text } of samples) {
    const plan = compileText(text);

    it(`${name} keeps what every plan keeps`, () => checkInvariants(plan, text));

    it(`${name} reads the same in full-width and half-width marks`, () => {
      const half = text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
      const full = half.replace(/[!(),:;?]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      assert.notEqual(half, full);
      assert.deepEqual(plain(compileText(full)), plain(compileText(half)));
    });

    it(`${name} reads the same with the line ends of another system`, () => {
      const words = (made: typeof plan) =>
        [...made.sections, ...made.targets, ...made.tasks, ...made.assignments].map(({ span }) =>
          made.text.slice(span.start, span.end).replaceAll("\r", ""),
        );
      assert.deepEqual(words(compileText(text.replaceAll("\n", "\r\n"))), words(plan));
    });
  }
});

/** A plan without its text, its words in half-width marks. */
function plain(plan: ReturnType<typeof compileText>): unknown {
  const { text: _, ...rest } = plan;
  return JSON.parse(
    JSON.stringify(rest).replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
  );
}

describe("an extreme text", () => {
  const markers = [
    "附件1:甲",
    "第一章 甲",
    "第一节 甲",
    "第一条 甲",
    "一、甲",
    "第一阶段:甲",
    "(一)甲",
    "1.甲",
    "(1)甲",
    "1)甲",
    "①甲",
    "一是甲",
    "——甲",
  ];
  const extremes: readonly [name: string, text: string][] = [
    ["empty", ""],
    ["one character", "甲"],
    ["blank", " \n\t\n　\r\n"],
    ["nested as deep as markers go, a hundred times", `${markers.join("\n")}\n`.repeat(100)],
    ["nested stages", "第一阶段:甲\n(一)乙\n第一步:丙\n1.丁\n".repeat(200)],
    ["a line of markers", "1.甲乙丙丁;2.戊己庚辛;".repeat(800)],
    ["a line of circled numbers", "①".repeat(10_000)],
    ["a line of brackets", "(".repeat(10_000)],
    ["a line of digits", "12345".repeat(2000)],
    ["a line of numerals", "一".repeat(10_000)],
    ["a line of ratios", "1:2:".repeat(2500)],
    ["a line of dates", "2021年3月—".repeat(1000)],
    ["a line of units", "县民政局、县财政局、".repeat(1000)],
    ["a line of targets", "到2025年建成站点3个,".repeat(700)],
    ["a line of duties", "每月".repeat(4000)],
    ["a line of labels", "责任单位:".repeat(1500)],
    ["a paragraph without a stop", "建设便民站点".repeat(2000)],
    ["a table of one wide row", "甲\t".repeat(5000)],
    ["a table of many rows", "甲\t乙\t丙\n".repeat(3000)],
    ["many headings of the same number", "一、甲\n".repeat(2000)],
    ["a hundred-digit amount", `投入${"9".repeat(100)}万元`],
  ];
  for (const [name, text] of extremes)
    it(`${name} compiles, soon`, () => {
      const start = performance.now();
      checked(text);
      assert.ok(performance.now() - start < 8000, `${Math.round(performance.now() - start)} ms`);
    });
});
