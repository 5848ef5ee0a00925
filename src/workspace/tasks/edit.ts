import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { found, refuse } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import type { TaskEvents } from "./events.ts";
import { loadTasks } from "./load.ts";
import { demandReadable, happen, summaryOf } from "./step.ts";
import { settle } from "./take.ts";
import { stepSays } from "./words.zh.ts";

/** What the plan office may change of a task; units change by transfer. */
export type TaskEdit = Pick<
  TaskEvents["task.edited"],
  "title" | "programme" | "due" | "dueText" | "reportDays" | "reason"
>;

/** Changes the content of a task. Refused with both versions where someone changed it since it was read. */
export async function editTask(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { version, ...edit }: TaskEdit & { readonly version: number },
): Promise<void> {
  await change(workspace, actor, async (work) => {
    const [loaded] = await loadTasks(work, [id]);
    const task = found(loaded, "task");
    demandReadable(actor, task);
    demand(actor, "task.manage");
    if (task.state === "closed" || task.state === "aborted")
      refuse({ code: "invalid", field: "", says: stepSays.closedEdit() });
    if (version !== task.version)
      refuse({ code: "conflict", what: "task", current: summaryOf(task), sent: { ...edit, version } });
    await settle(work, [{ task, happenings: [happen("task.edited", task, edit)] }]);
  });
}
