import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq, sql } from "drizzle-orm";
import { compile } from "../../compile.ts";
import { events, plans, tasks, taskUnits } from "../../storage/tables/index.ts";
import { RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { acceptNames } from "./accept-names.ts";
import { correctPlan, decideNames } from "./correct.ts";
import type { OpenCode } from "./draft/open-points.ts";
import { archivePlan } from "./edit-plan.ts";
import { importPlan } from "./import-plan.ts";
import { getPlan, listPlans } from "./list-plans.ts";
import { publishPlan } from "./publish.ts";
import { getCompiled, getDocument, getDraft } from "./read-draft.ts";
import { previewRollover, rollOver } from "./roll-over.ts";
import { compileWith, importedPlan, planner, publishedPlan, samplePlan, sent } from "./testing.ts";

const here = compileWith(compile);
const leaveAll: OpenCode[] = ["task-without-unit", "correction-lost", "task-without-due"];

async function refused(promise: Promise<unknown>, code: string, field?: string): Promise<void> {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof RefusedError, String(error));
    assert.equal(error.why.code, code);
    if (field !== undefined && error.why.code === "invalid") assert.equal(error.why.field, field);
    return true;
  });
}

describe("plans", () => {
  let office: TestOffice;
  let titles = 0;
  /** A document that no other test has imported. */
  const another = () => samplePlan.replace("提升行动", `提升第${++titles}行动`);
  before(async () => {
    office = await testOffice();
  });
  after(() => office.close());

  it("[PL4] imports a document once: the same file again is answered with its plan", async () => {
    const { workspace } = office;
    const first = await importPlan(workspace, planner(office), sent(samplePlan), here);
    assert.equal(first.known, false);
    const again = await importPlan(workspace, planner(office), sent(samplePlan, "另一个名字.txt"), here);
    assert.deepEqual(again, { plan: first.plan, title: "青枫县养老服务提升行动实施方案", known: true });
    const { version } = await getPlan(workspace, planner(office), first.plan);
    await archivePlan(workspace, planner(office), first.plan, { version });
    const anew = await importPlan(workspace, planner(office), sent(samplePlan), here);
    assert.equal(anew.known, false);
  });

  it("[PL4] the same document sent twice at once is one plan", async () => {
    const { workspace } = office;
    const document = sent(another());
    const both = await Promise.all([1, 2].map(() => importPlan(workspace, planner(office), document, here)));
    assert.equal(both[0]!.plan, both[1]!.plan);
    assert.deepEqual(both.map(({ known }) => known).sort(), [false, true]);
  });

  it("[PL4] keeps the bytes as they were sent, and the compiled plan", async () => {
    const { workspace } = office;
    const text = another();
    const { plan } = await importPlan(workspace, planner(office), sent(text, "原件.txt"), here);
    const { revision } = await getPlan(workspace, planner(office), plan);
    const document = await getDocument(workspace, planner(office), plan, revision);
    assert.equal(document.name, "原件.txt");
    assert.equal(document.bytes.toString("utf8"), text);
    assert.equal((await getCompiled(workspace, planner(office), plan, revision)).tasks.length, 5);
  });

  it("[PL4] a file without tasks and targets is refused and leaves nothing", async () => {
    const { workspace } = office;
    const before = (await listPlans(workspace, planner(office))).rows.length;
    await refused(importPlan(workspace, planner(office), sent("今天天气很好。"), here), "invalid", "file");
    assert.equal((await listPlans(workspace, planner(office))).rows.length, before);
  });

  it("[PL5] a draft is the plan office's alone; others do not learn that it is there", async () => {
    const { workspace, actors } = office;
    const plan = await importedPlan(office, here, another());
    for (const role of ["leader", "unit-head", "liaison", "auditor", "viewer"] as const) {
      await refused(getPlan(workspace, actors[role], plan), "not-found");
      await refused(getDraft(workspace, actors[role], plan), "not-found");
      await refused(correctPlan(workspace, actors[role], plan, [{ kind: "task", anchor: "x" }]), "not-found");
      await refused(
        publishPlan(workspace, actors[role], plan, { year: 2026, version: 1, leave: [] }),
        "forbidden",
      );
      await refused(importPlan(workspace, actors[role], sent(samplePlan), here), "forbidden");
    }
    await refused(getPlan(workspace, planner(office), "no-id"), "not-found");
  });

  it("[PL2] of two people who correct the same task the second is shown both", async () => {
    const { workspace } = office;
    const plan = await importedPlan(office, here, another());
    const { anchor } = (await getDraft(workspace, planner(office), plan)).tasks[0]!;
    await correctPlan(workspace, planner(office), plan, [{ kind: "task", anchor, change: { title: "甲" } }]);
    await refused(
      correctPlan(workspace, planner(office), plan, [{ kind: "task", anchor, change: { title: "乙" } }]),
      "conflict",
    );
    const [task] = (await getDraft(workspace, planner(office), plan)).tasks;
    assert.equal(task!.title, "甲");
    await correctPlan(workspace, planner(office), plan, [{ kind: "task", anchor, seen: task!.correctedAt }]);
    const [back] = (await getDraft(workspace, planner(office), plan)).tasks;
    assert.equal(back!.correction, undefined);
    assert.match(back!.title, /^新建县社会福利院护理楼/);
  });

  it("[PL6] names are matched, fanned out, proposed as new units, or left to a person", async () => {
    const { workspace } = office;
    const { plan } = await importPlan(workspace, planner(office), sent(another()), here);
    const names = async () =>
      new Map((await getDraft(workspace, planner(office), plan)).names.map((each) => [each.name, each]));
    const before = await names();
    assert.deepEqual(before.get("县民政局")!.units, [office.unit("民政局")]);
    assert.equal(before.get("县民政局")!.tasks, 3);
    assert.equal(before.get("各乡镇")!.units?.length, 6);
    assert.equal(before.get("有关部门")!.match.kind, "undecided");
    assert.equal(before.get("县人力社保局")!.match.kind, "unknown");

    const { created } = await acceptNames(workspace, planner(office), plan, {});
    assert.equal(created, 1);
    const made = await names();
    assert.equal(made.get("县人力社保局")!.units?.length, 1);
    assert.equal(made.get("有关部门")!.units, undefined);
    const [unit] = made.get("县人力社保局")!.units!;
    await refused(
      decideNames(workspace, planner(office), plan, [{ name: "有关部门", units: [plan] }]),
      "invalid",
      "units",
    );
    await decideNames(workspace, planner(office), plan, [{ name: "有关部门", units: [unit!] }]);
    assert.deepEqual((await names()).get("有关部门")!.units, [unit]);
  });

  it("[PL7] what is open must be decided or knowingly left before publishing; nothing is half published", async () => {
    const { workspace, store } = office;
    const { plan } = await importPlan(workspace, planner(office), sent(another()), here);
    const { version } = await getDraft(workspace, planner(office), plan);
    const publish = (leave: OpenCode[], at = version) =>
      publishPlan(workspace, planner(office), plan, { year: 2026, version: at, leave });
    await refused(publish(leaveAll), "invalid", "name-open");
    await decideNames(workspace, planner(office), plan, [
      { name: "有关部门", units: [] },
      { name: "县人力社保局", units: [] },
    ]);
    await refused(publish(leaveAll), "conflict");
    await refused(publish([], version + 2), "invalid", "task-without-unit");
    const count = async () => (await store.db.select().from(tasks).where(eq(tasks.plan, plan))).length;
    assert.equal(await count(), 0);

    const done = await publish(leaveAll, version + 2);
    assert.deepEqual([done.tasks, done.targets, done.year], [5, 4, 2026]);
    assert.equal(await count(), 5);
    const row = (await listPlans(workspace, planner(office))).rows.find(({ id }) => id === plan)!;
    assert.deepEqual([row.state, row.tasks, row.year], ["published", { pending: 5 }, 2026]);
    await refused(publish(leaveAll, version + 3), "invalid", "state");
    await refused(
      correctPlan(workspace, planner(office), plan, [{ kind: "task", anchor: "x" }]),
      "invalid",
      "state",
    );
  });

  it("[PL7] a fault in the middle of publishing leaves no task, no target and no event", async () => {
    const { workspace, store } = office;
    const plan = await importedPlan(office, here, another());
    const { version } = await getDraft(workspace, planner(office), plan);
    const counted = () => store.db.select({ count: sql<string>`count(*)` }).from(events);
    const [before] = await counted();
    const failing = {
      ...workspace,
      store: Object.assign(Object.create(store), {
        transaction: (work: Parameters<typeof store.transaction>[0]) =>
          store.transaction(async (tx) => {
            await work(tx);
            throw new Error("the power fails before the commit");
          }),
      }),
    };
    await assert.rejects(
      publishPlan(failing, planner(office), plan, { year: 2026, version, leave: leaveAll }),
      /power/,
    );
    assert.deepEqual(await counted(), [before]);
    assert.equal((await store.db.select().from(plans).where(eq(plans.id, plan)))[0]!.state, "draft");
  });

  it("[PL7] each task has each unit once, in the role that asks most; groups are their members", async () => {
    const { store } = office;
    const plan = await publishedPlan(office, here, another());
    const rows = await store.db
      .select({ no: tasks.no, unit: taskUnits.unit, role: taskUnits.role })
      .from(tasks)
      .innerJoin(taskUnits, eq(taskUnits.task, tasks.id))
      .where(eq(tasks.plan, plan));
    const second = rows.filter(({ no }) => no === "2");
    assert.equal(second.filter(({ role }) => role === "responsible").length, 6);
    assert.deepEqual(
      second.filter(({ role }) => role === "lead").map(({ unit }) => unit),
      [office.unit("民政局")],
    );
  });

  it("[PL5] a unit's people see of a plan's counts only what concerns them", async () => {
    const { workspace, actors } = office;
    const plan = await publishedPlan(office, here, another());
    const row = (await listPlans(workspace, actors.liaison)).rows.find(({ id }) => id === plan)!;
    assert.deepEqual(row.tasks, { pending: 1 });
    assert.equal(
      (await listPlans(workspace, actors.liaison)).rows.every(({ state }) => state === "published"),
      true,
    );
  });

  it("[PL9] a ledger rolls to the next year, once, and neither skips nor goes back", async () => {
    const { workspace } = office;
    const plan = await publishedPlan(office, here, another());
    const view = await previewRollover(workspace, planner(office), plan);
    assert.deepEqual([view.from, view.to, view.started.length, view.carried.length], [2026, 2027, 5, 0]);
    const go = (to: number, version: number) =>
      rollOver(workspace, planner(office), plan, { to, version, carry: [view.started[0]!.id] });
    await refused(go(2028, view.version), "invalid", "to");
    await refused(go(2025, view.version), "invalid", "to");
    const rolled = await go(2027, view.version);
    assert.deepEqual([rolled.started.length, rolled.carried.length], [4, 1]);
    await refused(go(2027, rolled.version), "invalid", "to");
    const { years, year } = await getPlan(workspace, planner(office), plan);
    assert.equal(year, 2027);
    assert.deepEqual(years, [
      { year: 2027, started: 4, carried: 1, closed: 0 },
      { year: 2026, started: 5, carried: 0, closed: 0 },
    ]);
    await refused(rollOver(workspace, office.actors.leader, plan, { to: 2028, version: 1 }), "forbidden");
  });
});
