import { and, eq } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { ledgerEntries, tasks } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { refuse } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import { findPlan, lockPlan, type PlanRecord, sameVersion } from "./find-plan.ts";
import type { RolloverView, TouchedTask } from "./views.ts";

export interface RolloverInput {
  readonly to: number;
  readonly version: number;
  /** Tasks that were not yet handed out and go on as carried, not as started. */
  readonly carry?: readonly string[] | undefined;
}

/** How the tasks would stand after a roll-over to the year after. */
export async function previewRollover(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
  carry: readonly string[] = [],
): Promise<RolloverView> {
  const plan = await findPlan(store.db, region, actor, id);
  demand(actor, "plan.write");
  return viewOf(store.db, plan, yearOf(plan) + 1, carry);
}

/**
 * Closes a year's ledger and begins the next: what is closed stays there as 完成销号, what is open goes on as 延续推进,
 * what was not yet handed out begins as 启动实施. One year at a time, never back.
 */
export function rollOver(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  { to, version, carry = [] }: RolloverInput,
): Promise<RolloverView> {
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    sameVersion(plan, version);
    const from = yearOf(plan);
    if (to !== from + 1)
      refuse({
        code: "invalid",
        field: "to",
        says: `台账现在是${from}年度，只能转入${from + 1}年度，不能跳过或退回。`,
      });
    const view = await viewOf(work.tx, plan, to, carry);
    const ids = (list: readonly TouchedTask[]) => list.map((task) => task.id);
    await work.record({
      kind: "plan.rolled",
      subject: id,
      plan: id,
      data: { from, to, closed: ids(view.closed), carried: ids(view.carried), started: ids(view.started) },
    });
    return { ...view, version: plan.version + 1 };
  });
}

function yearOf({ state, year }: PlanRecord): number {
  if (state !== "published" || year === null)
    return refuse({ code: "invalid", field: "state", says: "只有已发布的方案才有年度台账可以转入下一年。" });
  return year;
}

async function viewOf(
  db: Database,
  { region, id, year, version }: PlanRecord,
  to: number,
  carry: readonly string[],
): Promise<RolloverView> {
  const rows = await db
    .select({
      id: tasks.id,
      no: tasks.no,
      title: tasks.title,
      state: tasks.state,
      standing: ledgerEntries.standing,
    })
    .from(ledgerEntries)
    .innerJoin(tasks, and(eq(tasks.region, ledgerEntries.region), eq(tasks.id, ledgerEntries.task)))
    .where(and(eq(ledgerEntries.region, region), eq(ledgerEntries.plan, id), eq(ledgerEntries.year, year!)))
    .orderBy(tasks.sort);
  const kept = new Set(carry);
  const standing = ({ id: task, state, standing: now }: (typeof rows)[number]) => {
    if (state === "closed") return "closed";
    if (state === "aborted") return "aborted";
    // What was carried here once goes on, even where it was recalled meanwhile.
    return state === "pending" && now === "started" && !kept.has(task) ? "started" : "carried";
  };
  const of = (wanted: string) =>
    rows
      .filter((row) => standing(row) === wanted)
      .map(({ id: task, no, title, state }) => ({ id: task, no, title, state }));
  return {
    from: year!,
    to,
    version,
    closed: of("closed"),
    carried: of("carried"),
    started: of("started"),
    aborted: of("aborted"),
  };
}
