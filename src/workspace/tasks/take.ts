import { and, gte, inArray, isNull, or } from "drizzle-orm";
import { units } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { tell } from "../desk/tell.ts";
import type { EventKind, Happening } from "../events/kinds.ts";
import { found, refuse } from "../refusal.ts";
import { dayOf } from "../today.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import type { TaskUnit } from "./events.ts";
import type { StepId } from "./life.ts";
import { type LoadedTask, loadTasks } from "./load.ts";
import { allow, type Decide, type StepInputs } from "./step.ts";
import { steps } from "./steps/index.ts";
import { tellingsOf } from "./telling.ts";
import { stepSays } from "./words.zh.ts";

/** The version of the task that the caller has read; without it the caller takes the step on whatever there is. */
interface Versioned {
  readonly version?: number | undefined;
}

/** Takes a step of a task's life, in a change of its own. Throws RefusedError. */
export async function takeStep<S extends Exclude<StepId, "report">>(
  workspace: Workspace,
  actor: Actor | undefined,
  step: S,
  task: string,
  input: StepInputs[S] & Versioned,
): Promise<void> {
  await change(workspace, actor, async (work) => {
    const [loaded] = await loadTasks(work, [task]);
    const { units: named, into } = input as {
      units?: readonly TaskUnit[];
      into?: StepInputs["split"]["into"];
    };
    await checkUnits(work, named ?? into?.flatMap((each) => each.units) ?? []);
    await settle(work, [happens(work, step, found(loaded, "task"), input)]);
  });
}

/** What a step makes happen to a loaded task. Throws RefusedError; nothing is written yet. */
export function happens<S extends StepId>(
  work: Work,
  step: S,
  task: LoadedTask,
  input: StepInputs[S] & Versioned,
): Happened {
  const unit = allow(work.actor, step, task, input);
  const decide = steps[step] as Decide<S>;
  const { actor, now } = work;
  const given = { actor, unit, now, today: dayOf(new Date(now)), newId: work.newId };
  return { task, happenings: decide(task, input, given) };
}

/** What happens to one task. */
export interface Happened {
  readonly task: LoadedTask;
  readonly happenings: readonly Happening<EventKind>[];
}

/** Writes what happens, and tells those whom it concerns. */
export async function settle(work: Work, happened: readonly Happened[]): Promise<void> {
  await work.record(...happened.flatMap(({ happenings }) => happenings));
  await tell(
    work,
    happened.flatMap(({ task, happenings }) => happenings.flatMap((each) => tellingsOf(task, each))),
  );
}

/** Refuses a unit that does not exist or is over, and one that is named twice. */
export async function checkUnits(work: Work, named: readonly TaskUnit[]): Promise<void> {
  if (named.length === 0) return;
  const wanted = new Set(named.map(({ unit }) => unit));
  const known = await work.tx
    .select({ id: units.id })
    .from(units)
    .where(
      and(
        inArray(units.id, [...wanted]),
        or(isNull(units.validTo), gte(units.validTo, dayOf(new Date(work.now)))),
      ),
    );
  if (known.length < wanted.size) refuse({ code: "invalid", field: "units", says: stepSays.unknownUnit() });
}
