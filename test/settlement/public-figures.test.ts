import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { worth } from "../../src/settlement/month.ts";
import { fromUnits, roundHalf, toUnits } from "../../src/settlement/numbers.ts";
import type { Parameters } from "../../src/settlement/parameters.ts";
import { makeTables } from "../../src/settlement/tables.ts";

const parameters: Parameters = {
  fund: "职工医保",
  prepayRatio: 90n,
  unstablePrepayRatio: 70n,
  unstableMaxCases: 1n,
  lowMultiple: 3n,
  highBands: [
    { upTo: 100n * 10n ** 8n, multiple: 30n },
    { upTo: 200n * 10n ** 8n, multiple: 25n },
    { upTo: 300n * 10n ** 8n, multiple: 20n },
    { upTo: 500n * 10n ** 8n, multiple: 15n },
    { upTo: undefined, multiple: 13n },
  ],
  surplusCap: 30n,
  selfPayCap: 10n,
  monthlyBasis: "fund",
  defaulted: [],
};

/** Figures that others published: nobody here made them. */
describe("public figures", () => {
  it("a hospital's monthly point report: 174,098 points × 64 yuan against 1115.23 万元 of cost", () => {
    const paid = worth(174_098n * 10n ** 8n, 64n * 10n ** 8n);
    assert.equal(paid, 11_142_272_00n);
    const tenThousands = roundHalf(paid, 10n ** 4n);
    assert.equal(fromUnits(tenThousands, 2), "1114.23");
    const off = tenThousands - 111_523n;
    assert.equal(fromUnits(off, 2), "-1.00");
    assert.equal(fromUnits(roundHalf(off * 10_000n, 111_523n), 2), "-0.09");
    assert.equal(fromUnits(roundHalf(1529n * 10_000n, 2266n), 2), "67.48");
    // 1115.23 万元 over 1,529 cases, and over weights of 1.0525 to 1.0535 a case.
    assert.equal(roundHalf(1115_2300n, 1529n), 7294n);
    const perWeight = [10_535n, 10_525n].map((cmi) => roundHalf(1115_2300n * 100_000n, 1529n * cmi));
    assert.deepEqual(
      perWeight.map((each) => fromUnits(each, 1)),
      ["6923.4", "6930.0"],
    );
  });

  it("MS-DRG weights of fiscal year 2008: base points and high multiple", () => {
    const published = [
      ["23.1117", "2311.17", "1.3"],
      ["4.0452", "404.52", "1.5"],
      ["2.8935", "289.35", "2.0"],
      ["1.9871", "198.71", "2.5"],
      ["1.0303", "103.03", "2.5"],
      ["1.0195", "101.95", "2.5"],
      ["0.7121", "71.21", "3.0"],
    ];
    const reference = published.map(([group]) => ({
      group: group!,
      grade: 3 as const,
      cases: 5n,
      cost: 100n,
    }));
    const groups = published.map(([group]) => ({ group: group!, basic: false, weight: toUnits(group!, 8) }));
    const tables = makeTables(reference, groups, [], parameters);
    assert.deepEqual(
      [...tables.groups.values()].map(({ group, base, multiple }) => [
        group,
        fromUnits(base, 8).replace(/0{6}$/, ""),
        fromUnits(multiple, 1),
      ]),
      published,
    );
  });

  it("inpatient data of fiscal year 2012, DRG 039: means of whole-dollar totals", () => {
    const means = (
      [
        [48n, "26397.16667"],
        [69n, "21186.30435"],
        [19n, "20899.78947"],
      ] as const
    ).map(([n, mean]) => {
      // The total is the whole number of dollars that the published mean stands for.
      const total = roundHalf(n * toUnits(mean, 5)!, 10n ** 5n);
      return [fromUnits(roundHalf(total * 10n ** 5n, n), 5), mean];
    });
    for (const [computed, published] of means) assert.equal(computed, published);
  });
});
