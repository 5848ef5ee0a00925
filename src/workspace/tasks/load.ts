import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { extensions, plans, tasks, taskUnits, units } from "../../storage/tables/index.ts";
import type { Work } from "../workspace.ts";
import type { UnitRole } from "./events.ts";
import { groupBy } from "./group.ts";
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
  const held = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.region, region), inArray(tasks.id, [...new Set(ids)])))
    .orderBy(asc(tasks.id))
    .for("update");
  return complete(tx, region, held);
}

/** The same without holding them. */
export async function readTasks(tx: Database, region: string, ids: readonly string[]): Promise<LoadedTask[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.region, region), inArray(tasks.id, [...new Set(ids)])))
    .orderBy(asc(tasks.id));
  return complete(tx, region, rows);
}

/** Tasks with their parts, what they were split from and into, and what waits for a decision. */
async function complete(
  tx: Database,
  region: string,
  rows: readonly (typeof tasks.$inferSelect)[],
): Promise<LoadedTask[]> {
  if (rows.length === 0) return [];
  const found = rows.map(({ id }) => id);
  const subtasks = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.region, region), inArray(tasks.parent, found)))
    .orderBy(asc(tasks.sort), asc(tasks.id));
  const parentIds = rows.flatMap(({ parent }) => parent ?? []);
  const parents =
    parentIds.length === 0
      ? []
      : await tx
          .select()
          .from(tasks)
          .where(and(eq(tasks.region, region), inArray(tasks.id, [...new Set(parentIds)])));
  const all = [...found, ...subtasks.map(({ id }) => id), ...parents.map(({ id }) => id)];
  const partRows = await tx
    .select({
      task: taskUnits.task,
      unit: taskUnits.unit,
      role: taskUnits.role,
      state: taskUnits.state,
      name: units.name,
    })
    .from(taskUnits)
    .innerJoin(units, eq(units.id, taskUnits.unit))
    .where(and(eq(taskUnits.region, region), inArray(taskUnits.task, [...new Set(all)])))
    .orderBy(asc(units.sort), asc(units.id));
  const parts = groupBy(partRows, ({ task }) => task);
  const waiting = await tx
    .select({ id: extensions.id, task: extensions.task, to: extensions.to, unit: extensions.unit })
    .from(extensions)
    .where(
      and(eq(extensions.region, region), inArray(extensions.task, found), eq(extensions.state, "pending")),
    );
  const titles = await tx
    .select({ id: plans.id, title: plans.title, year: plans.year })
    .from(plans)
    .where(and(eq(plans.region, region), inArray(plans.id, [...new Set(rows.map(({ plan }) => plan))])));

  const relative = (row: typeof tasks.$inferSelect): Relative => ({
    id: row.id,
    no: row.no,
    state: row.state as TaskState,
    units: (parts.get(row.id) ?? []).map(({ unit }) => unit),
  });
  return rows.map((row) => {
    const plan = titles.find(({ id }) => id === row.plan);
    const parent = parents.find(({ id }) => id === row.parent);
    return {
      id: row.id,
      plan: row.plan,
      planTitle: plan?.title ?? "",
      planYear: plan?.year ?? undefined,
      revision: row.revision,
      no: row.no,
      sort: row.sort,
      title: row.title,
      programme: row.programme,
      cadence: row.cadence,
      state: row.state as TaskState,
      due: row.due ?? undefined,
      dueText: row.dueText,
      reportDays: row.reportDays,
      reported: row.reportedAt !== null,
      supervised: row.supervised,
      version: row.version,
      parts: (parts.get(row.id) ?? []).map(({ unit, role, state, name }) => ({
        unit,
        name,
        role: role as UnitRole,
        state: state as PartState,
      })),
      extension: waiting.find(({ task }) => task === row.id),
      parent: parent && relative(parent),
      subtasks: subtasks.filter((each) => each.parent === row.id).map(relative),
    };
  });
}

/** The units whose people may read a task: its own, and of a subtask those of the task it was split from. */
export function readersOf(task: Pick<LoadedTask, "parts" | "parent">): string[] {
  return [...task.parts.map(({ unit }) => unit), ...(task.parent?.units ?? [])];
}
