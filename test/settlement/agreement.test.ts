import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import fc from "fast-check";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import { settleCases } from "../../src/settlement/kernel.ts";
import { worth } from "../../src/settlement/month.ts";
import { worthAt } from "../../src/settlement/output/amount.ts";
import { jsonPieces } from "../../src/settlement/output/to-json.ts";
import { type Settlement, settle } from "../../src/settlement/settle.ts";
import { filesOf, makeFolder } from "./folder.ts";
import { generateYear, randomOf, shuffled } from "./generate.ts";
import { type NaiveYear, settleNaively } from "./naive.ts";

async function settled(test: TestContext, year: NaiveYear): Promise<Settlement> {
  const { input, indexed, rejected } = await readFolder(makeFolder(test, filesOf(year)));
  assert.deepEqual(rejected, []);
  return settle(input, indexed);
}

const jsonOf = (settlement: Settlement) => [...jsonPieces(settlement)].join("");

describe("agreement with the specification read row by row", () => {
  it("every figure of 60 generated years", async (test) => {
    for (let seed = 1; seed <= 60; seed++) {
      const year = generateYear(seed);
      const figures: unknown = JSON.parse(jsonOf(await settled(test, year)));
      assert.deepEqual(figures, settleNaively(year), `seed ${seed}`);
    }
  });

  it("the generated years hold every class, roundings at one half, carries, caps and recoveries", async (test) => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const { input, results, hospitalMonths, year, kernel, tables } = await settled(
        test,
        generateYear(seed),
      );
      for (const kind of results.kind) seen.add(`kind ${kind}`);
      if (hospitalMonths.some(({ carry }) => carry < 0n)) seen.add("carry");
      for (const each of year.clearings) {
        if (each.clearing < 0n) seen.add("recovered");
        if (each.entitlement < each.gross) seen.add("surplus cap");
        if (each.selfPayExcess > 0n) seen.add("self-pay excess");
      }
      for (let i = 0; i < input.cases.count; i++) {
        const at = input.cases.cell[i]!;
        const total = BigInt(input.cases.total[i]!);
        const group = at > 0 && at < kernel.size ? kernel.rows[Math.floor((at - 1) / 3)]! : undefined;
        const half = (a: bigint, b: bigint) => b > 0n && (2n * a) % b === 0n && a % b !== 0n;
        if (results.kind[i] === 1 && half(total * tables.cases * 10n ** 10n, tables.cost))
          seen.add("half, mean");
        if (results.kind[i] === 3 && half(group!.base * total * group!.cases, group!.cost))
          seen.add("half, low");
      }
    }
    const wanted = ["carry", "recovered", "surplus cap", "self-pay excess", "half, mean", "half, low"];
    assert.deepEqual([...seen].sort(), [...[0, 1, 2, 3, 4].map((kind) => `kind ${kind}`), ...wanted].sort());
  });

  it("any order of rows gives the same bytes", async (test) => {
    for (let seed = 100; seed < 110; seed++) {
      const year = generateYear(seed);
      const random = randomOf(seed);
      const other = {
        ...year,
        cases: shuffled(year.cases, random),
        hospitals: shuffled(year.hospitals, random),
        reference: shuffled(year.reference, random),
        reviews: shuffled(year.reviews, random),
        deductions: shuffled(year.deductions, random),
      };
      assert.equal(jsonOf(await settled(test, other)), jsonOf(await settled(test, year)), `seed ${seed}`);
    }
  });

  it("the two formulas of §19 agree, and points at the year's value plus the residue are the pool", async (test) => {
    for (let seed = 200; seed < 220; seed++) {
      const { control, year } = await settled(test, generateYear(seed));
      assert.equal(control.one, control.two, `seed ${seed}`);
      const paid = year.clearings.reduce((sum, { points }) => sum + worth(points, year.value), 0n);
      assert.equal(paid + year.residue, year.pool, `seed ${seed}`);
    }
  });
});

describe("the guarded estimate", () => {
  it("never differs from BigInt: all rows of generated years the exact way", async (test) => {
    for (let seed = 300; seed < 330; seed++) {
      const { input, kernel } = await settled(test, generateYear(seed, 2000));
      const fast = settleCases(input.cases, kernel);
      const exact = settleCases(input.cases, kernel, { exactOnly: true });
      assert.deepEqual(fast.kind, exact.kind, `seed ${seed}`);
      assert.deepEqual(fast.points, exact.points, `seed ${seed}`);
    }
  });

  it("of an amount is the exact amount, also at one half", () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 13n),
        fc.bigInt(-(10n ** 12n), 10n ** 13n),
        fc.integer({ min: 0, max: 6 }),
        (points, value, zeros) => {
          // Round points make products that end in a half or beside it.
          const round = points - (points % 10n ** BigInt(zeros * 2));
          const half = value - (value % 5n ** BigInt(zeros));
          assert.equal(BigInt(worthAt(half)(Number(round))), worth(round, half));
        },
      ),
      { numRuns: 20_000 },
    );
    assert.equal(worthAt(50_000_000n)(1_000_000), Number(worth(1_000_000n, 50_000_000n)));
  });
});
