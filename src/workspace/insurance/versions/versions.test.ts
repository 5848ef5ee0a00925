import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import { readFolder } from "../../../settlement/folder/from-folder.ts";
import { settle } from "../../../settlement/settle.ts";
import { whyRefused } from "../../targets/testing.ts";
import { change } from "../../workspace.ts";
import type { YearFigures } from "../figures.ts";
import { settleFundYear } from "../settle-year.ts";
import { yearFigures } from "../settled/figures.ts";
import {
  exampleCases,
  exampleContent,
  exampleFile,
  type InsuranceOffice,
  insuranceOffice,
  testHospitals,
  testYear,
} from "../testing.ts";
import type { VersionContent } from "./content.ts";
import { diffVersions } from "./diff.ts";
import { exportYear } from "./export/export-year.ts";
import { importVersion } from "./import.ts";
import { listVersions, versionView } from "./list.ts";
import { makeVersion, type NewVersion } from "./make.ts";

const next = (changes: Partial<NewVersion> = {}): NewVersion => ({
  ...testYear,
  fromMonth: 3,
  decision: "青枫医保〔2026〕8号",
  note: "",
  basedOn: 1,
  content: exampleContent,
  ...changes,
});

describe("versions of the parameters", () => {
  let office: InsuranceOffice;
  before(async () => {
    office = await insuranceOffice();
  });
  after(() => office.close());
  const make = (version: NewVersion) => makeVersion(office.workspace, office.insurer, version);

  it("[IS5] the next has the next number; made from one that is not the newest it is a conflict", async () => {
    assert.equal((await make(next())).number, 2);
    assert.deepEqual(await whyRefused(make(next())), {
      code: "conflict",
      what: "version",
      current: { number: 2 },
      sent: { basedOn: 1 },
    });
    const rows = await listVersions(office.workspace, office.actors.leader, testYear);
    assert.deepEqual(
      rows.map(({ number, fromMonth, by }) => [number, fromMonth, by]),
      [
        [2, 3, office.insurer.name],
        [1, 1, null],
      ],
    );
  });

  it("[IS5] of two made at once one wins, the other is told", async () => {
    const both = await Promise.all([1, 2].map(() => whyRefused(make(next({ basedOn: 2 })))));
    assert.deepEqual(both.map((why) => why?.code ?? "made").sort(), ["conflict", "made"]);
  });

  it("[IS5] a year's first version settles from January; without a decision there is none", async () => {
    const first = next({ year: 2027, basedOn: 0 });
    const says = async (version: NewVersion) => {
      const why = await whyRefused(make(version));
      return why?.code === "invalid" ? why.says : why?.code;
    };
    assert.match((await says(first))!, /第1版应自1月起执行/);
    assert.match((await says({ ...first, fromMonth: 1, decision: "" }))!, /请填写决定文号/);
    assert.match((await says(next({ basedOn: 3, fromMonth: 13 })))!, /1至12/);
    assert.match(
      (await says(next({ basedOn: 3, content: { ...exampleContent, hospitals: [] } })))!,
      /^医院“医院代码”：一行也没有/,
    );
    assert.equal((await make({ ...first, fromMonth: 1 })).number, 1);
  });

  it("[IS6] hospitals see their own figures of a version alone; who is outside sees none", async () => {
    const { workspace, hospitals, version, actors } = office;
    const { content } = await versionView(workspace, hospitals.HB, version);
    assert.deepEqual(
      content.hospitals.map(({ code }) => code),
      ["HB"],
    );
    assert.equal((await versionView(workspace, actors.auditor, version)).content.hospitals.length, 3);
    assert.equal((await whyRefused(versionView(workspace, actors.liaison, version)))?.code, "forbidden");
    assert.equal((await whyRefused(versionView(workspace, actors.leader, "x")))?.code, "not-found");
    for (const other of [actors.leader, hospitals.HA])
      assert.equal((await whyRefused(makeVersion(workspace, other, next())))?.code, "forbidden");
  });

  it("[IS7] importing a folder says what it would change, and keeps it only when told to", async () => {
    const file = (name: string, text = exampleFile(name)) => ({
      name,
      bytes: new TextEncoder().encode(text),
    });
    const hospitals = exampleFile("hospitals.csv").replace("0.97", "0.98").replace("HC", "HX");
    const asked = {
      ...next({ basedOn: 3 }),
      files: [file("params.json"), file("reference.csv"), file("hospitals.csv", hospitals)],
    };
    const { content, ...version } = asked;
    const preview = await importVersion(office.workspace, office.insurer, { ...version, commit: false });
    assert.deepEqual(preview.problems, []);
    assert.deepEqual(preview.changes, [
      "医院“HA”考核系数由0.97改为0.98。",
      "医院“HC”不再列入。",
      "新增医院“HX”：级别一级，考核系数0.96，上年基金支付23,500.00元，核算单元柳溪县医共体。",
    ]);
    assert.deepEqual(preview.unregistered, ["HX"]);
    assert.deepEqual(preview.defaulted, ["review_quota"]);
    assert.equal(preview.made, null);
    const done = await importVersion(office.workspace, office.insurer, { ...version, commit: true });
    assert.equal(done.made?.number, 4);
    const stale = importVersion(office.workspace, office.insurer, { ...version, commit: true });
    assert.equal((await whyRefused(stale))?.code, "conflict");
    const other = importVersion(office.workspace, office.insurer, {
      ...version,
      fund: "居民",
      commit: false,
    });
    assert.equal((await whyRefused(other))?.code, "invalid");
    const wrong = await importVersion(office.workspace, office.insurer, {
      ...version,
      basedOn: 4,
      commit: true,
      files: version.files.slice(1),
    });
    assert.deepEqual([wrong.made, wrong.problems.length], [null, 1]);
  });
});

describe("the difference of two versions", () => {
  const changed = (changes: Partial<VersionContent>) =>
    diffVersions(exampleContent, { ...exampleContent, ...changes });
  const { parameters, budget, reference } = exampleContent;

  it("[IS8] nothing where only the spelling differs", () => {
    assert.deepEqual(
      changed({ parameters: { ...parameters, prepayRatio: "0.9" }, budget: { ...budget, total: "352000" } }),
      [],
    );
  });

  it("[IS8] says parameters, amounts, groups and decisions", () => {
    assert.deepEqual(
      changed({
        parameters: { ...parameters, monthlyBasis: "total", highBands: [{ multiple: "2" }] },
        budget: { total: "352000.00", less: [...budget.less.slice(1), { name: "其他", amount: "1" }] },
        monthShares: [...exampleContent.monthShares, { month: 4, amount: "50000" }],
        overrides: [{ group: "KB19", grade: 2, coefficient: "0.8", decision: "青枫医保〔2026〕9号" }],
      }),
      [
        "高倍率分档由100点以下3倍、200点以下2.5倍、300点以下2倍、500点以下1.5倍、其余1.3倍改为其余2倍。",
        "月度点值口径由统筹基金改为统筹基金加患者支付。",
        "预算扣除项目“门诊特殊慢性病”不再列入。",
        "新增预算扣除项目“其他”：1.00元。",
        "新增上年4月支出：50,000.00元。",
        "新增差异系数决定“KB19二级”：差异系数0.8，决定文号青枫医保〔2026〕9号。",
        "病组“KB19”二级的差异系数由0.84478577改为0.80000000。",
        "病组“KB19”一级的差异系数由0.84478577改为0.80000000。",
      ],
    );
  });

  it("[IS8] a new history names the groups that it moves most", () => {
    const said = changed({
      reference: reference.map((row) =>
        row.group === "RC23" && row.grade === 1 ? { ...row, cost: "9800.00" } : row,
      ),
    });
    assert.equal(said[0], "历史数据合计由42例、284,000.00元改为42例、288,900.00元。");
    assert.match(said.join(""), /病组“ZX91”的基准点数由366\.02112676改为/);
    assert.match(said.join(""), /病组“RC23”一级的差异系数由0\.71637427改为/);
  });
});

describe("a year as a folder", () => {
  it("[IS9] luoshi settle computes from it what the office computed, to the fen", async (test) => {
    const office = await insuranceOffice();
    test.after(() => office.close());
    const { workspace, store, hospitals } = office;
    await change(workspace, hospitals.HA, async (work) => {
      for (const hospital of testHospitals)
        for (const month of [1, 2, 3]) {
          // The late case of the example comes in a file of its own, with the name of a case of another hospital.
          const [header, ...rows] = exampleCases(hospital, month).trimEnd().split("\n");
          const parts = [
            rows.filter((row) => !row.includes("late")),
            rows.filter((row) => row.includes("late")),
          ];
          for (const [late, own] of parts.entries()) {
            if (own.length === 0) continue;
            const text = `${[header, ...own].join("\n").replace("Q016", "Q001")}\n`;
            const { sha256: accepted } = await store.blobs.put(new TextEncoder().encode(text), 1e6);
            await work.record({
              kind: "insurance.uploaded",
              subject: work.newId(),
              data: {
                ...testYear,
                month,
                hospital,
                number: late + 1,
                late: late === 1,
                name: "a.csv",
                file: accepted,
                accepted,
                rejected: accepted,
                counts: { rows: own.length, accepted: own.length, rejected: 0, cost: "0", cash: "0" },
              },
            });
          }
        }
      await work.record({
        kind: "insurance.deducted",
        subject: work.newId(),
        data: {
          ...testYear,
          month: 1,
          hospital: "HA",
          audit: "640.00",
          points: "7.5",
          reason: "",
          decision: "",
        },
      });
      const review = work.newId();
      await work.record(
        {
          kind: "insurance.review-applied",
          subject: review,
          data: {
            ...testYear,
            month: 1,
            hospital: "HA",
            caseName: "Q002",
            kind: "high",
            reason: "",
            evidence: [],
          },
        },
        {
          kind: "insurance.review-decided",
          subject: review,
          data: { approved: true, unreasonable: "3150.00", paidMonth: 4, note: "=同意" },
        },
      );
    });
    const settled = (await settleFundYear(workspace, testYear))!;
    const { name, bytes } = await exportYear(workspace, office.actors.auditor, office.version);
    assert.equal(name, "职工2026年结算数据（参数第1版）.zip");
    const files = unzipSync(new Uint8Array(await new Response(bytes).arrayBuffer()));
    assert.deepEqual(Object.keys(files), [
      "说明.txt",
      "params.json",
      "hospitals.csv",
      "reference.csv",
      "cases.csv",
      "deductions.csv",
      "reviews.csv",
    ]);
    const folder = mkdtempSync(join(tmpdir(), "luoshi-year-"));
    test.after(() => rmSync(folder, { recursive: true }));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
    const { input, indexed, rejected } = await readFolder(folder);
    assert.deepEqual(rejected, []);
    assert.equal(input.caseNames.nameOf(0), "HA-Q001");
    assert.equal(input.cases.count, 17);
    assert.equal(input.reviews.length, 1);
    const again = yearFigures({ settlement: settle(input, indexed) });
    const figures: YearFigures = yearFigures(settled);
    assert.notEqual(figures.points, "0.00000000");
    assert.deepEqual(again, figures);
    assert.equal((await whyRefused(exportYear(workspace, hospitals.HA, office.version)))?.code, "forbidden");
  });
});
