import { createHash } from "node:crypto";
import type { Change, RoleChange } from "../../../plan/change.ts";
import { diffPlans } from "../../../plan/diff.ts";
import type { Plan } from "../../../plan/model.ts";
import { sameWords } from "../../../plan/same-words.ts";
import { dateWords } from "../../../plan/words.ts";
import { canonical } from "../../events/canonical.ts";
import type { DraftTask, DraftUnit } from "../draft/types.ts";
import { diffTargets } from "./diff-targets.ts";
import { findRenames, type Rename } from "./find-renames.ts";
import type { PairedDrafts } from "./pair-drafts.ts";
import type { Difference, DraftChange } from "./types.ts";

/** A change before it has its id. */
export type ChangeParts = Pick<DraftChange, "subject" | "how" | "name"> & Partial<DraftChange>;

/**
 * What a revision changes for the ledger, with people's corrections on both sides: a person's word for a title, a date
 * or units stands whatever the new text says. What follows from a change of a figure, a date or a name of a unit is
 * not told a second time.
 */
export function diffDrafts(before: Plan, after: Plan, drafts: PairedDrafts): DraftChange[] {
  const renames = findRenames(drafts.tasks);
  const renamed = new Map(renames.map(({ from, to }) => [from, to]));
  const targets = diffTargets(drafts.targets);
  const changedTargets = new Set(targets.flatMap((each) => each.targets ?? []));
  const said = diffPlans(renameUnits(before, renamed), after).changes;
  const texts = new Map(
    said
      .filter(({ subject, how }) => subject === "task" && how === "changed")
      .map((each) => [each.after?.id, each]),
  );
  return [
    ...renames.map((rename) => renameChange(rename, drafts)),
    ...targets,
    ...drafts.tasks.removed.map((task) => wholeTask("removed", task)),
    ...drafts.tasks.added.map((task) => wholeTask("added", task)),
    ...drafts.tasks.pairs.flatMap(([old, now]) => [
      ...textChange(old, now, texts.get(now.item), renames, changedTargets),
      ...dueChange(old, now, changedTargets),
      ...wordsChange("cadence", old, now),
    ]),
    ...programmeChanges(drafts),
    ...unitChanges(drafts, renamed),
    ...said.flatMap(noteOf),
  ].map(withId);
}

function withId(parts: ChangeParts): DraftChange {
  const change = { differences: [], roles: [], tasks: [], targets: [], ...parts };
  const { subject, how, name, differences, roles, period, tasks, targets } = change;
  const text = canonical({ subject, how, name, differences, roles, period, tasks, targets });
  return { ...change, id: createHash("sha256").update(text).digest("hex").slice(0, 16) };
}

/** The plan with units under their new names: what remains is no matter of names. */
function renameUnits(plan: Plan, renamed: ReadonlyMap<string, string>): Plan {
  const units = (names: readonly string[]) => names.map((name) => renamed.get(name) ?? name);
  const on = <T extends { lead: string[]; support: string[]; responsible: string[] }>(item: T): T => ({
    ...item,
    lead: units(item.lead),
    support: units(item.support),
    responsible: units(item.responsible),
  });
  return { ...plan, tasks: plan.tasks.map(on), assignments: plan.assignments.map(on) };
}

function renameChange({ from, to }: Rename, { tasks }: PairedDrafts): ChangeParts {
  const named = tasks.pairs.filter(([old]) => old.units.some(({ name }) => name === from));
  return {
    subject: "renamed",
    how: "changed",
    name: to,
    differences: [{ field: "unit", before: from, after: to }],
    tasks: named.map(([old]) => old.anchor),
  };
}

function wholeTask(how: "added" | "removed", task: DraftTask): ChangeParts {
  return {
    subject: "task",
    how,
    name: task.title,
    tasks: [task.anchor],
    ...(task.span && { [how === "added" ? "after" : "before"]: task.span }),
  };
}

/** Other words. A title that differs by its figures alone changes with the target or date that they say. */
function textChange(
  old: DraftTask,
  now: DraftTask,
  said: Change | undefined,
  renames: readonly Rename[],
  changedTargets: ReadonlySet<string>,
): ChangeParts[] {
  const told =
    [...old.targets, ...now.targets].some((anchor) => changedTargets.has(anchor)) || old.due !== now.due;
  const titles = old.title !== now.title && sameWords(old.title) !== sameWords(now.title);
  const byFigures = told && figureless(old.title) === figureless(now.title);
  const field = said?.fields.find((each) => each.field === "text");
  const words = titles && !byFigures ? { before: old.title, after: now.title } : field;
  if (!words || isRename(words, renames)) return [];
  return [pairChange("task", old, now, [{ field: "text", before: words.before, after: words.after }])];
}

function isRename({ before, after }: { before: string; after: string }, renames: readonly Rename[]): boolean {
  return renames.some(({ from, to }) => before.includes(from) && before.replaceAll(from, to) === after);
}

export function figureless(text: string): string {
  return sameWords(text).replace(/\d+/g, "#");
}

/** Another date of its own. One that comes from a target changes with that target. */
function dueChange(old: DraftTask, now: DraftTask, changedTargets: ReadonlySet<string>): ChangeParts[] {
  const same = old.due === now.due && sameWords(old.dueText) === sameWords(now.dueText);
  const set = now.correction?.due !== undefined;
  const follows = [...old.targets, ...now.targets].some((anchor) => changedTargets.has(anchor));
  if (same || set || (follows && old.due !== undefined && now.due !== undefined)) return [];
  const words = ({ due, dueText }: DraftTask) => dueText || (due === undefined ? "" : dateWords(due));
  return [pairChange("due", old, now, [{ field: "due", before: words(old), after: words(now) }])];
}

function wordsChange(field: "cadence", old: DraftTask, now: DraftTask): ChangeParts[] {
  if (sameWords(old[field]) === sameWords(now[field])) return [];
  return [pairChange(field, old, now, [{ field, before: old[field], after: now[field] }])];
}

function pairChange(
  subject: DraftChange["subject"],
  old: DraftTask,
  now: DraftTask,
  differences: readonly Difference[],
): ChangeParts {
  return {
    subject,
    how: "changed",
    name: now.title,
    differences,
    tasks: [old.anchor],
    ...(old.span && { before: old.span }),
    ...(now.span && { after: now.span }),
  };
}

/** A special plan that is called otherwise: one change for all its tasks. */
function programmeChanges({ tasks }: PairedDrafts): ChangeParts[] {
  const groups = new Map<string, { old: string; now: string; tasks: string[] }>();
  for (const [old, now] of tasks.pairs) {
    if (sameWords(old.programme) === sameWords(now.programme)) continue;
    const key = `${old.programme}\n${now.programme}`;
    const group = groups.get(key) ?? { old: old.programme, now: now.programme, tasks: [] };
    group.tasks.push(old.anchor);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ old, now, tasks }) => ({
    subject: "programme",
    how: "changed",
    name: now,
    differences: [{ field: "programme", before: old, after: now }],
    tasks,
  }));
}

/** Units that came and went: one change for all tasks in which the same came and went. */
function unitChanges({ tasks }: PairedDrafts, renamed: ReadonlyMap<string, string>): ChangeParts[] {
  const groups = new Map<string, ChangeParts & { tasks: string[] }>();
  for (const [old, now] of tasks.pairs) {
    const roles = rolesOf(
      old.units.map(({ name, role }) => ({ name: renamed.get(name) ?? name, role })),
      now.units,
    );
    if (roles.length === 0) continue;
    const key = `${now.programme} ${JSON.stringify(roles)}`;
    const group = groups.get(key);
    if (group) group.tasks.push(old.anchor);
    else
      groups.set(key, {
        ...pairChange("units", old, now, []),
        roles,
        tasks: [old.anchor],
      });
  }
  return [...groups.values()];
}

function rolesOf(before: readonly DraftUnit[], after: readonly DraftUnit[]): RoleChange[] {
  return (["lead", "support", "responsible"] as const).flatMap((role) => {
    const names = (units: readonly DraftUnit[]) =>
      new Map(units.filter((unit) => unit.role === role).map(({ name }) => [sameWords(name), name]));
    const [old, now] = [names(before), names(after)];
    const added = [...now].filter(([key]) => !old.has(key)).map(([, name]) => name);
    const removed = [...old].filter(([key]) => !now.has(key)).map(([, name]) => name);
    return added.length + removed.length === 0 ? [] : [{ role, added, removed }];
  });
}

/** Stages and parameters of rules: no row of the ledger holds them. */
function noteOf({ subject, how, name, value, date, fields, before, after }: Change): ChangeParts[] {
  if (subject !== "stage" && subject !== "standard") return [];
  const whole = [value, date].filter((each) => each).join(" ");
  const differences: Difference[] =
    how === "changed"
      ? fields.map((each) => ({ ...each }))
      : whole === ""
        ? []
        : [{ field: "value", before: how === "removed" ? whole : "", after: how === "added" ? whole : "" }];
  return [
    {
      subject: "note",
      how,
      name,
      differences,
      ...(before && { before: before.span }),
      ...(after && { after: after.span }),
    },
  ];
}
