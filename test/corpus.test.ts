import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { compileDocument } from "../src/compile.ts";
import type { Plan } from "../src/plan/model.ts";
import { type Annotation, f1, LISTS, type List, type Tally, tallyOf } from "./agreement.ts";
import { checkInvariants } from "./plan-invariants.ts";

const own = join(import.meta.dirname, "plans");
const shared = join(import.meta.dirname, "..", "..", "shared");
const hasShared = existsSync(join(shared, "corpus"));

function compileFile(folder: string, name: string): Plan {
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  return compileDocument({ name: `${name}.txt`, format: "txt", sha256: "0".repeat(64), text, pages: [] });
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith(".txt") ? [file.slice(0, -4)] : []));
}

const ownPlans = new Map(namesIn(own).map((name) => [name, compileFile(own, name)]));

describe("annotated plans of our own", () => {
  const total = new Map<List, Tally>();
  for (const [name, plan] of ownPlans) {
    const annotation: Annotation = JSON.parse(readFileSync(join(own, `${name}.json`), "utf8"));
    for (const [list, tally] of tallyOf(plan, annotation)) total.set(list, plus(total.get(list), tally));
    it(`${name} keeps what every plan keeps`, () => checkInvariants(plan, plan.text));
  }

  /** Percent of right places and values, a point below what was reached. */
  const least: Readonly<Record<List, number>> = {
    headings: 98.8,
    targets: 95.6,
    baselines: 96.7,
    standards: 93.2,
    assignments: 95.1,
    deadlines: 88.6,
    stages: 96.9,
    cadences: 94.6,
    bodies: 99,
    systems: 87.9,
  };
  for (const list of LISTS)
    it(`${list} are read as their readers did, at least ${least[list]}%`, () =>
      assert.ok(f1(total.get(list)!) >= least[list], `${list}: ${f1(total.get(list)!).toFixed(1)}%`));
});

function plus(a: Tally | undefined, b: Tally): Tally {
  return {
    right: (a?.right ?? 0) + b.right,
    annotated: (a?.annotated ?? 0) + b.annotated,
    found: (a?.found ?? 0) + b.found,
  };
}

// CI has ../shared; without it nothing of it can be tested.
if (!hasShared) {
  it("the corpus in ../shared", (t) => {
    assert.notEqual(process.env.CI, "true", "CI needs ../shared/corpus beside the checkout");
    t.skip("../shared/corpus is not beside the checkout");
  });
}

describe("corpus", { skip: !hasShared }, () => {
  const corpus = join(shared, "corpus");
  const names = hasShared ? namesIn(corpus) : [];
  const plans = new Map(names.map((name) => [name, compileFile(corpus, name)]));

  it("is there", () => assert.ok(names.length >= 24));

  for (const [name, plan] of plans)
    it(`${name} keeps what every plan keeps`, () => checkInvariants(plan, plan.text));

  it("qijiang-livelihood has the 172 tasks that it counts, all with units", () => {
    const plan = plans.get("qijiang-livelihood")!;
    assert.deepEqual(countsByPart(plan), [20, 22, 19, 28, 17, 25, 18, 4, 19]);
    const without = plan.tasks.filter(
      (task) => [task.lead, task.support, task.responsible].flat().length === 0,
    );
    assert.deepEqual(without, []);
  });

  const scores: Readonly<Record<string, Record<string, number>>> | undefined = hasShared
    ? { "../shared": score(join(shared, "gold"), corpus, plans), "test/plans": score(own, own, ownPlans) }
    : undefined;

  /** The scorer's F1 (recall for what is checked), a point below what was reached. */
  const least: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    "../shared": {
      core: 91.8,
      headings: 98.8,
      depths: 97.8,
      targets: 94.7,
      baselines: 83,
      standards: 86.6,
      cadences: 88.8,
      bodies: 85.6,
      systems: 74.9,
      numbers: 97.5,
      assignments: 93.7,
      defects: 91.9,
      proofreading: 33,
      stages: 94.2,
      deadlines: 85.9,
    },
    "test/plans": {
      core: 92.7,
      headings: 98.8,
      depths: 99,
      targets: 91.7,
      standards: 86.3,
      deadlines: 87.9,
      stages: 96.9,
      cadences: 92,
      bodies: 99,
      systems: 87.5,
      numbers: 97.5,
      assignments: 95,
      proofreading: 32.3,
      defects: 99,
      baselines: 93.5,
    },
  };
  for (const [gold, lists] of Object.entries(least))
    for (const [list, percent] of Object.entries(lists))
      it(`${gold}: ${list} score at least ${percent}%`, () => {
        const reached = scores?.[gold]?.[list];
        assert.ok(reached !== undefined && reached >= percent, `${list}: ${reached?.toFixed(1)}%`);
      });
});

/** How many tasks stand in each part at the top of the outline that has any, in order. */
function countsByPart({ sections, tasks }: Plan): number[] {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const counts = new Map<string, number>();
  for (const { section } of tasks) {
    let top = section!;
    for (let parent = parents.get(top); parent; parent = parents.get(parent)) top = parent;
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** Runs the scorer of ../shared on plans that are compiled already: its command only prints them. */
function score(gold: string, corpus: string, plans: ReadonlyMap<string, Plan>): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "luoshi-score-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, plan] of plans) writeFileSync(join(folder, `${name}.txt.json`), JSON.stringify(plan));
  const print = join(folder, "print.mjs");
  writeFileSync(
    print,
    `import { readFileSync } from "node:fs"; import { basename, join } from "node:path";
process.stdout.write(readFileSync(join(import.meta.dirname, basename(process.argv.at(-1)) + ".json")));`,
  );
  const scorer = join(shared, "eval", "score.mjs");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [scorer, "--gold", gold, "--corpus", corpus, "--cmd", `${process.execPath} ${print}`, "--json"],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  assert.equal(status, 0, stderr);
  const { core, total }: { core: { micro: number }; total: Record<string, { f: number; r: number }> } =
    JSON.parse(stdout);
  return Object.fromEntries([
    ["core", 100 * core.micro],
    ...Object.entries(total).map(([list, { f, r }]) => [
      list,
      100 * (list === "defects" || list === "proofreading" ? r : f),
    ]),
  ]);
}
