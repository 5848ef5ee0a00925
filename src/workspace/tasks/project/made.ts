import { and, eq, notInArray } from "drizzle-orm";
import { addDays } from "../../../calendar/iso-date.ts";
import type { Transaction } from "../../../storage/store.ts";
import { ledgerEntries, tasks, taskTargets, taskUnits } from "../../../storage/tables/index.ts";
import { insertAll } from "../../events/insert-all.ts";
import type { Entry } from "../../events/kinds.ts";
import type { Projectors } from "../../events/projectors.ts";
import type { TaskEvents, TaskUnit } from "../events.ts";
import type { TaskState } from "../states.ts";
import { type Key, partsOf, setParts, setTask, silentAfter, taskRow, wholeNow } from "./rows.ts";

/** Days between two reports where the plan says nothing: a month. */
const usualReportDays = 31;

type Made = Pick<TaskEvents, "task.created" | "task.edited" | "task.split" | "task.transferred">;

/** How a task comes to be and changes its content. */
export const madeProjectors: Projectors<Made> = {
  "task.created": (tx, entry) => createTasks(tx, [entry]),

  async "task.edited"(tx, { region, subject, at, data }) {
    const key = { region, subject };
    if (data.units) await replaceUnits(tx, key, at, data.units);
    if (data.targets) {
      await tx.delete(taskTargets).where(and(eq(taskTargets.region, region), eq(taskTargets.task, subject)));
      await putTargets(tx, key, data.targets);
    }
    const { revision, title, programme, due, dueText, cadence, start, end, reportDays } = data;
    const before = await taskRow(tx, key);
    await setTask(tx, key, {
      ...(revision !== undefined && { revision }),
      ...(title !== undefined && { title }),
      ...(programme !== undefined && { programme }),
      // An empty date takes the deadline away.
      ...(due !== undefined && { due: due || null }),
      ...(dueText !== undefined && { dueText }),
      ...(cadence !== undefined && { cadence }),
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(reportDays !== undefined && {
        reportDays,
        ...(before.silentAfter !== null && {
          silentAfter: addDays(before.silentAfter, reportDays - before.reportDays),
        }),
      }),
    });
  },

  async "task.split"(tx, { region, subject }) {
    await setTask(tx, { region, subject }, {});
  },

  async "task.transferred"(tx, { region, subject, at, data }) {
    await replaceUnits(tx, { region, subject }, at, data.units);
    await setTask(tx, { region, subject }, {});
  },
};

/** The rows of new tasks. Publishing a plan makes hundreds at once. */
export async function createTasks(tx: Transaction, entries: readonly Entry<"task.created">[]): Promise<void> {
  await insertAll(
    entries.map(({ region, subject, plan, data }) => ({
      region,
      id: subject,
      plan: plan!,
      revision: data.revision,
      anchor: data.anchor ?? null,
      parent: data.parent ?? null,
      no: data.no,
      sort: data.sort,
      title: data.title,
      programme: data.programme,
      start: data.start ?? null,
      end: data.end ?? null,
      state: "pending",
      due: data.due ?? null,
      dueText: data.dueText,
      cadence: data.cadence,
      reportDays: data.reportDays ?? usualReportDays,
    })),
    (rows) => tx.insert(tasks).values(rows),
  );
  await insertAll(
    entries.flatMap(({ region, subject, data }) => {
      const units = new Map(data.units.map((each) => [each.unit, each.role]));
      return [...units].map(([unit, role]) => ({ region, task: subject, unit, role, state: "pending" }));
    }),
    (rows) => tx.insert(taskUnits).values(rows),
  );
  await insertAll(
    entries.flatMap(({ region, subject, data }) =>
      [...new Set(data.targets)].map((target) => ({ region, task: subject, target })),
    ),
    (rows) => tx.insert(taskTargets).values(rows),
  );
  await insertAll(
    entries.map(({ region, subject, plan, data }) => ({
      region,
      plan: plan!,
      year: data.year,
      task: subject,
      standing: "started",
    })),
    (rows) => tx.insert(ledgerEntries).values(rows).onConflictDoNothing(),
  );
}

/** Who stays keeps how far they are; who is new has to sign where the task was dispatched. */
async function replaceUnits(tx: Transaction, key: Key, at: string, units: readonly TaskUnit[]) {
  const { region, subject } = key;
  const task = await taskRow(tx, key);
  const isOut = task.state !== "pending";
  const roles = new Map(units.map(({ unit, role }) => [unit, role]));
  const before = new Set((await partsOf(tx, key)).map(({ unit }) => unit));
  await tx
    .delete(taskUnits)
    .where(
      and(
        eq(taskUnits.region, region),
        eq(taskUnits.task, subject),
        roles.size > 0 ? notInArray(taskUnits.unit, [...roles.keys()]) : undefined,
      ),
    );
  for (const [unit, role] of roles) {
    if (before.has(unit)) await setParts(tx, key, { units: [unit] }, { role });
    else
      await tx
        .insert(taskUnits)
        .values({ region, task: subject, unit, role, state: isOut ? "dispatched" : "pending" });
  }
  const now: TaskState = await wholeNow(tx, key, task.reportedAt);
  if (task.state === "suspended") await setBefore(tx, key, task.stateBefore, now);
  else if (isRunning(task.state)) {
    const begins = now === "dispatched" && task.state !== "dispatched";
    await setTask(tx, key, {
      state: now,
      ...(begins && { dispatchedAt: at, silentAfter: silentAfter(at, task.reportDays) }),
    });
  }
}

const isRunning = (state: string) => ["dispatched", "signed", "active"].includes(state);

/** A suspended task goes back to where its parts stand; one that waited for verification still does. */
async function setBefore(tx: Transaction, key: Key, before: string | null, now: TaskState) {
  await setTask(tx, key, { stateBefore: before === "closing" && now !== "dispatched" ? before : now });
}

async function putTargets(tx: Transaction, { region, subject }: Key, targets: readonly string[]) {
  if (targets.length === 0) return;
  await tx
    .insert(taskTargets)
    .values([...new Set(targets)].map((target) => ({ region, task: subject, target })));
}
