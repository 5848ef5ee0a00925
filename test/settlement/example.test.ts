import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { explainer } from "../../src/settlement/explain/explain.ts";
import { sayStep } from "../../src/settlement/explain/explain.zh.ts";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import { jsonPieces } from "../../src/settlement/output/to-json.ts";
import { settle } from "../../src/settlement/settle.ts";
import { settleNaively } from "./naive.ts";
import { readNaively } from "./read-naive.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const own = join(root, "examples", "settlement");
const shared = join(root, "..", "shared", "drg", "example");

async function settled(folder: string) {
  const { input, indexed } = await readFolder(folder);
  return settle(input, indexed);
}

const figuresOf = async (folder: string): Promise<unknown> =>
  JSON.parse([...jsonPieces(await settled(folder))].join(""));
const expectedOf = (folder: string): unknown =>
  JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));

describe("worked examples", () => {
  it("examples/settlement: every figure, and the same by the row-by-row reading", async () => {
    assert.deepEqual(await figuresOf(own), expectedOf(own));
    assert.deepEqual(settleNaively(readNaively(own)), expectedOf(own));
  });

  const skip = existsSync(shared) ? false : "../shared/drg/example is not beside this checkout";
  it("the hand-computed example of the specification: every figure", { skip }, async () => {
    assert.deepEqual(await figuresOf(shared), expectedOf(shared));
    assert.deepEqual(settleNaively(readNaively(shared)), expectedOf(shared));
  });
});

describe("explanations", () => {
  it("of every case of the example end in its figures", async () => {
    const settlement = await settled(own);
    const explain = explainer(settlement);
    const { caseNames, cases } = settlement.input;
    const expected = expectedOf(own) as Record<"class" | "pre_points_denominator", Record<string, string>>;
    for (let i = 0; i < cases.count; i++) {
      const lines = explain(i).map(sayStep).join("\n");
      const name = caseNames.nameOf(i);
      // What is not settled in its month has no points there.
      if (expected.class[name] === "ungrouped") assert.match(lines, /【第十八条（一）5】/);
      else assert.ok(lines.includes(expected.pre_points_denominator[name]!), name);
      assert.doesNotMatch(lines, /undefined|NaN|null/);
    }
  });

  it("name the article of each step and put the numbers in", async () => {
    const settlement = await settled(own);
    const index = settlement.input.caseNames.indexOf("Q002")!;
    const [, ...lines] = explainer(settlement)(index).map(sayStep);
    const wanted: readonly (readonly [string, string])[] = [
      [
        "第十条、第十五条",
        "185,550.00 元 ÷ 11 例）÷ 全部病例例均费用（284,000.00 元 ÷ 42 例）× 100 = 249.45902689",
      ],
      ["第十三条", "114,300.00 元 ÷ 6 例"],
      ["第十一条（一）", "合规费用 70,150.00 元高于"],
      ["第十一条", "高倍率"],
      ["第十六条（一）", "249.45902689 × 差异系数 1.12934519 = 281.72535212"],
      ["第十八条（二）", "1月点值 68.80395174 元"],
      ["第十六条（三）", "= 445.14084508"],
      ["第十八条（三）", "× 90% = 27,564.71 元，于4月拨付"],
      ["第十九条", "726.86619720 × 年度点值 79.48172545 = 57,772.58 元"],
    ];
    assert.equal(lines.length, wanted.length);
    for (const [i, [article, part]] of wanted.entries()) {
      assert.ok(lines[i]!.startsWith(`【${article}】`), lines[i]);
      assert.ok(lines[i]!.includes(part), lines[i]);
    }
  });
});
