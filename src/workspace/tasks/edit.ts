import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { found, refuse } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import type { TaskEvents } from "./events.ts";
import { loadTasks } from "./load.ts";
import { demandReadable, happen, summaryOf } from "./step.ts";
import { checkUnits, happens, settle } from "./take.ts";
import { stepSays } from "./words.zh.ts";

/** What the plan office may change of a task. Other units are a transfer, which needs a reason. */
export type TaskEdit = Pick<
  TaskEvents["task.edited"],
  "title" | "programme" | "due" | "dueText" | "reportDays" | "units" | "reason"
>;

/** Changes the content of a task, and its units as a transfer does: all of it or nothing. Refused with both versions where someone changed it since it was read. */
export async function editTask(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { version, units, ...edit }: TaskEdit & { readonly version: number },
): Promise<void> {
  await change(workspace, actor, async (work) => {
    const [loaded] = await loadTasks(work, [id]);
    const task = found(loaded, "task");
    demandReadable(actor, task);
    demand(actor, "task.manage");
    if (task.state === "closed" || task.state === "aborted")
      refuse({ code: "invalid", field: "", says: stepSays.closedEdit() });
    if (version !== task.version)
      refuse({ code: "conflict", what: "task", current: summaryOf(task), sent: { ...edit, units, version } });
    await checkUnits(work, units ?? []);
    const { reason = "", ...content } = edit;
    const isEdited = Object.values(content).some((value) => value !== undefined);
    const transferred = units && happens(work, "transfer", task, { units, reason }).happenings;
    await settle(work, [
      {
        task,
        happenings: [...(isEdited ? [happen("task.edited", task, edit)] : []), ...(transferred ?? [])],
      },
    ]);
  });
}
