import type { Plan } from "../../plan/model.ts";
import type { Actor } from "../access/actor.ts";
import { demand, may } from "../access/decide.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../today.ts";
import type { Workspace } from "../workspace.ts";
import { readCompiled, readKept } from "./compiled.ts";
import { openPoints } from "./draft/open-points.ts";
import { findPlan, findRevision, type RevisionRecord } from "./find-plan.ts";
import { loadParts, toDraft } from "./load-draft.ts";
import type { DraftView } from "./views.ts";

/** A text of a plan as it would run, with what is open in it; without a revision, the one that the plan stands on. */
export async function getDraft(
  workspace: Workspace,
  actor: Actor,
  id: string,
  revision?: string,
): Promise<DraftView> {
  const { db } = workspace.store;
  const plan = await findPlan(db, workspace.region, actor, id);
  demand(actor, "plan.draft");
  const row = await findRevision(db, plan, revision);
  const parts = await loadParts(db, plan);
  const draft = toDraft(await readCompiled(workspace.store, row.compiled), parts, dayOf(workspace.clock()));
  const named = new Set(
    draft.names.flatMap(({ units = [], match }) => [
      ...units,
      ...(match.kind === "several" ? match.candidates : []),
      ...(match.kind === "unknown" && match.proposal.parent ? [match.proposal.parent] : []),
    ]),
  );
  return {
    ...draft,
    lost: draft.lost.map(({ kind, anchor, at }) => ({ kind, anchor, at })),
    plan: id,
    revision: row.id,
    version: plan.version,
    units: parts.known.filter((unit) => named.has(unit.id)).map(({ id: unit, name }) => ({ id: unit, name })),
    open: openPoints(draft),
    ...(plan.start !== null && { start: plan.start }),
    ...(plan.end !== null && { end: plan.end }),
  };
}

/** The compiled model of a revision, for its document view. */
export async function getCompiled(
  workspace: Workspace,
  actor: Actor,
  id: string,
  revision: string,
): Promise<Plan> {
  const { compiled } = await seenRevision(workspace, actor, id, revision);
  return readCompiled(workspace.store, compiled);
}

/** The document of a revision as it was sent. */
export async function getDocument(
  workspace: Workspace,
  actor: Actor,
  id: string,
  revision: string,
): Promise<{ readonly name: string; readonly bytes: Buffer<ArrayBuffer> }> {
  const { name, source } = await seenRevision(workspace, actor, id, revision);
  return { name, bytes: await readKept(workspace.store, source) };
}

/** A revision that the person may read: a text that is not in force is the plan office's alone. */
async function seenRevision(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
  revision: string,
): Promise<RevisionRecord> {
  const plan = await findPlan(store.db, region, actor, id);
  const row = await findRevision(store.db, plan, revision);
  const inForce = row.state === "current" || row.state === "superseded";
  if (!inForce && !may(actor, "plan.draft", [])) refuse({ code: "not-found", what: "revision" });
  return row;
}
