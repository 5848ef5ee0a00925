import { and, eq, inArray } from "drizzle-orm";
import type { Plan } from "../../../plan/model.ts";
import type { Database } from "../../../storage/store.ts";
import { targets, targetUnits, targetValues, tasks } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { refuse } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import type { Workspace } from "../../workspace.ts";
import { readCompiled } from "../compiled.ts";
import { findPlan, findRevision, type PlanRecord, type RevisionRecord } from "../find-plan.ts";
import { type DraftParts, loadParts, matchesOf } from "../load-draft.ts";
import { diffDrafts } from "./diff-drafts.ts";
import { type PairedDrafts, pairDrafts } from "./pair-drafts.ts";
import type { DraftChange } from "./types.ts";

export type TaskRecord = typeof tasks.$inferSelect;
export type TargetRecord = typeof targets.$inferSelect & {
  readonly values: readonly (typeof targetValues.$inferSelect)[];
  readonly units: readonly string[];
};

/** The two texts of a proposed revision, as they were compiled: neither can change. */
export interface RevisionTexts {
  readonly proposed: RevisionRecord;
  readonly before: Plan;
  readonly after: Plan;
}

/** What a proposed revision would change, and the ledger that it meets. */
export interface Revising extends RevisionTexts {
  readonly plan: PlanRecord;
  readonly parts: DraftParts;
  readonly drafts: PairedDrafts;
  readonly changes: readonly DraftChange[];
  /** Every task of the plan, subtasks as well. */
  readonly all: readonly TaskRecord[];
  /** By the anchor that they have now. */
  readonly tasks: ReadonlyMap<string, TaskRecord>;
  readonly targets: ReadonlyMap<string, TargetRecord>;
}

/** The texts of a proposed revision. Refuses one on which was already decided. */
export async function loadTexts(
  { store, region }: Workspace,
  actor: Actor | undefined,
  id: string,
  revision: string,
): Promise<RevisionTexts> {
  const plan = await findPlan(store.db, region, actor, id);
  demand(actor, "plan.draft");
  const proposed = await findRevision(store.db, plan, revision);
  if (proposed.state !== "draft" || plan.state !== "published")
    refuse({
      code: "invalid",
      field: "revision",
      says: "这一版已经决定过，或不是待决定的修订。请刷新后查看版本记录。",
    });
  const current = await findRevision(store.db, plan);
  return {
    proposed,
    before: await readCompiled(store, current.compiled),
    after: await readCompiled(store, proposed.compiled),
  };
}

/** What the tables say today: corrections, names, and the rows that the changes touch. */
export async function loadRevising(
  db: Database,
  plan: PlanRecord,
  texts: RevisionTexts,
  now: Date,
): Promise<Revising> {
  const { before, after } = texts;
  const parts = await loadParts(db, plan);
  const day = dayOf(now);
  const drafts = pairDrafts(before, after, parts.corrections, {
    before: matchesOf(before, parts, day),
    after: matchesOf(after, parts, day),
  });
  const ofPlan = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.region, plan.region), eq(tasks.plan, plan.id)));
  return {
    ...texts,
    plan,
    parts,
    drafts,
    changes: diffDrafts(before, after, drafts),
    all: ofPlan,
    tasks: new Map(ofPlan.flatMap((task) => (task.anchor === null ? [] : [[task.anchor, task] as const]))),
    targets: await loadTargets(db, plan),
  };
}

async function loadTargets(db: Database, { region, id }: PlanRecord): Promise<Map<string, TargetRecord>> {
  const rows = await db
    .select()
    .from(targets)
    .where(and(eq(targets.region, region), eq(targets.plan, id)));
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.id);
  const values = await db
    .select()
    .from(targetValues)
    .where(and(eq(targetValues.region, region), inArray(targetValues.target, ids)));
  const units = await db
    .select()
    .from(targetUnits)
    .where(and(eq(targetUnits.region, region), inArray(targetUnits.target, ids)));
  return new Map(
    rows.map((row) => [
      row.anchor,
      {
        ...row,
        values: values.filter(({ target }) => target === row.id),
        units: units.filter(({ target }) => target === row.id).map(({ unit }) => unit),
      },
    ]),
  );
}
