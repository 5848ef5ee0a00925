import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { listRules } from "./list-rules.ts";
import { computeRule, readRule, readRuleSql } from "./read-rule.ts";
import { setParameter } from "./set-parameter.ts";
import { tierTable } from "./testing.ts";
import { tryRule } from "./try-rule.ts";
import { writeRule } from "./write-rule.ts";

const rates = { 一级: "80", 二级: "75", 三级: "65", 区外: "50" };

describe("rules of an office", () => {
  let office: TestOffice;
  before(async () => {
    office = await testOffice();
  });
  after(() => office.close());

  const writer = () => office.actors["plan-office"];
  /** The sentence of a refusal. */
  async function refusedFor(work: Promise<unknown>): Promise<string> {
    const error = await work.then(
      () => assert.fail("nothing was refused"),
      (error: unknown) => error,
    );
    assert.ok(error instanceof RefusedError, String(error));
    return error.why.code === "invalid" ? error.why.says : error.why.code;
  }
  const fundOn = async (on: string) => {
    const inputs = { inPolicy: "4600", level: "二级" };
    return (await computeRule(office.workspace, writer(), { id: "inpatient-fund" }, { inputs, on })).outcome;
  };

  it("[RB40] the book is listed by chapter, with a pool shared out", async () => {
    const { chapters } = await listRules(office.workspace, office.actors.viewer);
    assert.equal(chapters[0]?.title, "住院报销");
    const pool = chapters.flatMap(({ shares }) => shares)[0];
    assert.ok(pool?.examples[0]?.lines.some((line) => line.endsWith("得4752.48元")));
  });

  it("[RB41] a rule is explained line by line; a missing input makes it unknown", async () => {
    const asked = { id: "inpatient-fund" };
    const given = { inputs: { inPolicy: "4600", level: "一级" }, on: "2026-03-01" };
    const { says, lines } = await computeRule(office.workspace, writer(), asked, given);
    assert.equal(says, "3440.00元");
    assert.ok(lines.some((line) => line.startsWith("超过起付线的部分 =") && line.includes("4300.00元")));
    const unknown = await computeRule(office.workspace, writer(), asked, {
      ...given,
      inputs: { level: "一级" },
    });
    assert.deepEqual(unknown.outcome, { is: "unknown", missing: ["inPolicy"] });
    assert.equal(
      await refusedFor(
        computeRule(office.workspace, writer(), asked, { ...given, inputs: { inPolicy: "1.001" } }),
      ),
      "“政策范围内费用”：“1.001”的小数超过2位。请改正后再计算。",
    );
  });

  it("[RB42] a parameter beyond its bound is refused with the bound and its source", async () => {
    const set = { parameter: "rate", from: "2026-07-01", decision: "纪要〔2026〕3号" };
    const says = await refusedFor(
      setParameter(office.workspace, writer(), "inpatient-fund", { ...set, value: { ...rates, 二级: "81" } }),
    );
    assert.match(
      says,
      /^参数“报销比例（二级）”没有调整：.*81%.*70%至80%.*依据《区县住院报销与分级诊疗病种方案》第三项。$/,
    );
  });

  it("[RB43] a parameter needs a decision, and a day behind the newest", async () => {
    const set = { parameter: "rate", from: "2026-07-01", value: rates, decision: " " };
    assert.equal(
      await refusedFor(setParameter(office.workspace, writer(), "inpatient-fund", set)),
      "请填写决定依据，写明作出决定的文件或会议。",
    );
    const early = { ...set, from: "2018-01-01", decision: "纪要" };
    assert.match(
      await refusedFor(setParameter(office.workspace, writer(), "inpatient-fund", early)),
      /2018年1月1日/,
    );
  });

  it("says what would have to be otherwise where a rule does not apply", async () => {
    const inputs = { eligible: false, disability: "1", dependent: true };
    const given = { inputs, on: "2026-03-02" };
    const { outcome, changes } = await computeRule(
      office.workspace,
      writer(),
      { id: "elder-voucher" },
      given,
    );
    assert.deepEqual(outcome, { is: "not-applicable" });
    assert.deepEqual(changes, ["“属于服务对象”为是即符合。"]);
  });

  it("[RB44] a new value holds from its day; what was computed for before stays", async () => {
    await setParameter(office.workspace, writer(), "inpatient-fund", {
      parameter: "rate",
      from: "2026-07-01",
      value: { ...rates, 二级: "80" },
      decision: "纪要〔2026〕3号",
    });
    assert.deepEqual(await fundOn("2026-06-30"), { is: "value", value: "3000.00" });
    assert.deepEqual(await fundOn("2026-07-01"), { is: "value", value: "3200.00" });
    const view = await readRule(office.workspace, office.actors.viewer, { id: "inpatient-fund" });
    const rate = view.parameters.find(({ id }) => id === "rate");
    assert.deepEqual(
      rate?.values.map(({ from, origin }) => [from, origin]),
      [
        ["2018-01-01", "book"],
        ["2026-07-01", "office"],
      ],
    );
    assert.match(
      (await readRuleSql(office.workspace, writer(), { id: "inpatient-fund" }, "2026-07-01")).duckdb,
      /SELECT/,
    );
  });

  it("[RB45] a rule is tried before it is kept: its words, its SQL, and every test in the database too", async () => {
    const inputs = ["999.99", "1000", "1000.01", "4999.99", "5000", "5000.01"].map((value) => ({ value }));
    const content = tierTable("table-a");
    const { faults, tests, ranOn, sentences } = await tryRule(office.workspace, writer(), {
      content,
      inputs,
      on: "2026-03-01",
    });
    assert.deepEqual(faults, []);
    assert.match(ranOn ?? "", /^PostgreSQL \d/);
    assert.deepEqual(
      tests.map(({ sql }) => sql),
      ["0.00", "0.00", "300.00", "300.00", "300.00", "800.00"],
    );
    assert.ok(tests.every(({ agrees }) => agrees));
    assert.match(sentences.join(""), /超过1000元至5000元的，为300元/);
  });

  it("[RB46] faults of a rule that is being written have their places", async () => {
    const content = tierTable("table-a", { edges: ["5000", "1000"] });
    const { faults, tests } = await tryRule(office.workspace, writer(), {
      content,
      inputs: [],
      on: "2026-03-01",
    });
    assert.deepEqual(tests, []);
    assert.equal(faults[0]?.path, "body.value.tiers[1].upTo");
    const sound = { content: tierTable("table-a"), on: "2026-03-01" };
    const records = [{ value: "1" }, { value: "9999999999999999" }];
    const refused = await tryRule(office.workspace, writer(), { ...sound, inputs: records });
    assert.deepEqual(
      refused.faults.map(({ path }) => path),
      ["examples[1].inputs"],
    );
  });

  it("[RB47] versions are kept; a writer who began with an older one is told", async () => {
    const { workspace } = office;
    const first = { content: tierTable("table-a"), number: 0, note: "初次编制" };
    assert.deepEqual(await writeRule(workspace, writer(), first), { id: "table-a", number: 1 });
    const second = { content: tierTable("table-a", { top: "900" }), number: 1, note: "最高一档提高到900元" };
    assert.deepEqual(await writeRule(workspace, writer(), second), { id: "table-a", number: 2 });
    assert.equal(await refusedFor(writeRule(workspace, writer(), second)), "conflict");
    const given = { inputs: { value: "6000" }, on: "2026-03-01" };
    const newest = await computeRule(workspace, writer(), { id: "table-a" }, given);
    const older = await computeRule(workspace, writer(), { id: "table-a", number: 1 }, given);
    assert.deepEqual(
      [newest.outcome, older.outcome],
      [
        { is: "value", value: "900.00" },
        { is: "value", value: "800.00" },
      ],
    );
    const view = await readRule(workspace, writer(), { id: "table-a" });
    assert.deepEqual(
      view.versions.map(({ number, note }) => [number, note]),
      [
        [2, "最高一档提高到900元"],
        [1, "初次编制"],
      ],
    );
  });

  it("[RB48] of two who write at once one wins and the other is told", async () => {
    const write = () =>
      writeRule(office.workspace, writer(), { content: tierTable("table-b"), number: 0, note: "同时编制" });
    const results = await Promise.allSettled([write(), write()]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("[RB49] a rule whose example does not come out, or that is the book's, is not kept", async () => {
    const wrong = tierTable("table-c", { gives: "301" });
    assert.match(
      await refusedFor(writeRule(office.workspace, writer(), { content: wrong, number: 0, note: "试" })),
      /应得301，算出来是300\.00/,
    );
    const printed = tierTable("inpatient-fund");
    assert.match(
      await refusedFor(writeRule(office.workspace, writer(), { content: printed, number: 0, note: "试" })),
      /不能改写/,
    );
  });

  it("[RB50] only the plan office and the insurer write", async () => {
    const attempt = { content: tierTable("table-d"), number: 0, note: "试" };
    assert.equal(await refusedFor(writeRule(office.workspace, office.actors.leader, attempt)), "forbidden");
    const set = { parameter: "rate", from: "2027-01-01", value: rates, decision: "纪要" };
    assert.equal(
      await refusedFor(setParameter(office.workspace, office.actors.hospital, "inpatient-fund", set)),
      "forbidden",
    );
    await writeRule(office.workspace, office.actors.insurer, attempt);
  });
});
