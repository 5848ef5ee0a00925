import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { plans, targets, tasks, taskUnits, units } from "../../storage/tables/index.ts";
import { newId } from "../new-id.ts";
import { RefusedError } from "../refusal.ts";
import { reportValue } from "../targets/report.ts";
import { addPlan, addTarget, addTask } from "../targets/testing.ts";
import { lightOrder } from "../targets/words.zh.ts";
import { openStates, taskStates } from "../tasks/states.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import type { Workspace } from "../workspace.ts";
import { overviewOf, readOverview } from "./overview.ts";
import type { OverviewGroup } from "./views.ts";

let office: TestOffice;
before(async () => {
  office = await testOffice({ now: "2026-11-21T02:00:00.000Z" });
});
after(() => office.close());

const today = "2026-11-21";
const offsets = { min: -500, max: 200 };
const dayAt = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
/** Near midnight in China as often as not. */
const instant = fc
  .tuple(fc.integer({ min: -500, max: 0 }), fc.constantFrom("15:59:59.999", "16:00:00.000", "03:00:00.000"))
  .map(([days, time]) => `${dayAt(days)}T${time}Z`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.oneof(fc.integer(offsets).map(dayAt), fc.constantFrom(dayAt(-1), today, dayAt(1)));

const someTask = fc.record({
  plan: fc.nat(2),
  programme: fc.constantFrom("", "甲专项", "乙专项"),
  state: fc.constantFrom(...taskStates),
  due: maybe(day),
  silentAfter: maybe(day),
  closeAskedOn: maybe(day),
  dispatchedAt: maybe(instant),
  closedAt: maybe(instant),
  supervised: fc.boolean(),
  units: fc.uniqueArray(
    fc.record({ unit: fc.nat(4), role: fc.constantFrom("lead", "support", "responsible") }),
    { selector: ({ unit }) => unit, maxLength: 3 },
  ),
});
const someTarget = fc.record({
  plan: fc.nat(2),
  programme: fc.constantFrom("", "甲专项"),
  state: fc.constantFrom("active", "removed"),
  light: fc.constantFrom(...lightOrder),
  due: maybe(day),
});
type SomeTask = typeof someTask extends fc.Arbitrary<infer T> ? T : never;
type SomeTarget = typeof someTarget extends fc.Arbitrary<infer T> ? T : never;

/** A region of its own with these rows, and nothing else. */
async function regionWith(ofTasks: readonly SomeTask[], ofTargets: readonly SomeTarget[]) {
  const region = newId();
  const id = () => newId();
  const planIds = [id(), id(), id()];
  const unitIds = Array.from({ length: 5 }, id);
  const revision = id();
  const taskRows = ofTasks.map(({ plan, units: _, ...task }, i) => ({
    ...task,
    region,
    id: id(),
    plan: planIds[plan]!,
    revision,
    no: String(i + 1),
    sort: i,
    title: `任务${i + 1}`,
  }));
  const unitRows = ofTasks.flatMap(({ units }, i) =>
    units.map(({ unit, role }) => ({
      region,
      task: taskRows[i]!.id,
      unit: unitIds[unit]!,
      role,
      state: "signed",
    })),
  );
  const reason = {
    rule: "no-target",
    direction: "at-least",
    unit: "%",
    targetUnit: "%",
    missing: [],
    notes: [],
  };
  const targetRows = ofTargets.map(({ plan, light, due, ...target }, i) => ({
    ...target,
    region,
    id: id(),
    plan: planIds[plan]!,
    revision,
    anchor: String(i),
    sort: i,
    metric: `指标${i}`,
    unit: "%",
    direction: "at-least",
    aggregation: "last",
    judgedState: "failed",
    judgedLight: light,
    judgedReason: reason,
    judgedDue: due,
    judgedOn: today,
  }));
  await office.store.transaction(async (tx) => {
    await tx.insert(plans).values(
      planIds.map((id, i) => ({
        region,
        id,
        title: `方案${i}`,
        state: "published",
        revision,
        createdAt: "2026-01-01T00:00:00.000Z",
      })),
    );
    await tx.insert(units).values(unitIds.map((id, i) => ({ id, name: `单位${i}`, kind: "department" })));
    if (taskRows.length > 0) await tx.insert(tasks).values(taskRows);
    if (unitRows.length > 0) await tx.insert(taskUnits).values(unitRows);
    if (targetRows.length > 0) await tx.insert(targets).values(targetRows);
  });
  const workspace: Workspace = { ...office.workspace, region };
  return { workspace, planIds, taskRows, unitRows, targetRows };
}

type Rows = Awaited<ReturnType<typeof regionWith>>;
type TaskOf = Rows["taskRows"][number];

const isOverdue = ({ state, due, closeAskedOn }: TaskOf) =>
  due !== null &&
  ((["pending", "dispatched", "signed", "active"].includes(state) && due < today) ||
    (state === "closing" && closeAskedOn !== null && due < closeAskedOn));
const isSilent = ({ state, silentAfter }: TaskOf) =>
  silentAfter !== null && ["dispatched", "signed", "active"].includes(state) && silentAfter < today;
const monthOf = (at: string | null) =>
  at === null ? undefined : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 7);

/** A group counted by hand, from plain rows. */
function counted(key: string, title: string, own: readonly TaskOf[], lit: Rows["targetRows"]): OverviewGroup {
  const active = lit.filter(({ state }) => state === "active");
  return {
    key,
    title,
    tasks: own.length,
    states: Object.fromEntries(
      taskStates.map((state) => [state, own.filter((task) => task.state === state).length]),
    ) as OverviewGroup["states"],
    overdue: own.filter(isOverdue).length,
    silent: own.filter(isSilent).length,
    supervised: own.filter(({ supervised }) => supervised).length,
    targets: active.length,
    lights: Object.fromEntries(
      lightOrder.map((light) => [light, active.filter(({ judgedLight }) => judgedLight === light).length]),
    ) as OverviewGroup["lights"],
  };
}

const byKey = (a: OverviewGroup, b: OverviewGroup) => (a.key < b.key ? -1 : 1);
const some = (group: OverviewGroup) => group.tasks + group.targets > 0;

function worstOf(rows: readonly TaskOf[]): string[] {
  return [...rows]
    .filter(isOverdue)
    .sort(
      (a, b) =>
        Number(b.supervised) - Number(a.supervised) ||
        (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, 10)
    .map(({ id }) => id);
}

describe("overview", () => {
  it("[OV1] [OV2] [OV3] [OV4] [OV5] has the figures that are counted from plain rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someTask, { maxLength: 60 }),
        fc.array(someTarget, { maxLength: 25 }),
        async (ofTasks, ofTargets) => {
          const rows = await regionWith(ofTasks, ofTargets);
          const { workspace, planIds, taskRows, unitRows, targetRows } = rows;
          const whole = await readOverview(workspace);
          const expected = planIds.map((plan, i) =>
            counted(
              plan,
              `方案${i}`,
              taskRows.filter((task) => task.plan === plan),
              targetRows.filter((target) => target.plan === plan),
            ),
          );
          assert.deepEqual([...whole.groups].sort(byKey), expected.filter(some).sort(byKey));
          const { key: _, title: __, ...total } = counted("", "", taskRows, targetRows);
          assert.deepEqual(whole.total, total);
          assert.deepEqual(
            whole.worstTasks.map(({ id }) => id),
            worstOf(taskRows),
          );

          const rank = (["red", "yellow"] as const).flatMap((light) =>
            targetRows
              .filter(({ state, judgedLight }) => state === "active" && judgedLight === light)
              .sort((a, b) => {
                const [x, y] = [a.judgedDue ?? "~", b.judgedDue ?? "~"];
                return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
              })
              .map(({ id }) => id),
          );
          assert.deepEqual(
            whole.worstTargets.map(({ id }) => id),
            rank.slice(0, 10),
          );

          const overdue = new Map(taskRows.filter(isOverdue).map((task) => [task.id, task]));
          const open = new Set(
            taskRows
              .filter(({ state }) => (openStates as readonly string[]).includes(state))
              .map(({ id }) => id),
          );
          const standings = [...new Set(unitRows.map(({ unit }) => unit))]
            .map((unit) => {
              const own = unitRows.filter((row) => row.unit === unit);
              return {
                unit,
                overdue: own.filter(({ task }) => overdue.has(task)).length,
                leads: own.filter(({ task, role }) => overdue.has(task) && role === "lead").length,
                open: own.filter(({ task }) => open.has(task)).length,
              };
            })
            .filter(({ overdue }) => overdue > 0)
            .sort((a, b) => b.overdue - a.overdue || b.leads - a.leads || (a.unit < b.unit ? -1 : 1));
          assert.deepEqual(
            whole.units.map(({ name: _, ...unit }) => unit),
            standings,
          );

          for (const { month, ...counts } of whole.months) {
            assert.deepEqual(counts, {
              dispatched: taskRows.filter(({ dispatchedAt }) => monthOf(dispatchedAt) === month).length,
              closed: taskRows.filter(({ closedAt }) => monthOf(closedAt) === month).length,
              due: taskRows.filter(({ due }) => due?.slice(0, 7) === month).length,
            });
          }
          assert.deepEqual(
            [whole.months[0]?.month, whole.months.at(-1)?.month, whole.months.length],
            ["2025-12", "2027-02", 15],
          );

          const plan = planIds[0]!;
          const one = await readOverview(workspace, plan);
          const programmes = ["", "甲专项", "乙专项"].map((title) =>
            counted(
              title,
              title,
              taskRows.filter((task) => task.plan === plan && task.programme === title),
              targetRows.filter((target) => target.plan === plan && target.programme === title),
            ),
          );
          assert.deepEqual([...one.groups].sort(byKey), programmes.filter(some).sort(byKey));
          assert.deepEqual(
            one.worstTasks.map(({ id }) => id),
            worstOf(taskRows.filter((task) => task.plan === plan)),
          );
        },
      ),
      { numRuns: 25, includeErrorInReport: true },
    );
  });

  it("[OV6] is for those who lead, and of a plan that exists", async () => {
    const why = async (work: Promise<unknown>) => {
      try {
        await work;
      } catch (error) {
        if (error instanceof RefusedError) return error.why;
        throw error;
      }
      return undefined;
    };
    const { workspace, actors } = office;
    for (const role of ["plan-office", "leader", "auditor"] as const)
      assert.equal(await why(overviewOf(workspace, actors[role])), undefined, role);
    for (const role of ["administrator", "unit-head", "liaison", "viewer"] as const)
      assert.deepEqual(await why(overviewOf(workspace, actors[role])), {
        code: "forbidden",
        action: "overview.read",
      });
    for (const plan of ["x", newId()])
      assert.deepEqual(await why(overviewOf(workspace, actors.leader, plan)), {
        code: "not-found",
        what: "plan",
      });
  });

  it("[OV7] follows every event, and the day", async () => {
    const { workspace, actors } = office;
    const plan = await addPlan(office, { title: "跟随方案" });
    const target = await addTarget(office, plan);
    const seen = () => overviewOf(workspace, actors.leader, plan.id);
    assert.equal((await seen()).total.tasks, 0);
    await addTask(office, plan, { due: "2026-11-21" });
    const now = await seen();
    assert.deepEqual([now.total.tasks, now.total.overdue, now.total.lights.grey], [1, 0, 1]);
    assert.equal(await seen(), now, "nothing happened: it is not read again");
    await reportValue(workspace, actors["plan-office"], { target, period: "2026", value: "95" });
    assert.equal((await seen()).total.lights.green, 1);
    office.setNow("2026-11-21T16:00:00.000Z");
    assert.equal((await seen()).total.overdue, 1, "a day later in China");
    office.setNow("2026-11-21T02:00:00.000Z");
  });
});
