import { and, asc, eq, or } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { extensions, plans, tasks, taskUnits, units } from "../../storage/tables/index.ts";
import type { Work } from "../workspace.ts";
import type { UnitRole } from "./events.ts";
import { groupBy } from "./group.ts";
import { isOneOf } from "./query/visible.ts";
import type { PartState, TaskState } from "./states.ts";
import type { Part } from "./whole.ts";

/** A unit's part, with the unit's name. */
export interface LoadedPart extends Part {
  readonly name: string;
}

/** A task with all that decides on its next step. */
export interface LoadedTask {
  readonly id: string;
  readonly plan: string;
  readonly planTitle: string;
  readonly planYear: number | undefined;
  readonly revision: string;
  readonly no: string;
  readonly sort: number;
  readonly title: string;
  readonly programme: string;
  readonly cadence: string;
  readonly state: TaskState;
  readonly due: string | undefined;
  readonly dueText: string;
  readonly reportDays: number;
  readonly reported: boolean;
  readonly supervised: boolean;
  readonly version: number;
  readonly parts: readonly LoadedPart[];
  /** The request for a later date that waits for a decision. */
  readonly extension: { readonly id: string; readonly to: string; readonly unit: string } | undefined;
  readonly parent: Relative | undefined;
  readonly subtasks: readonly Relative[];
}

interface Relative {
  readonly id: string;
  readonly no: string;
  readonly state: TaskState;
  readonly units: readonly string[];
}

/** Ids in one list of a statement; well under the parameters that PostgreSQL takes. */
export const most = 5000;

/**
 * Tasks as they are now, each held against others until the change ends, in the order of their ids. An id that names
 * no task is left out.
 */
export async function loadTasks({ tx, region }: Work, ids: readonly string[]): Promise<LoadedTask[]> {
  if (ids.length === 0) return [];
  return complete(tx, region, await selected(tx, region, ids).for("update", { of: tasks }));
}

/** The same without holding them. */
export async function readTasks(tx: Database, region: string, ids: readonly string[]): Promise<LoadedTask[]> {
  if (ids.length === 0) return [];
  return complete(tx, region, await selected(tx, region, ids));
}

function selected(tx: Database, region: string, ids: readonly string[]) {
  return tx
    .select({ task: tasks, planTitle: plans.title, planYear: plans.year })
    .from(tasks)
    .innerJoin(plans, and(eq(plans.region, tasks.region), eq(plans.id, tasks.plan)))
    .where(and(eq(tasks.region, region), isOneOf(tasks.id, ids)))
    .orderBy(asc(tasks.id));
}

/** Tasks with their parts, what they were split from and into, and what waits for a decision. */
async function complete(
  tx: Database,
  region: string,
  rows: Awaited<ReturnType<typeof selected>>,
): Promise<LoadedTask[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ task }) => task.id);
  const relatives = await relativesOf(
    tx,
    region,
    ids,
    rows.flatMap(({ task }) => task.parent ?? []),
  );
  const parts = await partsOf(tx, region, [...ids, ...relatives.map(({ id }) => id)]);
  const asking = rows.flatMap(({ task }) => (task.extensionDue === null ? [] : task.id));
  const waiting = await waitingOf(tx, region, asking);
  const relative = ({ id, no, state }: (typeof relatives)[number]): Relative => ({
    id,
    no,
    state: state as TaskState,
    units: (parts.get(id) ?? []).map(({ unit }) => unit),
  });
  const byId = new Map(relatives.map((each) => [each.id, each]));
  const byParent = groupBy(relatives, ({ parent }) => parent);
  return rows.map(({ task, planTitle, planYear }) => {
    const parent = task.parent === null ? undefined : byId.get(task.parent);
    return {
      id: task.id,
      plan: task.plan,
      planTitle,
      planYear: planYear ?? undefined,
      revision: task.revision,
      no: task.no,
      sort: task.sort,
      title: task.title,
      programme: task.programme,
      cadence: task.cadence,
      state: task.state as TaskState,
      due: task.due ?? undefined,
      dueText: task.dueText,
      reportDays: task.reportDays,
      reported: task.reportedAt !== null,
      supervised: task.supervised,
      version: task.version,
      parts: parts.get(task.id) ?? [],
      extension: waiting.get(task.id),
      parent: parent && relative(parent),
      subtasks: (byParent.get(task.id) ?? []).map(relative),
    };
  });
}

/** The subtasks of some tasks, in their order, and their parents. */
function relativesOf(tx: Database, region: string, ids: readonly string[], parents: readonly string[]) {
  return tx
    .select({ id: tasks.id, no: tasks.no, state: tasks.state, parent: tasks.parent })
    .from(tasks)
    .where(and(eq(tasks.region, region), or(isOneOf(tasks.parent, ids), isOneOf(tasks.id, parents))))
    .orderBy(asc(tasks.sort), asc(tasks.id));
}

async function partsOf(tx: Database, region: string, ids: readonly string[]) {
  const rows = await tx
    .select({
      task: taskUnits.task,
      unit: taskUnits.unit,
      role: taskUnits.role,
      state: taskUnits.state,
      name: units.name,
    })
    .from(taskUnits)
    .innerJoin(units, eq(units.id, taskUnits.unit))
    .where(and(eq(taskUnits.region, region), isOneOf(taskUnits.task, ids)))
    .orderBy(asc(units.sort), asc(units.id));
  return groupBy(
    rows.map((row) => ({ ...row, role: row.role as UnitRole, state: row.state as PartState })),
    ({ task }) => task,
  );
}

async function waitingOf(tx: Database, region: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NonNullable<LoadedTask["extension"]>>();
  const rows = await tx
    .select({ id: extensions.id, task: extensions.task, to: extensions.to, unit: extensions.unit })
    .from(extensions)
    .where(
      and(eq(extensions.region, region), isOneOf(extensions.task, ids), eq(extensions.state, "pending")),
    );
  return new Map(rows.map((row) => [row.task, row]));
}

/** The units whose people may read a task: its own, and of a subtask those of the task it was split from. */
export function readersOf(task: Pick<LoadedTask, "parts" | "parent">): string[] {
  return [...task.parts.map(({ unit }) => unit), ...(task.parent?.units ?? [])];
}
