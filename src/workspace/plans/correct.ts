import { and, eq, inArray } from "drizzle-orm";
import { corrections, units } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { isId } from "../new-id.ts";
import { refuse } from "../refusal.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import type { TargetChange, TaskChange } from "./draft/types.ts";
import { lockPlan, type PlanRecord } from "./find-plan.ts";

/** What a person changes of one item; no change takes the correction back. */
export type CorrectionInput = {
  readonly anchor: string;
  /** When the correction that the person saw was made; none where they saw none. */
  readonly seen?: string | undefined;
} & (
  | { readonly kind: "task"; readonly change?: TaskChange | undefined }
  | { readonly kind: "target"; readonly change?: TargetChange | undefined }
);

/**
 * Records corrections of a draft: all of them or none. One that meets a correction which the person had not seen is
 * refused as a conflict that shows both.
 */
export function correctPlan(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  inputs: readonly CorrectionInput[],
): Promise<{ readonly version: number }> {
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    mustBeDraft(plan);
    const kept = await work.tx
      .select()
      .from(corrections)
      .where(and(eq(corrections.region, plan.region), eq(corrections.plan, id)));
    const before = new Map(kept.map((row) => [`${row.kind} ${row.anchor}`, row]));
    for (const { kind, anchor, seen, change: sent } of inputs) {
      const current = before.get(`${kind} ${anchor}`);
      if (current?.at !== seen)
        refuse({ code: "conflict", what: "plan", current: current?.change ?? null, sent: sent ?? null });
      if (kind === "task" && sent && "into" in sent && sent.into === anchor)
        refuse({ code: "invalid", field: "into", says: "任务不能并入它自己。请选择另一项任务。" });
    }
    await work.record(
      ...inputs.map(({ kind, anchor, change }) => ({
        kind: "plan.corrected" as const,
        subject: id,
        plan: id,
        data: { kind, anchor, change: change as Readonly<Record<string, unknown>> | undefined },
      })),
    );
    return { version: plan.version + inputs.length };
  });
}

/** What a person says that names mean: these units, nobody (an empty list), or nothing said (absent). */
export interface NameDecision {
  readonly name: string;
  readonly units?: readonly string[] | undefined;
}

/** Records what names mean, for this plan and all its texts. */
export function decideNames(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  decisions: readonly NameDecision[],
): Promise<{ readonly version: number }> {
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    await mustExist(
      work,
      decisions.flatMap((decision) => decision.units ?? []),
    );
    await work.record(
      ...decisions.map(({ name, units: said }) => ({
        kind: "plan.name-decided" as const,
        subject: id,
        plan: id,
        data: { name, units: said },
      })),
    );
    return { version: plan.version + decisions.length };
  });
}

export function mustBeDraft({ state }: PlanRecord): void {
  if (state === "draft") return;
  refuse({
    code: "invalid",
    field: "state",
    says:
      state === "published"
        ? "方案已经发布，不能再校正草稿。请在台账中修改任务，或导入修订后的文件。"
        : "方案已经归档，不能修改。",
  });
}

async function mustExist({ tx }: Work, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const rows = wanted.every(isId)
    ? wanted.length === 0
      ? []
      : await tx.select({ id: units.id }).from(units).where(inArray(units.id, wanted))
    : [];
  if (rows.length < wanted.length)
    refuse({ code: "invalid", field: "units", says: "所选的单位中有一个已不存在。请刷新后重新选择。" });
}
