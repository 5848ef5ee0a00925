import type { Actor } from "../../access/actor.ts";
import { openStates } from "../../tasks/states.ts";
import type { Workspace } from "../../workspace.ts";
import { findPlan } from "../find-plan.ts";
import type { RevisionChanges, RevisionChangeView, TouchedTarget, TouchedTask } from "../views.ts";
import { loadRevising, loadTexts, type Revising } from "./load-revision.ts";
import type { ChangeDecision, DraftChange } from "./types.ts";
import { sayChange } from "./words.zh.ts";

/** What a proposed revision changes, each with what it touches in the ledger and what can be decided on it. */
export async function getRevisionChanges(
  workspace: Workspace,
  actor: Actor,
  id: string,
  revision: string,
): Promise<RevisionChanges> {
  const texts = await loadTexts(workspace, actor, id, revision);
  const { db } = workspace.store;
  const plan = await findPlan(db, workspace.region, actor, id);
  const revising = await loadRevising(db, plan, texts, workspace.clock());
  const names = namesNeeded(revising);
  return {
    plan: id,
    revision,
    no: texts.proposed.no,
    name: texts.proposed.name,
    version: plan.version,
    changes: revising.changes.map((change) => viewOf(change, revising)),
    names: revising.drafts.after.names.filter(({ name, units }) => !units && names.has(name)),
    units: revising.parts.known.map(({ id: unit, name }) => ({ id: unit, name })),
  };
}

/** Names of units that the changes bring into the ledger; a new name of a known unit is decided with its change. */
export function namesNeeded({ changes, drafts }: Pick<Revising, "changes" | "drafts">): ReadonlySet<string> {
  const renamed = new Set(changes.filter(({ subject }) => subject === "renamed").map(({ name }) => name));
  const touched = new Set(
    changes
      .filter(({ subject, how }) => subject === "units" || how === "added")
      .flatMap(({ tasks }) => tasks),
  );
  const now = [
    ...drafts.tasks.added.filter(({ anchor }) => touched.has(anchor)),
    ...drafts.tasks.pairs.filter(([old]) => touched.has(old.anchor)).map(([, task]) => task),
  ];
  const inTargets = drafts.targets.added.flatMap(({ units }) => units);
  const names = [...now.flatMap(({ units }) => units.map(({ name }) => name)), ...inTargets];
  return new Set(names.filter((name) => !renamed.has(name)));
}

function viewOf(change: DraftChange, revising: Revising): RevisionChangeView {
  const { id, subject, how, name, differences, roles, period, before, after } = change;
  return {
    id,
    subject,
    how,
    name,
    differences,
    roles,
    ...(period !== undefined && { period }),
    ...(before && { before }),
    ...(after && { after }),
    says: sayChange(change),
    choices: choicesOf(change, revising),
    tasks: touchedTasks(change, revising),
    targets: touchedTargets(change, revising),
  };
}

/** What a person may decide; the first is what is usually right. Empty where there is nothing to decide. */
export function choicesOf(change: DraftChange, { drafts, parts }: Revising): readonly ChangeDecision[] {
  if (change.subject === "note") return [];
  if (change.subject !== "renamed") return ["accept", "decline"];
  const from = change.differences[0]!.before;
  const units = drafts.before.names.find(({ name }) => name === from)?.units ?? [];
  if (units.length !== 1) return ["replace", "decline"];
  const isFullName = parts.known.some((unit) => unit.id === units[0] && unit.name === from);
  return isFullName ? ["rename", "alias", "replace", "decline"] : ["alias", "replace", "decline"];
}

function touchedTasks({ tasks, how }: DraftChange, revising: Revising): TouchedTask[] {
  if (how === "added") return [];
  return tasks.flatMap((anchor) => {
    const task = revising.tasks.get(anchor);
    return task ? [{ id: task.id, no: task.no, title: task.title, state: task.state }] : [];
  });
}

/** A target that changed touches the open tasks that are measured by it as well. */
function touchedTargets({ targets, how }: DraftChange, revising: Revising): TouchedTarget[] {
  if (how === "added") return [];
  return targets.flatMap((anchor) => {
    const target = revising.targets.get(anchor);
    if (!target) return [];
    const { id, metric, state, judgedLight } = target;
    return [{ id, metric, state, ...(judgedLight !== null && { light: judgedLight }) }];
  });
}

export function isOpen(state: string): boolean {
  return (openStates as readonly string[]).includes(state);
}
