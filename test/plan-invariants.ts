import assert from "node:assert/strict";
import type { Item, Plan, Span } from "../src/plan/model.ts";

const LISTS = [
  "sections",
  "targets",
  "baselines",
  "standards",
  "tasks",
  "assignments",
  "deadlines",
  "stages",
  "cadences",
  "bodies",
  "systems",
] as const;

/** Fails where a plan breaks what every plan keeps, whatever text it was made from. */
export function checkInvariants(plan: Plan, text: string): void {
  assert.equal(plan.text, text);
  assert.equal(plan.source.characters, text.length);
  for (const list of LISTS) {
    for (const item of plan[list]) checkSpan(item.span, text, `${list} ${item.id}`);
    checkOrder(plan[list], list);
  }
  for (const { rule, span, related } of plan.findings)
    for (const place of [span, ...related]) checkSpan(place, text, `finding ${rule}`);
  checkReferences(plan);
  checkOutline(plan);
  assert.deepEqual(
    JSON.parse(JSON.stringify(plan)),
    plan,
    "JSON keeps everything: no NaN, Infinity or undefined",
  );
}

function checkSpan({ start, end }: Span, text: string, what: string): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length,
    `${what} spans ${start} to ${end} in ${text.length} characters`,
  );
}

function checkOrder(items: readonly Item[], list: string): void {
  for (const [i, { id, span }] of items.entries())
    assert.ok(i === 0 || items[i - 1]!.span.start <= span.start, `${list}: ${id} comes too late`);
}

function checkReferences(plan: Plan): void {
  const items = LISTS.flatMap((list) => plan[list] as readonly Item[]);
  const ids = items.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, "ids are unique");
  const idsOf = (list: readonly Item[]) => new Set(list.map(({ id }) => id));
  const sections = idsOf(plan.sections);
  for (const { id, section } of items)
    assert.ok(
      section === undefined || sections.has(section),
      `${id} stands in ${section}, which is not there`,
    );
  const assignments = idsOf(plan.assignments);
  for (const task of plan.tasks) {
    assert.ok(
      task.assignedBy === undefined || assignments.has(task.assignedBy),
      `${task.id}: no ${task.assignedBy}`,
    );
    for (const list of ["targets", "deadlines", "cadences"] as const) {
      const known = idsOf(plan[list]);
      for (const id of task[list]) assert.ok(known.has(id), `${task.id} holds ${id}, which is not there`);
    }
  }
  for (const { id, covers } of plan.assignments)
    for (const section of covers)
      assert.ok(sections.has(section), `${id} covers ${section}, which is not there`);
}

function checkOutline({ sections }: Plan): void {
  const depths = new Map<string, number>();
  for (const { id, parent, depth } of sections) {
    assert.equal(
      depth,
      parent === undefined ? 1 : (depths.get(parent) ?? Number.NaN) + 1,
      `${id}: its parent comes before it`,
    );
    depths.set(id, depth);
  }
}
