import type { Actor } from "../access/actor.ts";
import { type Refusal, RefusedError, refuse } from "../refusal.ts";
import { dayOf } from "../today.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import { flagDates } from "./flags.ts";
import { type LoadedTask, loadTasks, most } from "./load.ts";
import { idsOf } from "./query/page.ts";
import { checkUnits, type Happened, happens, settle } from "./take.ts";
import type { TaskFilter } from "./views.ts";
import { bulkSays } from "./words.zh.ts";

/** Which tasks: these, or all that a filter finds. */
export type Selection =
  | { readonly ids: readonly string[]; readonly filter?: undefined }
  | { readonly filter: TaskFilter; readonly ids?: undefined };

/** What is done to each. */
export type BulkStep =
  | { readonly step: "dispatch"; readonly note?: string | undefined }
  | { readonly step: "remind"; readonly note?: string | undefined }
  /** One unit's tasks go to another, each in the same role. */
  | { readonly step: "transfer"; readonly from: string; readonly to: string; readonly reason: string };

/** What became of one task. */
export interface BulkOutcome {
  readonly task: string;
  readonly no: string;
  readonly title: string;
  readonly outcome: "done" | "unchanged" | "refused";
  readonly why?: Refusal;
}

/**
 * Takes a step on many tasks in one change. A task that refuses it is left as it is and says why; the others go on.
 * An id that the person may not read is refused like one that does not exist.
 */
export function takeBulk(
  workspace: Workspace,
  actor: Actor,
  selection: Selection,
  bulk: BulkStep,
): Promise<readonly BulkOutcome[]> {
  return change(workspace, actor, async (work) => {
    const ids = await selected(work, actor, selection);
    const tasks = new Map((await loadTasks(work, ids)).map((task) => [task.id, task]));
    if (bulk.step === "transfer") await checkUnits(work, [{ unit: bulk.to, role: "lead" }]);
    const happened: Happened[] = [];
    const outcomes = ids.map((id): BulkOutcome => {
      const task = tasks.get(id);
      const named = { task: id, no: task?.no ?? "", title: task?.title ?? "" };
      if (!task) return { ...named, outcome: "refused", why: { code: "not-found", what: "task" } };
      try {
        const one = decide(work, task, bulk);
        happened.push(one);
        return { ...named, outcome: one.happenings.length > 0 ? "done" : "unchanged" };
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        const { why } = error;
        // Of a task that the person may not read, nothing is told.
        return why.code === "not-found"
          ? { task: id, no: "", title: "", outcome: "refused", why }
          : { ...named, outcome: "refused", why };
      }
    });
    await settle(work, happened);
    return outcomes;
  });
}

async function selected(work: Work, actor: Actor, { ids, filter }: Selection): Promise<readonly string[]> {
  const dates = flagDates(dayOf(new Date(work.now)));
  const asking = { db: work.tx, region: work.region, actor, dates };
  const found = ids ? [...new Set(ids)] : await idsOf(asking, filter, most);
  if (found.length > most) refuse({ code: "invalid", field: "filter", says: bulkSays.tooMany(most) });
  return found;
}

function decide(work: Work, task: LoadedTask, bulk: BulkStep): Happened {
  switch (bulk.step) {
    case "dispatch":
    case "remind":
      return happens(work, bulk.step, task, { note: bulk.note });
    case "transfer": {
      const { from, to, reason } = bulk;
      const part = task.parts.find(({ unit }) => unit === from);
      const kept = task.parts.filter(({ unit }) => unit !== from && unit !== to);
      const there = task.parts.find(({ unit }) => unit === to);
      // A unit that already has a part keeps the weightier of both roles.
      const roles = part ? [part.role, ...(there ? [there.role] : [])] : [];
      const role = (["lead", "responsible", "support"] as const).find((each) => roles.includes(each));
      const units = [
        ...kept.map(({ unit, role }) => ({ unit, role })),
        ...(role ? [{ unit: to, role }] : []),
      ];
      return part ? happens(work, "transfer", task, { units, reason }) : { task, happenings: [] };
    }
  }
}
