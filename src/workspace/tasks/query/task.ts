import { and, asc, eq } from "drizzle-orm";
import { ledgerEntries, tasks } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { found } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import type { Workspace } from "../../workspace.ts";
import { flagDates } from "../flags.ts";
import { lifeOf, stepIds } from "../life.ts";
import { type LoadedTask, readTasks } from "../load.ts";
import { isPossible } from "../possible.ts";
import { mayTake, unitsFor } from "../step.ts";
import type { StepView, TaskView } from "../views.ts";
import type { Asking } from "./filter.ts";
import { linkedOf } from "./linked.ts";
import { rowsOf } from "./rows.ts";
import { sourceOf } from "./source.ts";
import { storyOf } from "./story.ts";
import { canRead } from "./visible.ts";

/** What is asked of the workspace by a person today. */
export function askingOf({ store, region, clock }: Workspace, actor: Actor): Asking {
  return { db: store.db, region, actor, dates: flagDates(dayOf(clock())) };
}

/** Everything about one task. Refused with not-found where the person may not read it. */
export async function findTask(workspace: Workspace, actor: Actor, id: string): Promise<TaskView> {
  const { store, region } = workspace;
  const { db, dates } = askingOf(workspace, actor);
  const isReadable = await canRead(db, region, actor, id);
  const [loaded] = isReadable ? await readTasks(db, region, [id]) : [];
  const task = found(loaded, "task");
  const [record] = await db
    .select({ revision: tasks.revision, start: tasks.start, end: tasks.end, reportDays: tasks.reportDays })
    .from(tasks)
    .where(and(eq(tasks.region, region), eq(tasks.id, id)));
  const [row, ...subtasks] = await rowsOf(db, region, [id, ...task.subtasks.map((each) => each.id)], dates);
  const { no, source } = await sourceOf(store, region, record!);
  const standings = await db
    .select({ year: ledgerEntries.year, standing: ledgerEntries.standing })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.region, region), eq(ledgerEntries.task, id)))
    .orderBy(asc(ledgerEntries.year));
  return {
    ...row!,
    reportDays: record!.reportDays,
    revision: record!.revision,
    revisionNo: no,
    ...(source && { source }),
    ...(await storyOf(db, region, id)),
    subtasks,
    linked: await linkedOf(workspace, actor, id),
    standings: standings as TaskView["standings"],
    steps: stepsFor(actor, task),
  };
}

/** The steps that a person may take on a task now, each with the units it can be taken for. */
export function stepsFor(actor: Actor, task: LoadedTask): StepView[] {
  return stepIds.flatMap((id) => {
    const step = lifeOf(id);
    if (!step.from.includes(task.state) || !mayTake(actor, step, task)) return [];
    const units =
      step.by === "office" ? [] : unitsFor(actor, step, task).filter((unit) => isPossible(id, task, unit));
    if (!isPossible(id, task) || (step.by === "party" && units.length === 0)) return [];
    if (step.by === "answering" && id !== "split" && units.length === 0) return [];
    return [{ id, title: step.title, units }];
  });
}
