import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { RefusedError } from "../../refusal.ts";
import { keepCases } from "../objections/testing.ts";
import { exampleContent, insuranceOffice, testYear } from "../testing.ts";
import { exportAnomalies } from "./export.ts";
import { listAnomalies } from "./list.ts";
import { findLowRates } from "./low-rate.ts";
import { compare, decimal, median, percent, type Ratio } from "./ratio.ts";
import { findSelfPay } from "./self-pay.ts";
import { findSplits, type Stay } from "./split.ts";
import type { HospitalTally, Tally } from "./tally.ts";

const tally = (more: Partial<Tally> = {}): Tally => ({
  cases: 0,
  low: 0,
  high: 0,
  cost: 0n,
  selfPay: 0n,
  weighed: 0,
  weight: 0n,
  weighedCost: 0n,
  dear: 0,
  groups: new Uint32Array(),
  ...more,
});

/** A hospital of grade 2 with these months, from January on. */
const hospital = (name: string, ...months: readonly Tally[]): HospitalTally => ({
  hospital: name,
  grade: 2,
  months: Array.from({ length: 13 }, (_, month) => months[month - 1] ?? tally()),
});

const compared = (...tallies: readonly HospitalTally[]) => ({ tallies, groups: 0, namesOf: () => [] });

describe("split admissions", () => {
  const stay = (more: Partial<Stay>): Stay => ({
    person: "510000197001011234",
    case: "A1",
    hospital: "HA",
    month: 1,
    group: "KB19",
    admitted: "2026-01-03",
    discharged: "2026-01-10",
    ...more,
  });
  const found = (second: Partial<Stay>, days = 15) => [
    ...findSplits([stay(second), stay({})].reverse(), days),
  ];
  const second = { case: "A2", admitted: "2026-01-25", discharged: "2026-01-28" };

  it("[IR20] counts the days from discharge to admission, to the day, in any order of rows", () => {
    assert.equal(found(second).length, 1);
    assert.equal(found({ ...second, admitted: "2026-01-26" }).length, 0);
    assert.equal(found({ ...second, admitted: "2026-01-17" }, 7).length, 1);
    assert.equal(found({ ...second, admitted: "2026-01-18" }, 7).length, 0);
    assert.equal(found({ ...second, admitted: "2026-01-10" }).length, 1, "the same day");
    assert.equal(found({ ...second, admitted: "2026-01-09" }).length, 0, "stays that overlap");
    const backwards = [...findSplits([stay(second), stay({})], 15)];
    assert.deepEqual(backwards, [...findSplits([stay({}), stay(second)], 15)]);
  });

  it("[IR20] at the same hospital, or in the same group elsewhere; of the same person alone, who is masked", () => {
    assert.equal(found({ ...second, group: "RC23" }).length, 1);
    assert.equal(found({ ...second, hospital: "HB" }).length, 1);
    assert.equal(found({ ...second, hospital: "HB", group: "RC23" }).length, 0);
    assert.equal(found({ ...second, person: "510000197001011235" }).length, 0);
    const [entry] = found(second);
    assert.ok(entry?.kind === "split-admission");
    assert.deepEqual([entry.person, entry.days, entry.cases], ["5******4", 15, ["A1", "A2"]]);
    assert.deepEqual(found({ ...second, hospital: "HB" })[0]?.cases, ["A2"], "no case of another hospital");
  });
});

describe("jumps", () => {
  const month = (low: number, cases = 20) => tally({ cases, low });
  const quiet = hospital("B", month(2), month(2));
  const jumps = (...months: readonly Tally[]) =>
    [...findLowRates(compared(hospital("A", ...months), quiet, hospital("C", month(2), month(3))))].filter(
      (each) => each.hospital === "A",
    );

  it("[IR21] a share of low cases at 1.5 times the own past and above the peers' middle is shown", () => {
    const [entry] = jumps(month(2), month(3));
    assert.ok(entry?.kind === "low-rate");
    assert.deepEqual([entry.month, entry.share, entry.past, entry.peers], [2, "15.00%", "10.00%", "12.50%"]);
    assert.equal(jumps(month(20, 200), month(29, 200)).length, 0, "14.5 % is below 1.5 times 10 %");
    assert.equal(jumps(month(20, 200), month(30, 200)).length, 1);
    assert.equal(jumps(month(1), month(2)).length, 0, "10 % is not above the peers' 12.5 %");
  });

  it("[IR21] with fewer than 20 cases on a side, or nobody to compare with, nothing is said", () => {
    assert.equal(jumps(month(2), month(10, 19)).length, 0);
    assert.equal(jumps(month(0, 19), month(10)).length, 0);
    assert.equal([...findLowRates(compared(hospital("A", month(2), month(10))))].length, 0);
  });
});

describe("self-paid share", () => {
  const near = (selfPay: bigint) => [
    ...findSelfPay(compared(hospital("A", tally({ cases: 1, cost: 1000n, selfPay }))), { of: 10n, in: 100n }),
  ];
  it("[IR23] is shown from nine tenths of the cap on, and said to be over above it", () => {
    assert.equal(near(89n).length, 0);
    const shown = [near(90n), near(100n), near(101n)].map(([entry]) =>
      entry?.kind === "self-pay" ? [entry.share, entry.over] : undefined,
    );
    assert.deepEqual(shown, [
      ["9.00%", false],
      ["10.00%", false],
      ["10.10%", true],
    ]);
  });
});

describe("ratios", () => {
  const ratios = fc.record({ of: fc.bigInt(0n, 1000n), in: fc.bigInt(1n, 1000n) });
  it("the middle has as many below as above it", () => {
    fc.assert(
      fc.property(fc.array(ratios, { minLength: 1, maxLength: 9 }), (all: readonly Ratio[]) => {
        const middle = median(all)!;
        const below = all.filter((each) => compare(each, middle) < 0).length;
        const above = all.filter((each) => compare(each, middle) > 0).length;
        assert.ok(below <= all.length / 2 && above <= all.length / 2);
      }),
    );
    assert.equal(
      decimal(
        median([
          { of: 1n, in: 2n },
          { of: 1n, in: 4n },
        ])!,
        4,
      ),
      "0.3750",
    );
    assert.equal(percent({ of: 1n, in: 3n }), "33.33%");
    assert.equal(median([]), undefined);
  });
});

describe("the list of what stands out", () => {
  it("[IR20] [IR22] [IR24] is found in uploaded files, exported with its rules, and kept from hospitals", async () => {
    const hospitals = [
      ...exampleContent.hospitals,
      { code: "HD", grade: 2 as const, assessment: "1.00", prevYearPaid: "0.00" },
    ];
    const office = await insuranceOffice({ content: { ...exampleContent, hospitals } });
    try {
      const header =
        "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan,status,person,admitted,discharged";
      const row = (name: string, of: string, month: number, group: string, stay = ",,") =>
        `${name},${of},${month},${group},3000.00,0.00,900.00,300.00,on_time,${stay}`;
      const file = (of: string, month: number, dear: number) =>
        `${[
          header,
          ...Array.from({ length: 20 }, (_, i) =>
            row(`${of}${month}-${i}`, of, month, i < dear ? "KB19" : "TS05"),
          ),
        ].join("\n")}\n`;
      const stays = [
        header,
        row("S1", "HC", 1, "TS05", "P1234,2026-01-02,2026-01-08"),
        row("S2", "HC", 1, "TS05", "P1234,2026-01-12,2026-01-20"),
      ].join("\n");
      await keepCases(office, "HB", 1, file("HB", 1, 2));
      await keepCases(office, "HB", 2, file("HB", 2, 10));
      for (const month of [1, 2]) await keepCases(office, "HD", month, file("HD", month, 2));
      await keepCases(office, "HC", 1, `${stays}\n`);
      const { rows, limits } = await listAnomalies(office.workspace, office.insurer, testYear);
      const kindsOf = (code: string) => rows.filter((row) => row.hospital === code).map(({ kind }) => kind);
      assert.deepEqual(kindsOf("HC"), ["split-admission", "self-pay"]);
      assert.deepEqual(kindsOf("HB"), ["low-rate", "group-drift", "self-pay"]);
      assert.deepEqual(kindsOf("HD"), ["self-pay"]);
      const drift = rows.find(({ kind }) => kind === "group-drift")!;
      assert.deepEqual([drift.month, drift.group, drift.cases.length], [2, "KB19", 10]);
      assert.ok(limits.some((says) => says.includes("80例")));
      assert.ok(!JSON.stringify(rows).includes("P1234"), "nobody is named");
      for (const { says } of rows) assert.ok(!/违规|骗|套取/.test(says), says);

      const days = await listAnomalies(office.workspace, office.insurer, { ...testYear, days: 3 });
      assert.ok(!days.rows.some(({ kind }) => kind === "split-admission"));
      const { bytes, name } = await exportAnomalies(
        office.workspace,
        office.actors.auditor,
        testYear,
        "xlsx",
      );
      assert.equal(name, "职工2026年需要核对的情况.xlsx");
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
      assert.equal(book.worksheets[0]!.rowCount, 3 + rows.length);
      const csv = await exportAnomalies(office.workspace, office.insurer, testYear, "csv");
      const lines = new TextDecoder().decode(csv.bytes).trim().split("\r\n");
      assert.equal(lines.length, 1 + rows.length);
      assert.ok(lines[1]!.includes(rows[0]!.hospitalName) && lines[1]!.includes(rows[0]!.says));
      for (const actor of [office.hospitals.HB, office.experts[0], office.actors.liaison])
        await assert.rejects(listAnomalies(office.workspace, actor, testYear), RefusedError);
    } finally {
      await office.close();
    }
  });
});
