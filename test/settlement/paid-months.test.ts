import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readManyCases } from "../../src/settlement/csv/from-csv.ts";
import { memorySource } from "../../src/settlement/csv/source.ts";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import type { PaidMonth } from "../../src/settlement/month.ts";
import { jsonPieces } from "../../src/settlement/output/to-json.ts";
import { type Settlement, settle } from "../../src/settlement/settle.ts";
import { filesOf, makeFolder } from "./folder.ts";
import { generateYear } from "./generate.ts";
import { caseOf, smallYear } from "./small-year.ts";

/** What a settlement paid in its first months. */
function paidOf({ months, hospitalMonths }: Settlement, until: number): PaidMonth[] {
  return months
    .filter(({ month }) => month <= until)
    .map((month) => ({
      ...month,
      hospitals: hospitalMonths.filter((each) => each.month === month.month),
    }));
}

const jsonOf = (settlement: Settlement) => [...jsonPieces(settlement)].join("");

describe("months that were paid", () => {
  it("[IC31] stand for what they would come to anyway: no figure moves", async (test) => {
    for (let seed = 1; seed <= 12; seed++) {
      const { input, indexed } = await readFolder(makeFolder(test, filesOf(generateYear(seed, 200))));
      const whole = settle(input, indexed);
      for (const until of [1, 3, 12])
        assert.equal(jsonOf(settle(input, indexed, paidOf(whole, until))), jsonOf(whole), `seed ${seed}`);
    }
  });

  it("[IC31] stay what they were under other parameters; what is owed is carried on, and the clearing subtracts them", async (test) => {
    const cases = [
      caseOf("1", "G", 100_000n, { cash: 90_000n }),
      caseOf("2", "G", 100_000n, { month: 2, cash: 10_000n }),
    ];
    const year = smallYear({
      cases,
      shares: [
        [1, 1n],
        [2, 1n],
      ],
      total: 100_000n,
    });
    const { input, indexed } = await readFolder(makeFolder(test, filesOf(year)));
    const before = settle(input, indexed);
    const [january] = before.hospitalMonths;
    assert.ok(january!.carry < 0n);
    const richer = { ...input, budget: { ...input.budget, total: 1_000_000n } };
    const anew = settle(richer, indexed);
    const after = settle(richer, indexed, paidOf(before, 1));
    assert.deepEqual(after.hospitalMonths[0], january);
    assert.deepEqual(after.months[0], before.months[0]);
    assert.notDeepEqual(anew.hospitalMonths[0], january);
    const [, february] = after.hospitalMonths;
    assert.equal(february!.transfer, february!.amount + january!.carry);
    assert.equal(after.year.clearings[0]!.transfers, january!.transfer + february!.transfer);
    assert.equal(after.control.one, after.control.two);
  });
});

describe("cases of many files", () => {
  it("[IC32] come into one set of columns, each name within its hospital", async (test) => {
    const year = smallYear({
      hospitals: ["H", "K"].map((id) => ({ id, grade: 3, assessment: 100n, prevPaid: 0n })),
      cases: [caseOf("1", "G", 1n)],
    });
    const { input, indexed } = await readFolder(makeFolder(test, filesOf(year)));
    const header =
      "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan,status\n";
    const files = [
      `${header}1,H,1,G,10,0,0,0,on_time\n2,H,1,NEW,20,0,0,0,on_time\n`,
      header,
      `${header}1,K,1,G,30,0,0,0,on_time\n1,K,2,G,40,0,0,0,on_time\n`,
    ].map((text, i) => async () => memorySource(`${i}.csv`, new TextEncoder().encode(text)));
    const context = { fund: "", hospitals: input.hospitals, kernel: indexed.kernel, namesByHospital: true };
    const { cases, names, ends, rejected } = await readManyCases(files, context, 300);
    assert.deepEqual(ends, [2, 2, 3]);
    assert.deepEqual([...cases.total], [1000, 2000, 3000]);
    assert.deepEqual(
      rejected.map(({ file, line, reason }) => [file, line, reason]),
      [["2.csv", 3, "duplicate"]],
    );
    assert.deepEqual(
      [0, 1, 2].map((i) => names.nameOf(i)),
      ["1", "2", "1"],
    );
    assert.deepEqual(
      [names.indexOf("1", 0), names.indexOf("1", 1), names.indexOf("2", 1)],
      [0, 2, undefined],
    );
    const into = new Uint8Array(8);
    assert.deepEqual([names.copyPlain(2, into, 0), into[0]], [1, 0x31]);
  });
});
