import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { and, eq } from "drizzle-orm";
import { readXlsx } from "../../../output/read-xlsx.ts";
import { events } from "../../../storage/tables/index.ts";
import { type Refusal, RefusedError } from "../../refusal.ts";
import { change } from "../../workspace.ts";
import { clearingView, clearYear } from "../clearing/clearing.ts";
import { compareVersions } from "../clearing/compare.ts";
import { exportClearing } from "../clearing/export.ts";
import { closeByHand } from "../months/close.ts";
import { monthView } from "../months/list.ts";
import { openMonth } from "../months/open.ts";
import { settleFundYear } from "../settle-year.ts";
import { exampleCases, exampleContent, type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { keepCases } from "../uploads/keep.ts";
import { exportCases } from "./export.ts";
import { findCase, openPerson } from "./find-case.ts";
import { casePage } from "./list.ts";

let office: InsuranceOffice;
const months = new Map<number, string>();
const person = "500000199001011234";

before(async () => {
  office = await insuranceOffice({ now: "2026-12-02T01:00:00.000Z" });
  const { workspace, insurer, hospitals } = office;
  for (const month of [1, 2, 3]) {
    months.set(month, await openMonth(workspace, insurer, { ...testYear, month }));
    for (const hospital of ["HA", "HB", "HC"] as const) {
      const [header = "", ...rows] = exampleCases(hospital, month).trim().split("\n");
      // What nobody else may read: the person of each case.
      const text = [`${header},person,admitted`, ...rows.map((row) => `${row},${person},2026-01-03`)].join(
        "\n",
      );
      if (rows.length > 0)
        await keepCases(
          workspace,
          hospitals[hospital],
          { ...testYear, month, replaces: 0 },
          { name: "x.csv", content: new TextEncoder().encode(text) },
        );
    }
  }
});
after(() => office.close());

async function why(doing: Promise<unknown>): Promise<Refusal> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof RefusedError) return error.why;
    throw error;
  }
  throw new Error("it was not refused");
}

const textOf = async (bytes: unknown) =>
  new TextDecoder().decode(await new Response(bytes as BodyInit).arrayBuffer());
const of = (hospital: string, name: string) => ({ ...testYear, hospital, case: name });
async function publish(month: number): Promise<void> {
  for (let step = 0; step < 5; step++) {
    const { version } = await monthView(office.workspace, office.insurer, months.get(month)!);
    await closeByHand(office.workspace, office.insurer, months.get(month)!, { version });
  }
}

describe("cases", () => {
  it("[IC20] a list is filtered and paged; each case is on one page", async () => {
    const { workspace, insurer } = office;
    const all = await casePage(workspace, insurer, testYear, { limit: 500 });
    assert.equal(all.total, all.rows.length);
    const names: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await casePage(workspace, insurer, testYear, { limit: 4, cursor });
      names.push(...page.rows.map((row) => row.case));
      if (page.next === null) break;
      cursor = page.next;
    }
    assert.deepEqual(
      names,
      all.rows.map((row) => row.case),
    );
    const high = await casePage(workspace, insurer, { ...testYear, kind: "high" }, {});
    assert.deepEqual(
      high.rows.map((row) => row.case),
      all.rows.filter(({ kind }) => kind === "high").map((row) => row.case),
    );
    const found = await casePage(
      workspace,
      insurer,
      { ...testYear, text: "q00", hospital: "HB", month: 1 },
      {},
    );
    assert.ok(found.total > 0 && found.rows.every(({ hospital, month }) => hospital === "HB" && month === 1));
    assert.equal((await why(casePage(workspace, insurer, testYear, { cursor: "x" }))).code, "invalid");
  });

  it("[IC20] a case has the points and the amount that it was settled with", async () => {
    const { rows } = await casePage(office.workspace, office.insurer, { ...testYear, text: "Q002" }, {});
    const { points, amount, kind, month } = rows[0]!;
    assert.deepEqual([kind, month, points], ["high", 1, "281.72535212"]);
    const settled = await settleFundYear(office.workspace, { ...testYear, month: 1 });
    assert.ok(amount !== null && settled!.settlement.months[0]!.value !== undefined);
  });

  it("[IC21] a hospital's people reach their own cases alone, by list, by name, and as a file", async () => {
    const { workspace, hospitals } = office;
    const own = await casePage(workspace, hospitals.HB, testYear, { limit: 500 });
    assert.ok(own.total > 0 && own.rows.every(({ hospital }) => hospital === "HB"));
    assert.equal((await casePage(workspace, hospitals.HB, { ...testYear, hospital: "HA" }, {})).total, 0);
    assert.equal((await why(findCase(workspace, hospitals.HB, of("HA", "Q002")))).code, "not-found");
    assert.equal((await why(findCase(workspace, hospitals.HB, of("HB", "Q002")))).code, "not-found");
    const file = await exportCases(workspace, hospitals.HB, testYear, "csv");
    const lines = (await textOf(file.bytes)).trim().split("\r\n");
    assert.equal(lines.length, own.total + 1);
    assert.ok(lines.slice(1).every((line) => line.split(",")[1] === "HB"));
    assert.equal((await why(casePage(workspace, office.stranger, testYear, {}))).code, "forbidden");
  });

  it("[IC22] one case is explained line by line, with the article of each step", async () => {
    const view = await findCase(office.workspace, office.hospitals.HA, of("HA", "Q002"));
    assert.deepEqual(
      view.steps.map(({ title }) => title),
      ["病例", "病组和差异系数", "分类", "点数", "月度结算", "年终清算（按目前数据测算）"],
    );
    const lines = view.steps.flatMap((step) => step.lines);
    assert.ok(lines[0]!.includes(`医院${view.hospitalName}（三级）`), lines[0]);
    assert.ok(lines.some((line) => line.startsWith("【第十六条（一）】") && line.includes("281.72535212")));
    assert.equal(view.person, "5******4");
    assert.equal(view.admitted, "2026-01-03");
  });

  it("[IC23] who the patient is: for a purpose, by those who may, and every look is in the log", async () => {
    const { workspace, insurer, actors, hospitals, store } = office;
    const looks = () => store.db.$count(events, and(eq(events.kind, "insurance.person-seen")));
    const before = await looks();
    const seen = await openPerson(workspace, insurer, of("HA", "Q002"), "核查分解住院");
    assert.equal(seen.person, person);
    assert.equal(await looks(), before + 1);
    const [last] = await store.db.select().from(events).where(eq(events.kind, "insurance.person-seen"));
    assert.deepEqual(last!.data.cases, ["Q002"]);
    assert.equal(last!.data.purpose, "核查分解住院");
    assert.ok(!JSON.stringify(last!.data).includes(person));
    for (const actor of [actors.leader, hospitals.HA])
      assert.equal((await why(openPerson(workspace, actor, of("HA", "Q002"), "看看"))).code, "forbidden");
    assert.equal((await why(openPerson(workspace, insurer, of("HA", "Q002"), " "))).code, "invalid");
  });

  it("[IC24] no table tells who a patient is", async () => {
    const csv = await exportCases(office.workspace, office.insurer, testYear, "csv");
    assert.ok(!(await textOf(csv.bytes)).includes(person));
    const xlsx = await exportCases(office.workspace, office.insurer, testYear, "xlsx");
    const cells = (await readXlsx(xlsx.bytes as Uint8Array)).flat();
    assert.ok(cells.includes("Q002") && !cells.includes(person));
  });
});

describe("clearing", () => {
  it("[IC25] waits for what is open, and says for what", async () => {
    const { workspace, insurer } = office;
    const { waits, draft, run } = await clearingView(workspace, insurer, testYear);
    assert.equal(run, null);
    assert.ok(draft!.figures.hospitals.length === 3);
    assert.deepEqual(waits, ["1月、2月、3月还没有公布。请先完成这些月份的结算。"]);
    const refused = await why(clearYear(workspace, insurer, { ...testYear, version: 1 }));
    assert.match((refused as { says: string }).says, /清算没有生效：1月、2月、3月还没有公布/);
  });

  it("[IC26] a new version moves nothing that was paid: months stay, the clearing subtracts them", async () => {
    const { workspace, insurer } = office;
    await publish(1);
    const before = (await monthView(workspace, insurer, months.get(1)!)).runs.at(-1)!.figures;
    const old = await settleFundYear(workspace, testYear);
    await change(workspace, insurer, (work) =>
      work.record({
        kind: "insurance.version",
        subject: work.newId(),
        data: {
          ...testYear,
          number: 2,
          fromMonth: 2,
          decision: "青枫医保〔2026〕8号",
          note: "",
          content: {
            ...exampleContent,
            budget: { ...exampleContent.budget, total: "372000.00" },
            reference: exampleContent.reference.map((row) =>
              row.group === "RC23" && row.grade === 3 ? { ...row, cost: "25200.00" } : row,
            ),
          },
        },
      }),
    );
    const now = await settleFundYear(workspace, testYear);
    assert.equal(now!.parts.version.number, 2);
    assert.notEqual(now!.settlement.budget, old!.settlement.budget);
    const transfers = (settled: typeof now) =>
      settled!.settlement.hospitalMonths.filter(({ month }) => month === 1).map(({ transfer }) => transfer);
    assert.deepEqual(transfers(now), transfers(old));
    assert.deepEqual((await monthView(workspace, insurer, months.get(1)!)).runs.at(-1)!.figures, before);
    // The first month's cases are still explained by the version that paid them, and the year by the new one.
    const { steps } = await findCase(workspace, insurer, of("HA", "Q002"));
    assert.equal(steps.at(-1)!.title, "年终清算（第2版参数，按目前数据测算）");
    assert.ok(
      steps.flatMap(({ lines }) => lines).some((line) => line.includes(`1月点值 ${before.value} 元`)),
    );
  });

  it("[IC27] two versions side by side: what moved for whom, which cases, and what differs", async () => {
    const { workspace, insurer, hospitals, version } = office;
    const right = (await settleFundYear(workspace, testYear))!.parts.version.id;
    const view = await compareVersions(workspace, insurer, { ...testYear, left: version, right });
    assert.deepEqual([view.left.version.number, view.right.version.number], [1, 2]);
    for (const { left, right: other, clearing } of view.hospitals)
      assert.equal(cents(clearing), cents(other.clearing) - cents(left.clearing));
    assert.ok(
      view.changes.some((change) => change.includes("372,000.00")),
      view.changes.join(),
    );
    assert.ok(view.cases.moved > 0 && view.cases.rows.length === view.cases.moved);
    assert.ok(view.cases.rows.every((row) => row.left !== row.right));
    const by = view.cases.rows.map((row) => Math.abs(Number(row.right) - Number(row.left)));
    assert.deepEqual(
      by,
      by.toSorted((a, b) => b - a),
    );
    assert.equal(
      (await why(compareVersions(workspace, insurer, { ...testYear, left: right, right }))).code,
      "invalid",
    );
    const asHospital = compareVersions(workspace, hospitals.HA, { ...testYear, left: version, right });
    assert.equal((await why(asHospital)).code, "forbidden");
  });

  it("[IC28] counts once everything is published, by the version that was looked at; then hospitals see their own", async () => {
    const { workspace, insurer, hospitals } = office;
    await publish(2);
    await publish(3);
    assert.deepEqual((await clearingView(workspace, hospitals.HA, testYear)).run, null);
    assert.equal((await why(clearYear(workspace, insurer, { ...testYear, version: 1 }))).code, "conflict");
    assert.equal(
      (await why(clearYear(workspace, hospitals.HA, { ...testYear, version: 2 }))).code,
      "forbidden",
    );
    await clearYear(workspace, insurer, { ...testYear, version: 2 });
    const { run, draft, waits } = await clearingView(workspace, insurer, testYear);
    assert.deepEqual(waits, []);
    assert.deepEqual(run!.figures, draft!.figures);
    assert.match(
      ((await why(clearYear(workspace, insurer, { ...testYear, version: 2 }))) as { says: string }).says,
      /不必再次提交/,
    );
    const own = await clearingView(workspace, hospitals.HB, testYear);
    assert.deepEqual([own.draft, own.run!.figures.hospitals.map(({ hospital }) => hospital)], [null, ["HB"]]);
    const file = await exportClearing(workspace, hospitals.HB, testYear, "csv");
    const [, ...rows] = (await textOf(file.bytes)).trim().split("\r\n");
    assert.equal(rows.length, 1);
    assert.ok(rows[0]!.startsWith("HB,"));
    const xlsx = await exportClearing(workspace, insurer, testYear, "xlsx");
    assert.match(xlsx.name, /^职工2026年年终清算\.xlsx$/);
  });

  it("[IC28] a cleared year takes no more cases", async () => {
    const doing = keepCases(
      office.workspace,
      office.hospitals.HA,
      { ...testYear, month: 3, replaces: 1 },
      { name: "x.csv", content: new TextEncoder().encode(exampleCases("HA", 3)) },
    );
    assert.match(((await why(doing)) as { says: string }).says, /2026年度已经清算/);
  });

  it("[IC29] every fen of a year adds up: what was paid and cleared is what hospitals were due", async () => {
    const { run } = await clearingView(office.workspace, office.insurer, testYear);
    for (const own of run!.figures.hospitals)
      assert.equal(
        cents(own.transfers) + cents(own.clearing),
        cents(own.entitlement) - cents(own.cash) - cents(own.audit) - cents(own.selfPayExcess),
      );
    const settled = await settleFundYear(office.workspace, testYear);
    const { control } = settled!.settlement;
    assert.equal(control.one, control.two);
  });
});

const cents = (yuan: string) => BigInt(yuan.replace(".", ""));
