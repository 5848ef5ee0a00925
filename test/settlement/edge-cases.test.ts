import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NegativeBudgetError } from "../../src/settlement/budget.ts";
import { kinds, monthKind } from "../../src/settlement/cases.ts";
import { notesOf } from "../../src/settlement/notes/notes.ts";
import { fromUnits } from "../../src/settlement/numbers.ts";
import type { Settlement } from "../../src/settlement/settle.ts";
import { EmptyReferenceError } from "../../src/settlement/tables.ts";
import type { NaiveYear } from "./naive.ts";
import { caseOf, row, settleYear, smallYear } from "./small-year.ts";

/** Class and points of each case, by name. */
function casesOf({ input, results }: Settlement): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: input.cases.count }, (_, i) => [
      input.caseNames.nameOf(i),
      `${kinds[monthKind(input.cases, results, i)]} ${fromUnits(BigInt(results.points[i]!), 8)}`,
    ]),
  );
}

const about = (settlement: Settlement) => notesOf(settlement).map((note) => note.about);

describe("edge cases of the specification, §7", () => {
  it("group with one reference case: unstable, coefficient 1, 70 % prepaid", async (test) => {
    const reference = [row("G", 3, 9n, 900_000n), row("D", 3, 1n, 100_000n)];
    const settled = await settleYear(test, smallYear({ reference, cases: [caseOf("1", "D", 200_000n)] }));
    const group = settled.tables.groups.get("D")!;
    assert.equal(group.stable, false);
    assert.deepEqual(
      Object.values(group.cells).map(({ coefficient }) => coefficient),
      [10n ** 8n, 10n ** 8n, 10n ** 8n],
    );
    assert.deepEqual(casesOf(settled), { 1: "unstable 200.00000000" });
    assert.equal(settled.sums.prepaid[1], 140n * 10n ** 8n);
    assert.equal(settled.months[0]!.points, 200n * 10n ** 8n);
    assert.ok(about(settled).includes("R4") && about(settled).includes("R16"));
  });

  it("group without reference: unstable path, flag", async (test) => {
    const settled = await settleYear(test, smallYear({ cases: [caseOf("1", "X1", 50_000n)] }));
    assert.deepEqual(casesOf(settled), { 1: "unstable 50.00000000" });
    assert.deepEqual(notesOf(settled).find((note) => note.about === "unknown-groups")?.names, ["X1"]);
  });

  it("zero cost: low, 0 points, flag, also where the grade has no mean", async (test) => {
    const reference = [row("G", 3, 10n, 1_000_000n), row("K", 2, 10n, 1_000_000n)];
    const cases = [caseOf("1", "G", 0n), caseOf("2", "K", 0n), caseOf("3", "G", 100_000n)];
    const settled = await settleYear(test, smallYear({ reference, cases }));
    assert.deepEqual(casesOf(settled), {
      1: "low 0.00000000",
      2: "low 0.00000000",
      3: "normal 100.00000000",
    });
    assert.equal(notesOf(settled).find((note) => note.about === "zero-cost-cases")?.count, 2n);
  });

  it("a whole group of cost 0: base 0, group flagged, cases to group review, nothing divided by 0", async (test) => {
    const reference = [row("G", 3, 10n, 1_000_000n), row("F", 3, 5n, 0n)];
    const cases = [caseOf("1", "F", 50_000n), caseOf("2", "F", 0n), caseOf("3", "F", 70_000n)];
    const reviews = [
      { case: "1", kind: "group" as const, unreasonable: 0n, paidMonth: undefined },
      { case: "3", kind: "high" as const, unreasonable: 0n, paidMonth: 2 },
    ];
    const settled = await settleYear(test, smallYear({ reference, cases, reviews }));
    assert.equal(settled.tables.groups.get("F")!.base, 0n);
    assert.deepEqual(
      Object.values(casesOf(settled)).map((text) => text.split(" ")[1]),
      ["0.00000000", "0.00000000", "0.00000000"],
    );
    assert.deepEqual(
      settled.reviews.map(({ points }) => points),
      // The mean of all 15 reference cases is 666.67 yuan.
      [75n * 10n ** 8n, 0n],
    );
    assert.deepEqual(notesOf(settled).find((note) => note.about === "zero-cost-groups")?.names, ["F"]);
  });

  it("S = 0 or N = 0: settlement refused", async (test) => {
    for (const reference of [[row("G", 3, 10n, 0n)], [row("G", 3, 0n, 0n)], []])
      await assert.rejects(
        settleYear(test, smallYear({ reference, cases: [caseOf("1", "G", 1n)] })),
        EmptyReferenceError,
      );
  });

  it("cost exactly 0.3 × mean or exactly T × mean: normal", async (test) => {
    const cases = [
      caseOf("at low", "G", 30_000n),
      caseOf("below", "G", 29_999n),
      caseOf("at high", "G", 300_000n),
      caseOf("above", "G", 300_001n),
      caseOf("above but not compliant", "G", 300_001n, { noncompliant: 1n }),
    ];
    assert.deepEqual(casesOf(await settleYear(test, smallYear({ cases }))), {
      "at low": "normal 100.00000000",
      below: "low 29.99900000",
      "at high": "normal 100.00000000",
      above: "high 100.00000000",
      "above but not compliant": "normal 100.00000000",
    });
  });

  it("base exactly 100, 200, 300, 500: the lower band", async (test) => {
    const at = (weight: bigint) => row(`W${weight}`, 3, 10n, 1_000_000n, weight);
    const edges = [1n, 2n, 3n, 5n].map((weight) => weight * 10n ** 8n);
    const reference = edges.flatMap((edge) => [at(edge), at(edge + 1n)]);
    const { tables } = await settleYear(test, smallYear({ reference, cases: [caseOf("1", "", 1n)] }));
    assert.deepEqual(
      [...tables.groups.values()].map(({ multiple }) => multiple),
      [30n, 25n, 25n, 20n, 20n, 15n, 15n, 13n],
    );
  });

  it("low case dearer than the group's mean: capped at the base points", async (test) => {
    // Grade 3 costs 10,000 yuan a case, the group 1,000: what is low there is up to three times the group's mean.
    const reference = [row("G", 3, 1n, 1_000_000n), row("G", 1, 99n, 9_000_000n)];
    const cases = [caseOf("1", "G", 250_000n), caseOf("2", "G", 90_000n)];
    const settled = await settleYear(test, smallYear({ reference, cases }));
    assert.deepEqual(casesOf(settled), { 1: "low 100.00000000", 2: "low 90.00000000" });
  });

  it("lower grade's coefficient above a higher one's: capped, both values kept, open decision", async (test) => {
    const reference = [
      row("G", 3, 10n, 1_000_000n),
      row("G", 2, 10n, 3_000_000n),
      row("G", 1, 10n, 2_000_000n),
    ];
    const year = smallYear({ reference, cases: [caseOf("1", "G", 1n)] });
    const { cells } = (await settleYear(test, year)).tables.groups.get("G")!;
    assert.deepEqual(
      [3, 2, 1].map((grade) => [
        cells[grade as 1].raw,
        cells[grade as 1].coefficient,
        cells[grade as 1].flag,
      ]),
      [
        [50_000_000n, 50_000_000n, undefined],
        [150_000_000n, 50_000_000n, "INVERSION"],
        [100_000_000n, 50_000_000n, "INVERSION"],
      ],
    );
    const decided = await settleYear(test, year, {
      "overrides.csv": "group,grade,coef,decision\nG,2,0.8,专〔2026〕1号\n",
    });
    const after = decided.tables.groups.get("G")!.cells;
    assert.deepEqual([after[2].coefficient, after[2].flag], [80_000_000n, "OVERRIDE"]);
    assert.deepEqual([after[1].coefficient, after[1].flag], [80_000_000n, "INVERSION"]);
    await assert.rejects(
      settleYear(test, year, { "overrides.csv": "group,grade,coef,decision\nG,2,0.8,\n" }),
    );
  });

  it("review result below the threshold: addition 0", async (test) => {
    const cases = [caseOf("1", "G", 400_000n), caseOf("2", "G", 400_000n)];
    const review = (name: string, unreasonable: bigint) => ({
      case: name,
      kind: "high" as const,
      unreasonable,
      paidMonth: 2,
    });
    const reviews = [review("1", 150_000n), review("2", 50_000n)];
    const settled = await settleYear(test, smallYear({ cases, reviews }));
    assert.deepEqual(
      settled.reviews.map(({ points }) => points),
      [0n, 50n * 10n ** 8n],
    );
  });

  it("month with 0 points: no payment, its budget waits for the clearing", async (test) => {
    const cases = [caseOf("1", "G", 100_000n), caseOf("2", "G", 0n, { month: 2 })];
    const { months, hospitalMonths, year } = await settleYear(
      test,
      smallYear({
        cases,
        shares: [
          [1, 1n],
          [2, 3n],
        ],
        fundCost: 100_000n,
      }),
    );
    assert.deepEqual(
      months.map(({ budget, value }) => [budget, value]),
      [
        [2_500_000n, 25_000_000_000n],
        [7_500_000n, undefined],
      ],
    );
    assert.deepEqual(
      hospitalMonths.map(({ gross, transfer }) => [gross, transfer]),
      [
        [2_500_000n, 2_250_000n],
        [undefined, 0n],
      ],
    );
    assert.equal(year.pool, 10_000_000n);
  });

  it("month with budget 0: value 0, amounts negative, carried", async (test) => {
    const cases = [
      caseOf("1", "G", 100_000n, { cash: 40_000n, month: 2 }),
      caseOf("2", "G", 100_000n, { month: 3 }),
    ];
    const { months, hospitalMonths } = await settleYear(
      test,
      smallYear({
        cases,
        shares: [
          [1, 1n],
          [3, 1n],
        ],
      }),
    );
    assert.deepEqual(
      months.map(({ month, value }) => [month, value]),
      [
        [1, undefined],
        [2, 0n],
        [3, 50_000_000_000n],
      ],
    );
    assert.deepEqual(
      hospitalMonths.map(({ amount, transfer, carry }) => [amount, transfer, carry]),
      [
        [-36_000n, 0n, -36_000n],
        [4_500_000n, 4_464_000n, 0n],
      ],
    );
  });

  it("negative month amount: carried, not paid, until it is made up", async (test) => {
    const deductions = [{ hospital: "H", month: 1, audit: 10_000_000n, points: 0n }];
    const cases = [1, 2, 3].map((month) => caseOf(`${month}`, "G", 100_000n, { month }));
    const { hospitalMonths } = await settleYear(
      test,
      smallYear({
        cases,
        deductions,
        shares: [
          [1, 1n],
          [2, 1n],
          [3, 2n],
        ],
      }),
    );
    assert.deepEqual(
      hospitalMonths.map(({ transfer, carry }) => [transfer, carry]),
      [
        [0n, -7_750_000n],
        [0n, -5_500_000n],
        [0n, -1_000_000n],
      ],
    );
  });

  it("clearing negative: an item to recover", async (test) => {
    const hospitals = [{ id: "H", grade: 3 as const, assessment: 50n, prevPaid: 600n }];
    const cases = [
      caseOf("1", "G", 10_000_000n, { cash: 1_000_000n, group: "" }),
      caseOf("2", "G", 100_000n),
    ];
    const settled = await settleYear(test, smallYear({ hospitals, cases, fundCost: 9_100_000n }));
    assert.ok(settled.year.clearings[0]!.clearing < 0n);
    assert.ok(about(settled).includes("recovered"));
  });

  it("late case grouped later: normal path at the clearing only, its review too", async (test) => {
    const reviews = [{ case: "2", kind: "high" as const, unreasonable: 0n, paidMonth: 3 }];
    const cases = [
      caseOf("1", "G", 100_000n),
      caseOf("2", "G", 400_000n, { status: "late", cash: 70_000n }),
      caseOf("3", "G", 100_000n, { status: "returned" }),
    ];
    const settled = await settleYear(test, smallYear({ cases, reviews }));
    assert.deepEqual(casesOf(settled), {
      1: "normal 100.00000000",
      2: "ungrouped 100.00000000",
      3: "ungrouped 100.00000000",
    });
    assert.equal(settled.months[0]!.points, 100n * 10n ** 8n);
    assert.deepEqual(
      settled.hospitalMonths.map(({ month, cash }) => [month, cash]),
      [[1, 0n]],
    );
    assert.equal(settled.year.points, 400n * 10n ** 8n);
    assert.equal(settled.year.clearings[0]!.cash, 70_000n);
  });

  it("self-pay exactly 10 %, surplus exactly 30 %: no cut; one fen more is cut", async (test) => {
    const at = async (cost: bigint, selfPay: bigint, total: bigint) => {
      const cases = [caseOf("1", "G", cost, { cash: selfPay, selfPay })];
      const year: Partial<NaiveYear> = { cases, total, fundCost: cost };
      const { clearings } = (await settleYear(test, smallYear(year))).year;
      const { gross, entitlement, selfPayExcess } = clearings[0]!;
      return [gross - entitlement, selfPayExcess];
    };
    assert.deepEqual(await at(100_000n, 10_000n, 130_000n), [0n, 0n]);
    assert.deepEqual(await at(100_000n, 10_001n, 130_001n), [1n, 1n]);
  });

  it("recomputed coefficients (§19 五): another version of the parameters re-settles every case, the first stays", async (test) => {
    const year = smallYear({ cases: [caseOf("1", "G", 100_000n), caseOf("2", "K", 100_000n)] });
    const before = await settleYear(test, {
      ...year,
      reference: [row("G", 3, 10n, 1_000_000n), row("K", 3, 10n, 1_000_000n)],
    });
    const shown = casesOf(before);
    const after = await settleYear(test, {
      ...year,
      reference: [row("G", 3, 10n, 1_000_000n), row("K", 3, 10n, 3_000_000n)],
    });
    assert.deepEqual(casesOf(after), { 1: "normal 50.00000000", 2: "normal 150.00000000" });
    assert.deepEqual(casesOf(before), shown);
  });

  it("a budget below zero: refused", async (test) => {
    await assert.rejects(
      settleYear(test, smallYear({ less: 10_000_001n, cases: [caseOf("1", "G", 1n)] })),
      NegativeBudgetError,
    );
  });

  it("money beyond four bytes a case stays exact", async (test) => {
    const cases = [caseOf("1", "G", 100_000n), caseOf("2", "", 99_999_999_999n), caseOf("3", "G", 100_001n)];
    const { input, sums } = await settleYear(test, smallYear({ cases }));
    assert.ok(input.cases.total instanceof Float64Array);
    assert.deepEqual([...input.cases.total], [100_000, 99_999_999_999, 100_001]);
    assert.equal(sums.cost[0], 100_000_200_000n);
  });
});
