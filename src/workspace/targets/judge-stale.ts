import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Database, Store, Transaction } from "../../storage/store.ts";
import { targets } from "../../storage/tables/index.ts";
import { dayOf } from "../today.ts";
import type { Workspace } from "../workspace.ts";
import { judgeTarget } from "./judge/judge.ts";
import { definitionOf, expectedOf, type LoadedTarget, loadTargets, reportedOf } from "./load.ts";

/** Targets that one transaction judges: few enough that nobody else waits long. */
const batch = 200;

/** The day in China at which the office stands. */
export function todayOf({ clock }: Pick<Workspace, "clock">): string {
  return dayOf(clock());
}

/** What runs now, so that those who ask at once wait for one and the same. */
const running = new WeakMap<Store, Promise<number>>();

/**
 * Judges every target that was not judged today: the day changed, or something that it rests on did. Cheap where
 * nothing is to do, so that whoever reads lights asks for it first.
 * @returns how many were judged.
 */
export function judgeStale(workspace: Workspace): Promise<number> {
  const { store } = workspace;
  const before = running.get(store);
  if (before) return before.then(() => judgeStale(workspace));
  const now = judgeAll(workspace).finally(() => running.delete(store));
  running.set(store, now);
  return now;
}

async function judgeAll(workspace: Workspace): Promise<number> {
  const { store, region } = workspace;
  const today = todayOf(workspace);
  for (let judged = 0; ; ) {
    const ids = await staleIds(store.db, region, today);
    if (ids.length === 0) return judged;
    judged += await store.transaction((tx) => judgeAndKeep(tx, region, ids, today));
  }
}

/** Judges targets and keeps the result with them. Held until the transaction ends: what is reported meanwhile waits. */
export async function judgeAndKeep(
  tx: Transaction,
  region: string,
  ids: readonly string[],
  today: string,
): Promise<number> {
  await tx
    .select({ id: targets.id })
    .from(targets)
    .where(and(eq(targets.region, region), inArray(targets.id, [...ids])))
    .orderBy(asc(targets.id))
    .for("update");
  const loaded = await loadTargets(tx, region, ids);
  const rows = loaded.map((target) => {
    const { state, light, reason } = judge(target, today);
    return { id: target.record.id, state, light, reason, due: reason.target?.due || null };
  });
  await tx.execute(sql`
    update ${targets} t
    set judged_state = j.state, judged_light = j.light, judged_reason = j.reason, judged_due = j.due,
      judged_on = ${today}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as j(id uuid, state text, light text, reason jsonb, due text)
    where t.region = ${region} and t.id = j.id`);
  return loaded.length;
}

/** How a target stands today. */
export function judge(target: LoadedTarget, today: string) {
  return judgeTarget(definitionOf(target), reportedOf(target.reports), today, expectedOf(target));
}

async function staleIds(db: Database, region: string, today: string): Promise<string[]> {
  const rows = await db
    .select({ id: targets.id })
    .from(targets)
    .where(
      and(
        eq(targets.region, region),
        eq(targets.state, "active"),
        // Three ranges of the index, where "is distinct from" would read every row.
        or(isNull(targets.judgedOn), lt(targets.judgedOn, today), gt(targets.judgedOn, today)),
      ),
    )
    .limit(batch);
  return rows.map(({ id }) => id);
}
