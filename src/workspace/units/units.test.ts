import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq } from "drizzle-orm";
import { taskUnits } from "../../storage/tables/index.ts";
import type { RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { change, type Workspace } from "../workspace.ts";
import { unitsBelow } from "./below.ts";
import { closeUnits } from "./close.ts";
import { listUnits, readUnit } from "./list.ts";
import { createUnit, editUnit, moveUnit, renameUnit } from "./write.ts";

/** What a refusal says, or its code. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => assert.fail("it was not refused"),
    (error: RefusedError) => error,
  );
  return error.why.code === "invalid" ? error.why.says : error.why.code;
}

describe("units", () => {
  let office: TestOffice;
  let workspace: Workspace;
  let by: TestOffice["actors"]["plan-office"];
  before(async () => {
    office = await testOffice();
    workspace = office.workspace;
    by = office.actors["plan-office"];
  });
  after(() => office.close());

  const at = async (name: string) => {
    const id = office.units[name] ?? name;
    return { id, version: (await readUnit(workspace, id)).version };
  };
  const make = (name: string, region = "县政府", line?: string) =>
    createUnit(workspace, by, {
      name,
      kind: "department",
      parents: { region: office.unit(region), line: line === undefined ? undefined : office.unit(line) },
    });

  it("[UN1] stand in two hierarchies, and reach goes down both", async () => {
    const rows = new Map((await listUnits(workspace)).map((row) => [row.name, row]));
    const education = rows.get("青枫县教育局")!;
    assert.equal(education.region, office.unit("县政府"));
    assert.equal(education.line, office.unit("云州市教育局"));
    const below = await unitsBelow(
      office.store.db,
      [office.unit("云州市教育局"), office.unit("县政府"), office.unit("东溪镇")],
      "2026-03-02",
    );
    assert.deepEqual([...below.get(office.unit("云州市教育局"))!].sort(), [
      ...[office.unit("云州市教育局"), office.unit("教育局")].sort(),
    ]);
    assert.equal(below.get(office.unit("县政府"))!.size, 15);
    assert.deepEqual([...below.get(office.unit("东溪镇"))!], [office.unit("东溪镇")]);
  });

  it("[UN2] keep the old name as a former one when renamed", async () => {
    const id = await make("青枫县商务局");
    await renameUnit(
      workspace,
      by,
      { id, version: 1 },
      { name: "青枫县商务和投资促进局", from: "2026-02-01" },
    );
    const unit = await readUnit(workspace, id);
    assert.equal(unit.name, "青枫县商务和投资促进局");
    assert.deepEqual(unit.names, [{ name: "青枫县商务局", kind: "former" }]);
    await renameUnit(workspace, by, { id, version: 2 }, { name: "青枫县商务局", from: "2026-03-01" });
    assert.deepEqual((await readUnit(workspace, id)).names, [
      { name: "青枫县商务和投资促进局", kind: "former" },
    ]);
  });

  it("[UN3] move from a day on; the tree before that day stays as it was", async () => {
    const id = await make("青枫县大数据中心");
    await moveUnit(
      workspace,
      by,
      { id, version: 1 },
      { hierarchy: "region", parent: office.unit("云州市"), from: "2026-04-01" },
    );
    const parentOn = async (day: string) =>
      (await listUnits(workspace, day)).find((row) => row.id === id)?.region;
    assert.equal(await parentOn("2026-03-31"), office.unit("县政府"));
    assert.equal(await parentOn("2026-04-01"), office.unit("云州市"));
    const below = async (day: string) =>
      (await unitsBelow(office.store.db, [office.unit("县政府")], day)).get(office.unit("县政府"))!.has(id);
    assert.deepEqual([await below("2026-03-31"), await below("2026-04-01")], [true, false]);
    assert.deepEqual(
      (await readUnit(workspace, id)).places.map(({ from, to }) => [from, to]),
      [
        [undefined, "2026-03-31"],
        ["2026-04-01", undefined],
      ],
    );
  });

  it("[UN4] never stand under themselves, and say so", async () => {
    const move = async (unit: string, parent: string) =>
      moveUnit(workspace, by, await at(unit), {
        hierarchy: "region",
        parent: office.unit(parent),
        from: "2026-03-02",
      });
    assert.match(await refusal(move("县政府", "县政府")), /自己的上级/);
    assert.match(await refusal(move("云州市", "东溪镇")), /“青枫县东溪镇”现在就在“云州市人民政府”之下/);
  });

  it("[UN4] two moves at once that together make a circle: one is refused", async () => {
    const [a, b] = [await make("青枫县甲中心"), await make("青枫县乙中心")];
    const move = (id: string, parent: string) =>
      moveUnit(workspace, by, { id, version: 1 }, { hierarchy: "line", parent, from: "2026-03-02" });
    const results = await Promise.allSettled([move(a, b), move(b, a)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("[UN5] have no double name under one parent, and may share one under different parents", async () => {
    assert.match(await refusal(make("青枫县教育局")), /同一上级下已有“青枫县教育局”/);
    const id = await make("青枫县教育局", "东溪镇");
    assert.match(
      await refusal(
        moveUnit(
          workspace,
          by,
          { id, version: 1 },
          { hierarchy: "region", parent: office.unit("县政府"), from: "2026-03-02" },
        ),
      ),
      /同一上级下已有/,
    );
    assert.match(await refusal(make("")), /填写单位名称/);
  });

  it("[UN6] tell who edits an older version of what is there now", async () => {
    const id = await make("青枫县水利局");
    await editUnit(workspace, by, { id, version: 1 }, { names: [{ name: "水利局", kind: "short" }] });
    await assert.rejects(
      editUnit(workspace, by, { id, version: 1 }, { groups: [] }),
      (error: RefusedError) => {
        assert.equal(error.why.code, "conflict");
        return true;
      },
    );
  });

  it("[UN7] are not closed over open tasks or units below without a successor, and say how many", async () => {
    await addTask(["林业局"], ["lead"]);
    const forestry = office.unit("林业局");
    const close = async (name: string, successor?: string) =>
      closeUnits(workspace, by, { units: [await at(name)], on: "2026-03-01", successor });
    assert.match(await refusal(close("林业局")), /还有1项未完成任务/);
    assert.match(await refusal(close("县政府")), /下面还有\d+个单位/);
    assert.match(await refusal(close("林业局", forestry)), /接续单位不能是被撤销的单位/);
    assert.match(await refusal(close("林业局", office.disabled)), /没有这个接续单位/);
    assert.equal((await readUnit(workspace, forestry)).validTo, undefined);
  });

  it("[UN8] pass tasks, people, names and units below to the successor when two merge into one", async () => {
    const [planning, land] = [await make("青枫县规划局"), await make("青枫县国土局")];
    const below = await createUnit(workspace, by, {
      name: "青枫县测绘所",
      kind: "other",
      parents: { region: planning },
    });
    const both = await addTask([planning, land], ["lead", "support"]);
    const person = await office.addPerson("孙规划", [
      { role: "liaison", unit: planning },
      { role: "liaison", unit: land },
      { role: "viewer", unit: land },
    ]);
    const resources = await make("青枫县自然资源局");
    const moved = await closeUnits(workspace, by, {
      units: [
        { id: planning, version: 1 },
        { id: land, version: 1 },
      ],
      on: "2026-03-01",
      successor: resources,
    });
    assert.deepEqual(moved, { tasks: 2, people: 2, units: 1 });
    const parts = await office.store.db.select().from(taskUnits).where(eq(taskUnits.task, both));
    assert.deepEqual(
      parts.map(({ unit, role }) => [unit, role]),
      [[resources, "lead"]],
    );
    assert.deepEqual((await office.actor(person.person)).grants, [
      { role: "liaison", unit: resources },
      { role: "viewer", unit: resources },
    ]);
    const after = await readUnit(workspace, resources);
    assert.deepEqual(after.predecessors.map(({ name }) => name).sort(), ["青枫县国土局", "青枫县规划局"]);
    assert.equal((await readUnit(workspace, below)).region, resources);
    assert.ok(!(await listUnits(workspace)).some(({ id }) => id === planning));
    assert.ok((await listUnits(workspace, "2026-03-01")).some(({ id }) => id === planning));
    const reach = await unitsBelow(office.store.db, [resources], "2026-03-02");
    assert.ok(reach.get(resources)!.has(planning), "who took the work over reaches what was theirs");
  });

  it("[UN8] a successor from below takes the place of the unit above it", async () => {
    const upper = await make("青枫县综合局");
    const under = (name: string, region: string) =>
      createUnit(workspace, by, { name, kind: "department", parents: { region } });
    const middle = await under("青枫县综合一科", upper);
    const lower = await under("青枫县综合二科", middle);
    await closeUnits(workspace, by, {
      units: [{ id: upper, version: 1 }],
      on: "2026-03-01",
      successor: lower,
    });
    assert.equal((await readUnit(workspace, lower)).region, office.unit("县政府"));
    assert.equal((await readUnit(workspace, middle)).region, lower);
  });

  it("[UN9] are changed by administrator and plan office alone", async () => {
    for (const role of ["leader", "unit-head", "liaison", "auditor", "viewer"] as const) {
      const wish = { name: "青枫县某局", kind: "department" } as const;
      assert.equal(await refusal(createUnit(workspace, office.actors[role], wish)), "forbidden");
    }
  });

  /** A dispatched task of these units: keys of the office, or ids. */
  async function addTask(names: readonly string[], roles: readonly ("lead" | "support")[]): Promise<string> {
    for (const name of names) {
      if (office.units[name] === undefined && !/^[0-9a-f-]{36}$/.test(name))
        (office.units as Record<string, string>)[name] = await make(`青枫县${name}`);
    }
    return change(workspace, undefined, async (work) => {
      const [plan, task] = [work.newId(), work.newId()];
      await work.record({
        kind: "task.created",
        subject: task,
        plan,
        data: {
          revision: plan,
          no: "1",
          sort: 1,
          title: "改建社区食堂",
          programme: "",
          dueText: "",
          cadence: "",
          units: names.map((name, i) => ({ unit: office.units[name] ?? name, role: roles[i]! })),
          targets: [],
          year: 2026,
        },
      });
      return task;
    });
  }
});
