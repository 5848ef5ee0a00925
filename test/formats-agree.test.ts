import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { compile } from "../src/compile.ts";
import type { Plan } from "../src/plan/model.ts";

const folder = join(import.meta.dirname, "../examples/plans");
const names = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -4)] : []));

/** What a plan commits to, without the places and ids that differ between formats. */
function commitments(plan: Plan) {
  const plain = <T extends object>(items: readonly T[], leave: readonly string[] = []) =>
    items.map((item) =>
      Object.fromEntries(
        Object.entries(item).flatMap(([key, value]) =>
          ["id", "span", "section", "parent", ...leave].includes(key) ? [] : [[key, even(value)]],
        ),
      ),
    );
  return {
    sections: plain(plan.sections),
    targets: plain(plan.targets),
    baselines: plain(plan.baselines),
    standards: plain(plan.standards),
    tasks: plan.tasks.map((task) => ({
      title: even(task.title),
      units: [task.lead, task.support, task.responsible],
      counts: [task.targets.length, task.deadlines.length, task.cadences.length],
    })),
    assignments: plain(plan.assignments, ["covers"]),
    deadlines: plain(plan.deadlines),
    stages: plain(plan.stages),
    cadences: plain(plan.cadences),
    bodies: plain(plan.bodies),
    systems: plain(plan.systems),
    findings: plan.findings.map((finding) => finding.rule),
  };
}

/** A value without blanks and with half-width marks: a browser's list numbers 1. where the text types 1． */
function even(value: unknown): unknown {
  return typeof value === "string" ? value.normalize("NFKC").replace(/\s+/g, "") : value;
}

async function compileSample(name: string, ending: string): Promise<Plan> {
  const file = `${name}.${ending}`;
  return compile(readFileSync(join(folder, file)), file);
}

describe("one plan in four formats", () => {
  for (const name of names) {
    for (const ending of ["docx", "pdf", "html"]) {
      it(`${name}.${ending} commits to what ${name}.txt does`, async () => {
        const expected = await compileSample(name, "txt");
        const actual = await compileSample(name, ending);
        assert.equal(actual.source.format, ending);
        assert.ok(expected.sections.length > 20 && expected.targets.length + expected.standards.length > 20);
        assert.deepEqual(commitments(actual), commitments(expected));
      });
    }
  }
});
