import { and, eq, inArray, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { addDays } from "../../../calendar/iso-date.ts";
import type { Transaction } from "../../../storage/store.ts";
import { extensions, tasks, taskUnits } from "../../../storage/tables/index.ts";
import type { Entry } from "../../events/kinds.ts";
import { dayOf } from "../../today.ts";
import type { UnitRole } from "../events.ts";
import type { PartState, TaskState } from "../states.ts";
import { type Part, wholeOf } from "../whole.ts";

/** The task that an entry is about. */
export type Key = Pick<Entry, "region" | "subject">;

const isTask = ({ region, subject }: Key) => and(eq(tasks.region, region), eq(tasks.id, subject));
const isPartOf = ({ region, subject }: Key) => and(eq(taskUnits.region, region), eq(taskUnits.task, subject));

/** Changes a task; its version grows. */
export async function setTask(
  tx: Transaction,
  key: Key,
  columns: PgUpdateSetSource<typeof tasks>,
): Promise<void> {
  await tx
    .update(tasks)
    .set({ ...columns, version: sql`${tasks.version} + 1` })
    .where(isTask(key));
}

export async function taskRow(tx: Transaction, key: Key): Promise<typeof tasks.$inferSelect> {
  const [row] = await tx.select().from(tasks).where(isTask(key));
  if (!row) throw new Error(`task ${key.subject} is not there`);
  return row;
}

/** Changes the parts of some units, or of all that are in one of some states. */
export async function setParts(
  tx: Transaction,
  key: Key,
  which: { readonly units?: readonly string[]; readonly states?: readonly PartState[] },
  columns: PgUpdateSetSource<typeof taskUnits>,
): Promise<void> {
  if (which.units?.length === 0) return;
  await tx
    .update(taskUnits)
    .set(columns)
    .where(
      and(
        isPartOf(key),
        which.units && inArray(taskUnits.unit, [...which.units]),
        which.states && inArray(taskUnits.state, [...which.states]),
      ),
    );
}

export async function partsOf(tx: Transaction, key: Key): Promise<Part[]> {
  const rows = await tx
    .select({ unit: taskUnits.unit, role: taskUnits.role, state: taskUnits.state })
    .from(taskUnits)
    .where(isPartOf(key));
  return rows.map(({ unit, role, state }) => ({
    unit,
    role: role as UnitRole,
    state: state as PartState,
  }));
}

/** Where the whole stands now that its parts have changed. */
export async function wholeNow(tx: Transaction, key: Key, reportedAt: string | null): Promise<TaskState> {
  return wholeOf(await partsOf(tx, key), reportedAt !== null);
}

/** The last day before a task that showed work at this instant counts as silent. */
export function silentAfter(at: string, reportDays: number): string {
  return addDays(dayOf(new Date(at)), reportDays);
}

/** Requests for a later date that nobody decides on any more. */
export async function lapseExtensions(tx: Transaction, { region, subject }: Key): Promise<void> {
  await tx
    .update(extensions)
    .set({ state: "lapsed" })
    .where(and(eq(extensions.region, region), eq(extensions.task, subject), eq(extensions.state, "pending")));
}
