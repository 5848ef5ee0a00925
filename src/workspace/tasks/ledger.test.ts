import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq } from "drizzle-orm";
import { tasks } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { deskOf } from "../desk/desk.ts";
import { RefusedError } from "../refusal.ts";
import { takeBulk } from "./bulk.ts";
import type { UnitRole } from "./events.ts";
import { groupings, groupsOf } from "./query/groups.ts";
import { ganttPage, idsOf, ledgerPage } from "./query/page.ts";
import { readersOfTask } from "./query/readers.ts";
import { askingOf, findTask } from "./query/task.ts";
import { taskFlags, taskStates, todos } from "./states.ts";
import { takeStep } from "./take.ts";
import { type TestLedger, testLedger } from "./testing.ts";
import type { TaskFilter } from "./views.ts";

describe("the ledger", () => {
  let ledger: TestLedger;
  /** Ids by whether 民政局 has to do with the task, by itself or by the task it was split from. */
  const own = new Set<string>();
  const foreign = new Set<string>();
  let stranger: Actor;
  let office: Actor;

  before(async () => {
    ledger = await testLedger();
    stranger = ledger.stranger;
    office = ledger.actors["plan-office"];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const names = ["教育局", "财政局", "东溪镇", "民政局", "公安局"];
    const made = Array.from({ length: 120 }, (_, i) => ({
      // Many ties in every order of the ledger.
      sort: 1 + (i % 4),
      due: i % 3 === 0 ? undefined : `2026-0${1 + (i % 6)}-15`,
      programme: `专项${i % 3}`,
      title: i % 5 === 0 ? `改造100%的老旧_管网${i}` : `任务${i}`,
      units: names
        .filter(() => random(3) === 0)
        .map((name, index) => ({
          unit: ledger.unit(name),
          role: (["lead", "support", "responsible"] as UnitRole[])[index % 3]!,
        })),
    }));
    const ids = await ledger.addTasks(made);
    for (const [i, id] of ids.entries())
      (made[i]!.units.some(({ unit }) => unit === ledger.unit("民政局")) ? own : foreign).add(id);
    await takeBulk(ledger.workspace, office, { ids: ids.filter((_, i) => i % 4 > 0) }, { step: "dispatch" });
    // Subtasks: one of each kind under a task of the other.
    const units = (name: string) => [{ unit: ledger.unit(name), role: "lead" as const }];
    const split = async (parent: string, name: string) => {
      await takeStep(ledger.workspace, office, "split", parent, {
        into: [{ title: "子任务", units: units(name) }],
      });
      return (await findTask(ledger.workspace, office, parent)).subtasks[0]!.id;
    };
    own.add(await split([...own][0]!, "教育局"));
    own.add(await split([...foreign][0]!, "民政局"));
    foreign.add(await split([...foreign][1]!, "教育局"));
    await ledger.store.transaction(async (tx) => {
      for (const [i, id] of ids.entries())
        if (i % 2 === 0)
          await tx
            .update(tasks)
            .set({ reportedAt: `2026-02-0${1 + (i % 5)}T01:00:00.000Z`, supervised: i % 8 === 0 })
            .where(eq(tasks.id, id));
    });
  });
  after(() => ledger.close());

  const ask = (actor: Actor) => askingOf(ledger.workspace, actor);
  const all = async (actor: Actor, filter: TaskFilter, limit: number) => {
    const found: string[] = [];
    const totals = new Set<number>();
    for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages++) {
      const page = await ledgerPage(ask(actor), filter, { cursor, limit });
      found.push(...page.rows.map(({ id }) => id));
      totals.add(page.total);
      cursor = page.next;
      assert.ok(pages < 200, "pages do not end");
    }
    return { found, totals: [...totals] };
  };

  it("[LG50] all pages together are the whole list once, in one order, under ties, for any length of a page", async () => {
    for (const sort of ["plan", "due", "reported"] as const) {
      const whole = await all(office, { sort }, 500);
      assert.equal(whole.found.length, own.size + foreign.size);
      assert.deepEqual(new Set(whole.found), new Set([...own, ...foreign]));
      for (const limit of [1, 7, 50, 123]) {
        const { found, totals } = await all(office, { sort }, limit);
        assert.deepEqual(found, whole.found, `${sort} by ${limit}`);
        assert.deepEqual(totals, [whole.found.length]);
      }
    }
  });

  it("[LG50] by due date the earliest first and none last; by report the newest first", async () => {
    const due = (await ledgerPage(ask(office), { sort: "due" }, { limit: 500 })).rows.map(
      (row) => row.due ?? "9999",
    );
    assert.deepEqual(due, [...due].sort());
    const reported = (await ledgerPage(ask(office), { sort: "reported" }, { limit: 500 })).rows.map(
      (row) => row.reportedAt ?? "",
    );
    assert.deepEqual(reported, [...reported].sort().reverse());
  });

  it("[LG51] a cursor that was made up, or of another order, is refused", async () => {
    const { next } = await ledgerPage(ask(office), {}, { limit: 5 });
    for (const [cursor, sort] of [
      ["x", "plan"],
      [Buffer.from('["plan","x",1,"y"]').toString("base64url"), "plan"],
      [next!, "due"],
    ] as const)
      await assert.rejects(ledgerPage(ask(office), { sort }, { cursor }), RefusedError);
  });

  it("[LG52] a filter finds what it says, and the total is that of all pages", async () => {
    const rows = (await ledgerPage(ask(office), {}, { limit: 500 })).rows;
    const unit = ledger.unit("民政局");
    const checks: readonly (readonly [TaskFilter, (row: (typeof rows)[number]) => boolean])[] = [
      ...taskStates.map(
        (state) => [{ state: [state] }, (row: { state: string }) => row.state === state] as const,
      ),
      ...taskFlags.map(
        (flag) => [{ flag }, (row: { flags: readonly string[] }) => row.flags.includes(flag)] as const,
      ),
      [{ unit }, (row) => row.units.some((each) => each.unit === unit)],
      [{ unit, role: "lead" }, (row) => row.units.some((each) => each.unit === unit && each.role === "lead")],
      [{ programme: "专项1" }, (row) => row.programme === "专项1"],
      [{ supervised: true }, (row) => row.supervised],
      [{ text: "100%的" }, (row) => row.title.includes("100%的")],
      [{ text: "老旧_管" }, (row) => row.title.includes("老旧_管")],
      [{ text: "0%_" }, () => false],
      [{ text: "公安局" }, (row) => row.units.some(({ name }) => name.includes("公安局"))],
      [{ text: "7" }, (row) => row.no === "7" || row.title.includes("7")],
      [{ year: 2026, standing: "started" }, () => true],
      [{ year: 2025 }, () => false],
      [
        { state: ["pending"], text: "任务", programme: "专项2" },
        (row) => row.state === "pending" && row.title.includes("任务") && row.programme === "专项2",
      ],
    ];
    for (const [filter, holds] of checks) {
      const wanted = rows.filter(holds).map(({ id }) => id);
      const { found, totals } = await all(office, filter, 17);
      assert.deepEqual(found, wanted, JSON.stringify(filter));
      assert.deepEqual(totals, [wanted.length]);
    }
  });

  it("[LG53] groups count what the filter finds; a task counts for each of its units", async () => {
    const rows = (await ledgerPage(ask(office), {}, { limit: 500 })).rows;
    for (const by of groupings) {
      const groups = await groupsOf(ask(office), {}, by);
      const keysOf = (row: (typeof rows)[number]) =>
        by === "unit" ? row.units.map(({ unit }) => unit) : [by === "plan" ? row.plan : row[by]];
      for (const { key, total, states, overdue } of groups) {
        const its = rows.filter((row) => keysOf(row).includes(key));
        assert.equal(total, its.length, `${by} ${key}`);
        assert.equal(overdue, its.filter(({ flags }) => flags.includes("overdue")).length);
        for (const state of taskStates)
          assert.equal(states[state] ?? 0, its.filter((row) => row.state === state).length);
      }
      assert.equal(groups.length, new Set(rows.flatMap(keysOf)).size);
    }
  });

  it("[LG54] a liaison sees the tasks of the own unit and what they were split into, by any query, and no other", async () => {
    const seen = new Set((await all(stranger, {}, 9)).found);
    assert.deepEqual(seen, own);
    const filters: readonly TaskFilter[] = [
      { plan: ledger.plan },
      { unit: ledger.unit("教育局") },
      { text: "任务" },
      { year: 2026 },
      ...todos.map((todo) => ({ todo })),
      ...taskFlags.map((flag) => ({ flag })),
      ...[...foreign].slice(0, 3).map((parent) => ({ parent })),
    ];
    for (const filter of filters) {
      const about = JSON.stringify(filter);
      for (const id of (await all(stranger, filter, 50)).found) assert.ok(own.has(id), about);
      for (const { id } of (await ganttPage(ask(stranger), filter, { limit: 500 })).rows)
        assert.ok(own.has(id), about);
      for (const id of await idsOf(ask(stranger), filter, 500)) assert.ok(own.has(id), about);
    }
    const [group] = await groupsOf(ask(stranger), {}, "plan");
    assert.equal(group?.total, own.size);
    for (const { rows } of (await deskOf(ledger.workspace, stranger)).lists)
      for (const { id } of rows) assert.ok(own.has(id));
    for (const id of foreign) {
      const isHidden = (error: unknown) => error instanceof RefusedError && error.why.code === "not-found";
      await assert.rejects(findTask(ledger.workspace, stranger, id), isHidden);
      await assert.rejects(readersOfTask(ledger.workspace, stranger, id), isHidden);
    }
    for (const id of own) assert.equal((await findTask(ledger.workspace, stranger, id)).id, id);
  });

  it("[LG54] someone without a unit sees nothing; the head of the county sees what is below", async () => {
    const nobody = await ledger.addPerson("无权限", []);
    assert.equal((await ledgerPage(ask(nobody), {})).total, 0);
    assert.equal((await ledgerPage(ask(ledger.actors.administrator), {})).total, 0);
    const rows = (await ledgerPage(ask(office), {}, { limit: 500 })).rows;
    const below = rows.filter(({ id, parent }) => {
      const units = rows.find((row) => row.id === id)!.units.length;
      return units > 0 || parent !== undefined;
    });
    assert.equal((await ledgerPage(ask(ledger.countyHead), {})).total, below.length);
  });

  it("[LG55] the desk's lists are those that its links open", async () => {
    for (const actor of [office, ledger.actors.liaison, ledger.actors.leader, stranger]) {
      const { lists } = await deskOf(ledger.workspace, actor);
      for (const { id, total, rows } of lists) {
        if (id === "drafts") continue;
        const page = await ledgerPage(ask(actor), { todo: id, sort: "due" }, { limit: 6 });
        assert.equal(total, page.total, id);
        assert.deepEqual(
          rows.map((row) => row.id),
          page.rows.map((row) => row.id),
        );
      }
    }
  });

  it("[LG56] the steps that a task's page offers are the ones that can be taken", async () => {
    const id = await ledger.taskIn("active");
    const steps = async (actor: Actor) =>
      (await findTask(ledger.workspace, actor, id)).steps.map((step) => step.id).sort();
    assert.deepEqual(await steps(ledger.liaisons.财政局), ["sign"]);
    assert.deepEqual(await steps(ledger.actors.liaison), ["ask-close", "ask-extension", "report"]);
    assert.deepEqual(await steps(ledger.actors.viewer), []);
    assert.deepEqual(await steps(ledger.actors.leader), ["remind", "supervise"]);
    assert.deepEqual(await steps(office), ["abort", "remind", "split", "supervise", "suspend", "transfer"]);
  });
});
