import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import type { Happening } from "../../events/kinds.ts";
import { refuse } from "../../refusal.ts";
import { change, type Workspace } from "../../workspace.ts";
import { lockPlan, sameVersion } from "../find-plan.ts";
import type { AcceptedRevision, PlanVersion } from "../views.ts";
import { applyChanges } from "./apply-changes.ts";
import { loadRevising, loadTexts, type Revising } from "./load-revision.ts";
import { renameUnits } from "./rename-units.ts";
import { choicesOf, namesNeeded } from "./revision-changes.ts";
import type { ChangeDecision } from "./types.ts";
import { sayChange } from "./words.zh.ts";

export interface RevisionDecisions {
  readonly version: number;
  /** What a person decided, by the id of the change; every change that can be decided on. */
  readonly decisions: Readonly<Record<string, ChangeDecision>>;
}

/**
 * Puts a revision in force: the changes that were accepted are applied, the others leave the ledger as it is. All in
 * one step; the text before is superseded and stays.
 */
export async function acceptRevision(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  revision: string,
  { version, decisions }: RevisionDecisions,
): Promise<AcceptedRevision> {
  demand(actor, "plan.write");
  const texts = await loadTexts(workspace, actor, id, revision);
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    sameVersion(plan, version);
    const revising = await loadRevising(work.tx, plan, texts, workspace.clock());
    mustBeDecided(revising, decisions);
    const units = await renameUnits(work, revising, decisions);
    const applied = await applyChanges(work, revising, decisions, units.who);
    await work.record<"plan.revision-accepted" | "plan.name-decided">(
      {
        kind: "plan.revision-accepted",
        subject: id,
        plan: id,
        data: { revision, anchors: revising.drafts.moves, decisions },
      },
      ...units.decided,
    );
    await work.record(...applied.happenings);
    return {
      version: plan.version + 1 + units.decided.length,
      edited: applied.count("task.edited"),
      created: applied.count("task.created"),
      aborted: applied.count("task.aborted"),
      targets: applied.targets,
    };
  });
}

/** Leaves the plan on the text that it stands on; the proposed one stays in the history. */
export async function declineRevision(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  revision: string,
  { version }: { readonly version: number },
): Promise<PlanVersion> {
  demand(actor, "plan.write");
  await loadTexts(workspace, actor, id, revision);
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    sameVersion(plan, version);
    const declined: Happening<"plan.revision-declined"> = {
      kind: "plan.revision-declined",
      subject: id,
      plan: id,
      data: { revision },
    };
    await work.record(declined);
    return { version: plan.version + 1 };
  });
}

function mustBeDecided(revising: Revising, decisions: RevisionDecisions["decisions"]): void {
  const open = revising.changes.filter((each) => {
    const choices = choicesOf(each, revising);
    return choices.length > 0 && !choices.includes(decisions[each.id]!);
  });
  if (open[0])
    refuse({
      code: "invalid",
      field: "decisions",
      says: `还有${open.length}处变化没有决定：${sayChange(open[0])}。请逐处选择采纳或不采纳。`,
    });
  const known = new Set(revising.drafts.after.names.filter(({ units }) => units).map(({ name }) => name));
  const accepted = revising.changes.filter(
    ({ id }) => decisions[id] === "accept" || decisions[id] === "replace",
  );
  const replaced = accepted.filter(({ subject }) => subject === "renamed").map(({ name }) => name);
  const needed = [...namesNeeded({ ...revising, changes: accepted }), ...replaced];
  const unknown = needed.filter((name) => !known.has(name));
  if (unknown.length > 0)
    refuse({
      code: "invalid",
      field: "names",
      says: `新版中的${unknown.map((name) => `“${name}”`).join("、")}还没有对应到单位。请先选定单位。`,
    });
}
