import type { Actor } from "../access/actor.ts";
import { refuse } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import type { PlanEvents } from "./events.ts";
import { lockPlan, sameVersion } from "./find-plan.ts";
import type { PlanVersion } from "./views.ts";

/** Changes the head of a plan: its title, who issued it, its number and period. An empty date takes it away. */
export function editPlan(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  { version, ...data }: PlanEvents["plan.edited"] & { readonly version: number },
): Promise<PlanVersion> {
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    sameVersion(plan, version);
    const { start = plan.start, end = plan.end } = data;
    if (start && end && end < start)
      refuse({
        code: "invalid",
        field: "end",
        says: `结束日期${end}早于开始日期${start}。请核对后重新填写。`,
      });
    await work.record({ kind: "plan.edited", subject: id, plan: id, data });
    return { version: version + 1 };
  });
}

/** Puts a draft away: it is in no list of work any more, and its document may be imported anew. */
export function archivePlan(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  { version }: { readonly version: number },
): Promise<PlanVersion> {
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    sameVersion(plan, version);
    if (plan.state !== "draft")
      refuse({
        code: "invalid",
        field: "state",
        says: "只有草稿可以撤下。已发布的方案请在台账中逐项办结或中止任务。",
      });
    await work.record({ kind: "plan.archived", subject: id, plan: id, data: {} });
    return { version: version + 1 };
  });
}
