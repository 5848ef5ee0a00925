import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { compile } from "../src/compile.ts";
import type { Item, Plan } from "../src/plan/model.ts";

const shared = join(import.meta.dirname, "..", "..", "shared");
const isThere = existsSync(join(shared, "corpus"));
/** Without the corpus its tests are skipped, except where it must be there. */
const skip = !isThere && !process.env.CI ? "../shared is not beside the checkout" : false;

/** The least F1 (defects: recall) that the plans of the corpus must be read with. */
const floors = {
  headings: 0.99,
  depths: 0.98,
  targets: 0.92,
  numbers: 0.96,
  assignments: 0.94,
  stages: 0.85,
  cadences: 0.85,
  deadlines: 0.85,
  standards: 0.85,
  bodies: 0.8,
  systems: 0.65,
} as const;
const coreFloor = 0.92;
const defectsFloor = 0.8;

interface Score {
  readonly core: { readonly micro: number };
  readonly total: Readonly<Record<string, { readonly f: number; readonly r: number }>>;
}

/** Every list of a plan whose items have a place. */
function itemsOf(plan: Plan): Item[] {
  const { sections, targets, baselines, standards, tasks, assignments } = plan;
  const { deadlines, stages, cadences, bodies, systems } = plan;
  return [sections, targets, baselines, standards, tasks, assignments, deadlines, stages, cadences]
    .flat()
    .concat(bodies, systems);
}

/** Scores plans with the scorer of ../shared, through a command that prints what was compiled here. */
function score(plans: ReadonlyMap<string, Plan>, desk: string): Score {
  for (const [name, plan] of plans) writeFileSync(join(desk, `${name}.json`), JSON.stringify(plan));
  const print = join(desk, "print.mjs");
  writeFileSync(
    print,
    `import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
const name = basename(process.argv[2], ".txt");
process.stdout.write(readFileSync(join(import.meta.dirname, name + ".json")));`,
  );
  const scorer = join(shared, "eval", "score.mjs");
  const folders = ["--gold", join(shared, "gold"), "--corpus", join(shared, "corpus")];
  const command = ["--cmd", `${process.execPath} ${print}`, "--json"];
  return JSON.parse(
    execFileSync(process.execPath, [scorer, ...folders, ...command], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    }),
  );
}

describe("the corpus", () => {
  const plans = new Map<string, Plan>();
  const desk = mkdtempSync(join(tmpdir(), "luoshi-corpus-"));
  let scored: Score;

  before(async () => {
    if (skip) return;
    assert.ok(isThere, "../shared must be beside the checkout");
    const corpus = join(shared, "corpus");
    for (const file of readdirSync(corpus)) {
      const bytes = new Uint8Array(readFileSync(join(corpus, file)));
      plans.set(file.replace(/\.txt$/, ""), await compile(bytes, file));
    }
    scored = score(plans, desk);
  });
  after(() => rmSync(desk, { recursive: true }));

  it("every place holds text", { skip }, () => {
    for (const [name, plan] of plans) {
      const places = [...itemsOf(plan), ...plan.findings].map(({ span }) => span);
      for (const { start, end } of [...places, ...plan.findings.flatMap(({ related }) => related)]) {
        assert.ok(start >= 0 && start < end && end <= plan.text.length, `${name}: ${start} to ${end}`);
      }
    }
  });

  it("ids are unique, and sections that items name are there", { skip }, () => {
    for (const [name, plan] of plans) {
      const ids = itemsOf(plan).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, name);
      const sections = new Set(plan.sections.map(({ id }) => id));
      const lost = itemsOf(plan).filter(({ section }) => section !== undefined && !sections.has(section));
      assert.deepEqual(lost, [], name);
    }
  });

  it("the livelihood plan has the 172 tasks that it counts", { skip }, () => {
    const plan = plans.get("qijiang-livelihood");
    assert.ok(plan);
    const sections = new Map(plan.sections.map((section) => [section.id, section]));
    const counts = new Map<string, number>();
    for (const task of plan.tasks) {
      let top = sections.get(task.section ?? "");
      while (top?.parent) top = sections.get(top.parent);
      counts.set(top?.id ?? "", (counts.get(top?.id ?? "") ?? 0) + 1);
    }
    assert.deepEqual([...counts.values()], [20, 22, 19, 28, 17, 25, 18, 4, 19]);
  });

  for (const [list, floor] of Object.entries(floors)) {
    it(`${list} are read with F1 ≥ ${floor}`, { skip }, () => {
      const found = scored.total[list]?.f ?? 0;
      assert.ok(found >= floor, `${list}: ${found.toFixed(3)}`);
    });
  }

  it(`core F1 ≥ ${coreFloor}`, { skip }, () => {
    assert.ok(scored.core.micro >= coreFloor, scored.core.micro.toFixed(3));
  });

  it(`known defects are found with recall ≥ ${defectsFloor}`, { skip }, () => {
    const found = scored.total.defects?.r ?? 0;
    assert.ok(found >= defectsFloor, found.toFixed(3));
  });
});
