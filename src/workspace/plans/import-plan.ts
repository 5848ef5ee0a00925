import { createHash } from "node:crypto";
import { and, eq, ne, sql } from "drizzle-orm";
import { daysOf } from "../../calendar/periods.ts";
import type { Meta, Plan } from "../../plan/model.ts";
import type { Database } from "../../storage/store.ts";
import { plans, revisions } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { refuse } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import { compiledLimit } from "./compiled.ts";
import type { RevisionData } from "./events.ts";
import { findPlan, lockPlan, revisionsOf, sameVersion } from "./find-plan.ts";
import type { ImportedPlan } from "./views.ts";

/** A document as it was sent. */
export interface SentDocument {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Turns a document into a compiled plan as JSON. Throws where it cannot be read. */
export type CompileDocument = (document: SentDocument) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Imports a document as the draft of a new plan. A document that is already here is not imported again: the answer
 * names its plan.
 */
export async function importPlan(
  workspace: Workspace,
  actor: Actor | undefined,
  document: SentDocument,
  compile: CompileDocument,
): Promise<ImportedPlan> {
  demand(actor, "plan.write");
  const source = createHash("sha256").update(document.bytes).digest("hex");
  const before = await planOfSource(workspace.store.db, workspace.region, source);
  if (before) return before;
  const kept = await keep(workspace, document, compile);
  return change(workspace, actor, async ({ tx, region, newId, record }) => {
    // Of two who send the same document at once, the second waits and finds the first one's plan.
    await tx.execute(sql`lock table ${revisions} in share row exclusive mode`);
    const meanwhile = await planOfSource(tx, region, source);
    if (meanwhile) return meanwhile;
    const id = newId();
    const head = headOf(kept.plan.meta, document.name);
    await record({
      kind: "plan.imported",
      subject: id,
      plan: id,
      data: { ...head, revision: { ...kept.data, id: newId(), no: 1 } },
    });
    return { plan: id, title: head.title, known: false, tasks: kept.plan.tasks.length };
  });
}

/**
 * Takes in a later text of a plan. It changes nothing until its changes are accepted; an earlier proposal that waits is
 * declined by it.
 */
export async function proposeRevision(
  workspace: Workspace,
  actor: Actor | undefined,
  { plan: id, version }: { readonly plan: string; readonly version: number },
  document: SentDocument,
  compile: CompileDocument,
): Promise<{ readonly revision: string }> {
  demand(actor, "plan.write");
  await findPlan(workspace.store.db, workspace.region, actor, id);
  const kept = await keep(workspace, document, compile);
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    sameVersion(plan, version);
    if (plan.state !== "published")
      refuse({
        code: "invalid",
        field: "file",
        says: "只有已发布的方案可以修订。草稿请直接校正，或重新导入。",
      });
    const all = await revisionsOf(work.tx, plan);
    const same = all.find(({ source, state }) => source === kept.data.source && state !== "declined");
    if (same)
      refuse({
        code: "invalid",
        field: "file",
        says: `这份文件与第${same.no}版完全相同，没有可以修订的内容。请选择修订后的文件。`,
      });
    const waiting = all.filter(({ state }) => state === "draft");
    const revision = work.newId();
    await work.record(
      ...waiting.map((each) => ({
        kind: "plan.revision-declined" as const,
        subject: id,
        plan: id,
        data: { revision: each.id },
      })),
    );
    await work.record({
      kind: "plan.revision-proposed",
      subject: id,
      plan: id,
      data: { ...kept.data, id: revision, no: (all[0]?.no ?? 0) + 1 },
    });
    return { revision };
  });
}

async function keep({ store }: Workspace, document: SentDocument, compile: CompileDocument) {
  const json = await compile(document);
  const plan = JSON.parse(new TextDecoder().decode(json)) as Plan;
  if (plan.tasks.length + plan.targets.length === 0)
    refuse({
      code: "invalid",
      field: "file",
      says: `“${document.name}”中没有读到任务和指标，没有导入。请确认它是实施方案的全文。`,
    });
  const source = await store.blobs.put(document.bytes, document.bytes.length);
  const compiled = await store.blobs.put(json, compiledLimit);
  const data: Omit<RevisionData, "id" | "no"> = {
    name: document.name,
    source: source.sha256,
    compiled: compiled.sha256,
  };
  return { plan, data };
}

function headOf(meta: Meta, name: string) {
  const day = (period: string | undefined, end: "first" | "last") =>
    period === undefined ? undefined : daysOf(period)?.[end];
  return {
    title: meta.title ?? name.replace(/\.[^.]+$/, ""),
    issuer: meta.issuer,
    docNumber: meta.docNumber,
    start: day(meta.start, "first"),
    end: day(meta.end, "last"),
  };
}

/** The plan that a document was imported as, unless that is archived. */
async function planOfSource(db: Database, region: string, source: string): Promise<ImportedPlan | undefined> {
  const [row] = await db
    .select({ id: plans.id, title: plans.title })
    .from(revisions)
    .innerJoin(plans, and(eq(plans.region, revisions.region), eq(plans.id, revisions.plan)))
    .where(
      and(
        eq(revisions.region, region),
        eq(revisions.source, source),
        ne(revisions.state, "declined"),
        ne(plans.state, "archived"),
      ),
    )
    .limit(1);
  return row && { plan: row.id, title: row.title, known: true };
}
