import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { generateYear } from "../../../test/settlement/generate.ts";
import { caseOf, row, settleYear, smallYear } from "../../../test/settlement/small-year.ts";
import { readCsv } from "../../output/csv.ts";
import { readXlsx } from "../../output/read-xlsx.ts";
import { monthKind } from "../cases.ts";
import { finalPoints } from "../explain/explain.ts";
import { prepaidPoints } from "../kernel.ts";
import { worth } from "../month.ts";
import { fromUnits } from "../numbers.ts";
import type { Settlement } from "../settle.ts";
import { settlementBook } from "./book.zh.ts";
import { casesCsv } from "./cases-csv.ts";
import { putUnits } from "./digits.ts";
import { clearingTable, hospitalsTable, rejectedTable, tableCsv } from "./tables.ts";
import { unitPayments } from "./units.ts";

/** The pieces are the same memory: each is copied before the next. */
function bytesOf(settlement: Settlement): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const piece of casesCsv(settlement)) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

describe("tables of a settlement", () => {
  it("cases.csv holds class, points and amount of every case, exactly", async (test) => {
    for (const seed of [3, 8, 21]) {
      const settlement = await settleYear(test, generateYear(seed, 3000));
      const { input, results, months, year } = settlement;
      const [, ...rows] = readCsv(bytesOf(settlement));
      assert.equal(rows.length, input.cases.count);
      const reviews = new Map(settlement.reviews.map((review) => [review.case, review]));
      for (const [i, cells] of rows.entries()) {
        const kind = monthKind(input.cases, results, i);
        const points = BigInt(results.points[i]!);
        const prepaid = BigInt(prepaidPoints(kind, Number(points), 70));
        const value = months.find(({ month }) => month === input.cases.month[i])?.value;
        const final = finalPoints(points, reviews.get(i));
        assert.deepEqual(
          [cells[0], cells[4], ...cells.slice(5)],
          [
            input.caseNames.nameOf(i),
            ["未入组", "非稳定", "高倍率", "低倍率", "正常"][kind],
            fromUnits(kind === 0 ? 0n : points, 8),
            fromUnits(prepaid, 8),
            fromUnits(worth(prepaid, value), 2),
            fromUnits(final, 8),
            fromUnits(worth(final, year.value), 2),
          ],
        );
      }
    }
  });

  it("texts that a spreadsheet would run are defused, figures below zero stay figures", async (test) => {
    const names = ["=1+1", "+A1", "@SUM(A1)", "a,b", 'q"q', "病例"];
    const year = smallYear({
      reference: [row("G", 3, 10n, 1_000_000n)],
      deductions: [{ hospital: "H", month: 1, audit: 50_000_000n, points: 0n }],
    });
    const lines = names.map((name) => `"${name.replaceAll('"', '""')}",H,1,"=G",1000,0,0,0`);
    const settlement = await settleYear(test, year, {
      "cases.csv": `case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan\n${lines.join("\n")}\n`,
    });
    const bytes = bytesOf(settlement);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [, ...rows] = readCsv(bytes);
    assert.deepEqual(
      rows.map(([name]) => name),
      ["'=1+1", "'+A1", "'@SUM(A1)", "a,b", 'q"q', "病例"],
    );
    assert.deepEqual(rows[0]!.slice(3, 5), ["'=G", "非稳定"]);
    const [, first] = readCsv(tableCsv(hospitalsTable(settlement)));
    assert.match(first!.at(-1)!, /^-\d+\.\d\d$/);
    const left = rejectedTable([
      { file: "cases.csv", line: 2, column: "case", reason: "duplicate", value: "=cmd" },
    ]);
    assert.deepEqual(readCsv(tableCsv(left))[1]!.slice(3), ["'=cmd", "重复：前面已有同一个病例"]);
  });

  it("the workbook opens and holds the clearing", async (test) => {
    const settlement = await settleYear(test, generateYear(5));
    const book = await settlementBook(settlement, []);
    const [[title]] = (await readXlsx(book)) as [[string]];
    assert.match(title, /DRG点数法结算汇总/);
    const { default: excel } = await import("exceljs");
    const opened = new excel.Workbook();
    await opened.xlsx.load(book.slice().buffer);
    const sheet = opened.getWorksheet("年终清算")!;
    const table = clearingTable(settlement);
    assert.equal(sheet.rowCount, 3 + table.rows.length);
    const column = table.columns.indexOf("清算金额（元）") + 1;
    assert.equal(
      sheet.getCell(4, column).value,
      Number(fromUnits(settlement.year.clearings[0]!.clearing, 2)),
    );
  });

  it("a county medical group is paid its members' sums as one", async (test) => {
    const settlement = await settleYear(test, smallYear({ cases: [caseOf("1", "G", 100_000n)] }), {
      "hospitals.csv":
        "hospital,grade,assessment_coef,prev_year_fund_paid_yuan,accounting_unit\nH,3,1,600,县\nI,1,1,1200,县\nJ,2,1,0,\n",
    });
    const { clearings } = settlement.year;
    const [unit, ...others] = unitPayments(settlement);
    assert.deepEqual(others, []);
    assert.deepEqual(unit, {
      unit: "县",
      hospitals: ["H", "I"],
      transfers: clearings[0]!.transfers + clearings[1]!.transfers,
      clearing: clearings[0]!.clearing + clearings[1]!.clearing,
      fundPaid: clearings[0]!.fundPaid + clearings[1]!.fundPaid,
      advanceDiff: clearings[0]!.advanceDiff + clearings[1]!.advanceDiff,
    });
  });

  it("digits of any size", () => {
    const into = new Uint8Array(40);
    for (const value of [0, 7, 99, 100, 12_345, 10 ** 8, 2 ** 53 - 1, -465_84])
      for (const digits of [2, 8]) {
        const end = putUnits(into, 0, value, digits);
        assert.equal(new TextDecoder().decode(into.subarray(0, end)), fromUnits(BigInt(value), digits));
      }
  });
});
