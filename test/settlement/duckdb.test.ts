import assert from "node:assert/strict";
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { makeFolder as makeLarge } from "../../bench/settlement/data.ts";
import { openDuckDb } from "../../src/settlement/duckdb/open.ts";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import { casesCsv } from "../../src/settlement/output/cases-csv.ts";
import { type Settlement, settle } from "../../src/settlement/settle.ts";
import { countDifferences, figuresOf, secondFigures } from "./compare.ts";
import { filesOf, makeFolder } from "./folder.ts";
import { generateYear } from "./generate.ts";
import { type Change, loadYear, settleInDuckDb } from "./second-opinion.ts";
import { caseOf, row, smallYear } from "./small-year.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Settles a folder twice, by the kernel and by DuckDB, and says where they differ. */
async function compare(test: TestContext, folder: string, change?: Change) {
  const { input, indexed } = await readFolder(folder);
  const settlement = settle(input, indexed);
  const written = join(makeFolder(test, {}), "written.csv");
  writeFileSync(written, "");
  for (const piece of casesCsv(settlement)) appendFileSync(written, piece);
  const read = join(folder, "cases.csv");
  const { connection, close } = await openDuckDb([read, written], 2);
  try {
    await loadYear(connection, input, read);
    const { wide } = await settleInDuckDb(connection, change);
    const differences = await countDifferences(connection, written);
    return { settlement, wide, differences, second: await secondFigures(connection) };
  } finally {
    close();
  }
}

async function assertEqual(test: TestContext, folder: string, name = ""): Promise<Settlement> {
  const { settlement, differences, second } = await compare(test, folder);
  assert.equal(differences, 0, `${name}: cases`);
  assert.deepEqual(second, figuresOf(settlement), name);
  return settlement;
}

describe("the second opinion, in SQL over HUGEINT", () => {
  it("[ST3] 1 million cases: class, points, prepaid points and amounts of each; every month, every clearing", async (test) => {
    const folder = makeLarge(makeFolder(test, {}), 1_000_000);
    const settlement = await assertEqual(test, folder);
    assert.equal(settlement.input.cases.count, 1_000_000);
    assert.equal(settlement.hospitalMonths.length, 3600);
    assert.ok(settlement.reviews.length > 100 && settlement.input.overrides.length > 0);
  });

  it("[ST3] generated years with every class, both bases, deductions, reviews, carries and recoveries", async (test) => {
    const seen = new Set<string>();
    for (let seed = 400; seed < 416; seed++) {
      const { year, hospitalMonths, input } = await assertEqual(
        test,
        makeFolder(test, filesOf(generateYear(seed, 300))),
        `seed ${seed}`,
      );
      seen.add(input.parameters.monthlyBasis);
      if (hospitalMonths.some(({ carry }) => carry < 0n)) seen.add("carry");
      if (hospitalMonths.some(({ additions }) => additions > 0n)) seen.add("addition");
      if (year.clearings.some(({ clearing }) => clearing < 0n)) seen.add("recovery");
      if (year.clearings.some(({ gross, surplusCap }) => gross > surplusCap)) seen.add("cap");
    }
    assert.deepEqual([...seen].sort(), ["addition", "cap", "carry", "fund", "recovery", "total"]);
  });

  it("examples/settlement", async (test) => {
    await assertEqual(test, join(root, "examples", "settlement"));
  });

  const shared = join(root, "..", "shared", "drg", "example");
  const skip =
    existsSync(shared) || process.env.CI ? false : "../shared/drg/example is not beside this checkout";
  it("the hand-computed example of the specification", { skip }, async (test) => {
    await assertEqual(test, shared);
  });

  it("an addition beyond 127 bits is rounded with BigInt and joined", async (test) => {
    const year = smallYear({
      reference: [row("G", 3, 10n ** 11n, 10n ** 15n, 10n ** 10n)],
      cases: [caseOf("1", "G", 2_000_000n)],
      reviews: [{ case: "1", kind: "high", unreasonable: 7n, paidMonth: 2 }],
    });
    const folder = makeFolder(test, filesOf(year));
    assert.equal((await compare(test, folder)).wide, 1);
    await assertEqual(test, folder);
  });
});

describe("the comparison can fail", () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ["the low cut-off", "total < low", "total <= low"],
    ["the high cut-off", "total - noncompliant > high", "total - noncompliant >= high"],
    ["a rounding of points", "round_half(c.total::hugeint", "floor_of(c.total::hugeint"],
    ["the order of carries", "greatest(0, max(owed) over w)", "greatest(0, owed)"],
    ["a cap", "least(g.gross, g.surplus_cap)", "g.gross"],
    ["the basis of a month's value", "'total' then cash", "'total' then 0"],
  ];
  for (const [what, from, to] of changes)
    it(`${what} changed gives differences`, async (test) => {
      let changed = 0;
      let found = 0;
      for (let seed = 400; seed < 412 && found === 0; seed++) {
        const folder = makeFolder(test, filesOf(generateYear(seed, 300)));
        const { settlement, differences, second } = await compare(test, folder, (sql) => {
          changed += sql.split(from).length - 1;
          return sql.replaceAll(from, to);
        });
        const ours = JSON.stringify(figuresOf(settlement));
        found += differences + Number(JSON.stringify(second) !== ours);
      }
      assert.ok(changed > 0, "the statement has no such part");
      assert.ok(found > 0);
    });
});
