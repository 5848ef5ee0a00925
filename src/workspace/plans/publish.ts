import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import type { Happening } from "../events/kinds.ts";
import { refuse } from "../refusal.ts";
import type { TaskData } from "../tasks/events.ts";
import { dayOf } from "../today.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import { readCompiled } from "./compiled.ts";
import { mustBeDraft } from "./correct.ts";
import { dataOf } from "./draft/correct-targets.ts";
import { type OpenCode, openPoints } from "./draft/open-points.ts";
import { taskUnitsOf, type WhoIs, whoIs } from "./draft/resolve-units.ts";
import type { DraftTarget, DraftTask } from "./draft/types.ts";
import { findPlan, findRevision, lockPlan, sameVersion } from "./find-plan.ts";
import { loadParts, toDraft } from "./load-draft.ts";
import type { PublishedPlan } from "./views.ts";
import { sayOpen } from "./words.zh.ts";

/** Sort numbers of neighbouring tasks are this far apart: a revision puts new tasks between them. */
export const sortStep = 100;

export interface PublishInput {
  /** The year of its first ledger. */
  readonly year: number;
  readonly version: number;
  /** Open points that are knowingly left as they are. */
  readonly leave: readonly OpenCode[];
}

/** Makes the ledger of a draft: its targets and its tasks, in one step. Refuses while something is open. */
export async function publishPlan(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  { year, version, leave }: PublishInput,
): Promise<PublishedPlan> {
  demand(actor, "plan.write");
  const { db } = workspace.store;
  const seen = await findPlan(db, workspace.region, actor, id);
  const compiled = await readCompiled(workspace.store, (await findRevision(db, seen)).compiled);
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    mustBeDraft(plan);
    sameVersion(plan, version);
    const draft = toDraft(compiled, await loadParts(work.tx, plan), dayOf(workspace.clock()));
    const open = openPoints(draft).filter(({ code, must }) => must || !leave.includes(code));
    if (open[0]) refuse({ code: "invalid", field: open[0].code, says: sayOpen(open[0]) });
    if (draft.tasks.length === 0)
      refuse({ code: "invalid", field: "tasks", says: "草稿中没有任务，不能发布。请先补充任务。" });

    const who = whoIs(draft.names);
    const place = { plan: id, revision: plan.revision };
    const targets = draft.targets.map((target) => targetCreated(work, target, who, place));
    const ids = new Map(targets.map(({ subject, data }) => [data.anchor, subject]));
    const tasks = draft.tasks.map((task) =>
      taskCreated(work, task, {
        ...place,
        year,
        who,
        targetIds: ids,
        no: String(task.no),
        sort: task.no * sortStep,
      }),
    );
    await work.record<"plan.published" | "target.created" | "task.created">(
      { kind: "plan.published", subject: id, plan: id, data: { year } },
      ...targets,
      ...tasks,
    );
    return {
      version: plan.version + 1,
      year,
      tasks: tasks.length,
      targets: targets.length,
      units: new Set(tasks.flatMap(({ data }) => data.units.map(({ unit }) => unit))).size,
    };
  });
}

interface Place {
  readonly plan: string;
  readonly revision: string;
}

export function targetCreated(
  work: Work,
  target: DraftTarget,
  who: WhoIs,
  { plan, revision }: Place,
): Happening<"target.created"> {
  return {
    kind: "target.created",
    subject: work.newId(),
    plan,
    data: {
      ...dataOf(target),
      anchor: target.anchor,
      sort: target.sort,
      revision,
      units: [...new Set(target.units.flatMap(who))],
    },
  };
}

interface TaskPlace extends Place, Pick<TaskData, "year" | "no" | "sort"> {
  readonly who: WhoIs;
  /** Ids of the plan's targets by anchor. */
  readonly targetIds: ReadonlyMap<string, string>;
}

export function taskCreated(
  work: Work,
  task: DraftTask,
  { plan, revision, year, no, sort, who, targetIds }: TaskPlace,
): Happening<"task.created"> {
  return {
    kind: "task.created",
    subject: work.newId(),
    plan,
    data: {
      revision,
      anchor: task.anchor,
      no,
      sort,
      title: task.title,
      programme: task.programme,
      start: task.span?.start,
      end: task.span?.end,
      due: task.due,
      dueText: task.dueText,
      cadence: task.cadence,
      reportDays: task.reportDays,
      units: taskUnitsOf(task.units, who),
      targets: task.targets.flatMap((anchor) => targetIds.get(anchor) ?? []),
      year,
    },
  };
}
