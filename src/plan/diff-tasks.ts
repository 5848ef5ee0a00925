import type { Change, RoleChange } from "./change.ts";
import { change } from "./diff-items.ts";
import { byId, pathTo } from "./ledger.ts";
import { countUpTo } from "./lines.ts";
import { type Matched, match } from "./match.ts";
import type { Assignment, Item, Plan, Span, Task } from "./model.ts";
import { sameWords } from "./same-words.ts";

interface TaskEntry {
  readonly task: Task;
  readonly title: string;
  /** Its words without what is compared on its own: figures, dates, duties, units. */
  readonly words: string;
  readonly rawWords: string;
  /** The heading it stands under. */
  readonly context: string;
}

/**
 * What changed among tasks and their units. A task that was renumbered or moved did not change.
 * @param told ids of the targets, dates and duties whose changes are already told
 */
export function diffTasks(before: Plan, after: Plan, told: ReadonlySet<string>): Change[] {
  const { pairs, removed, added } = matchEntries(before, after);
  const inOrder = [...pairs].sort(([, a], [, b]) => a.task.span.start - b.task.span.start);
  return [
    ...inOrder.flatMap(([old, now]) => textChange(old, now, told)),
    ...added.map(({ task }) =>
      change({
        subject: "task",
        how: "added",
        name: task.title,
        roles: roles(undefined, task),
        after: place(task),
      }),
    ),
    ...removed.map(({ task }) =>
      change({
        subject: "task",
        how: "removed",
        name: task.title,
        roles: roles(task, undefined),
        before: place(task),
      }),
    ),
    ...unitChanges(inOrder.map(([old, now]) => [old.task, now.task] as const)),
    ...diffUnused(before, after),
  ];
}

/** The tasks of two revisions that are the same, however they were numbered, moved or reworded. */
export function matchTasks(before: Plan, after: Plan): Matched<Task> {
  const { pairs, removed, added } = matchEntries(before, after);
  return {
    pairs: pairs.map(([old, now]) => [old.task, now.task]),
    removed: removed.map(({ task }) => task),
    added: added.map(({ task }) => task),
  };
}

function matchEntries(before: Plan, after: Plan): Matched<TaskEntry> {
  return match(
    tasksOf(before),
    tasksOf(after),
    [
      (t) => [t.title, t.words, t.context, unitsKey(t.task)].join("|"),
      (t) => [t.title, t.words, t.context].join("|"),
      (t) => [t.title, t.words].join("|"),
      (t) => (t.words.length < 8 ? undefined : t.words),
      (t) => [t.title, t.context].join("|"),
    ],
    {
      text: (t) => t.title + t.words,
      score: (a, b, dice) => (dice + (a.title === b.title ? 0.2 : 0)) / 0.5,
    },
  );
}

function tasksOf(plan: Plan): TaskEntry[] {
  const sections = byId(plan.sections);
  const masks = mergedSpans(
    [plan.targets, plan.deadlines, plan.cadences, plan.standards, plan.assignments].flat(),
  );
  const ends = masks.map(({ end }) => end);
  return plan.tasks.map((task) => {
    const above = pathTo(task, sections).filter((section) => section.span.start !== task.span.start);
    const body = plan.text.slice(task.span.start, task.span.end);
    const whole = sameWords(body).includes(sameWords(task.title)) ? "" : task.title;
    const rawWords = whole + unmasked(plan.text, task.span, masks, countUpTo(ends, task.span.start));
    return {
      task,
      title: numberless(sameWords(task.title)),
      words: sameWords(rawWords),
      rawWords,
      context: sameWords(above.at(-1)?.title ?? ""),
    };
  });
}

/** The text of a span with … for the masks in it, of which `first` is the first that ends within or behind it. */
function unmasked(text: string, span: Span, masks: readonly Span[], first: number): string {
  let kept = "";
  let at = span.start;
  for (let index = first; index < masks.length && masks[index]!.start < span.end; index++) {
    const mask = masks[index]!;
    kept += `${text.slice(at, Math.max(at, mask.start))}…`;
    at = Math.min(mask.end, span.end);
  }
  return kept + text.slice(at, span.end);
}

/** The spans of items in text order, those that touch as one. */
function mergedSpans(items: readonly Item[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { span } of [...items].sort((a, b) => a.span.start - b.span.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** A number that differs beside a target or date that changed is the same change: 到2019年 before its figure. */
function textChange(old: TaskEntry, now: TaskEntry, told: ReadonlySet<string>): Change[] {
  if (old.words === now.words) return [];
  const { targets, deadlines, cadences } = now.task;
  const isTold = [...targets, ...deadlines, ...cadences].some((id) => told.has(id));
  if (isTold && numberless(old.words) === numberless(now.words)) return [];
  const { before, after } = difference(old.rawWords.trim(), now.rawWords.trim());
  return [
    change({
      subject: "task",
      how: "changed",
      name: now.task.title,
      fields: [{ field: "text", before, after }],
      before: place(old.task),
      after: place(now.task),
    }),
  ];
}

function numberless(text: string): string {
  return text.replace(/\d+/g, "#");
}

/** The part in which two texts differ, with a few characters around it so that it can be read. */
function difference(before: string, after: string): { before: string; after: string } {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const around = 6;
  const part = (text: string) =>
    text.slice(Math.max(0, head - around), text.length - Math.max(0, tail - around));
  return { before: part(before), after: part(after) };
}

/** One change for all tasks whose units changed alike because one statement changed. */
function unitChanges(pairs: readonly (readonly [Task, Task])[]): Change[] {
  const groups = new Map<string, { first: Change; also: string[] }>();
  for (const [old, now] of pairs) {
    const changed = roles(old, now);
    if (changed.length === 0) continue;
    const statement =
      old.assignedBy && now.assignedBy ? `${old.assignedBy}|${now.assignedBy}` : `own ${now.id}`;
    const key = `${statement}|${JSON.stringify(changed)}`;
    const group = groups.get(key);
    if (group) group.also.push(now.title);
    else {
      const first = change({
        subject: "units",
        how: "changed",
        name: now.title,
        roles: changed,
        before: place(old),
        after: place(now),
      });
      groups.set(key, { first, also: [] });
    }
  }
  return [...groups.values()].map(({ first, also }) => ({ ...first, also }));
}

/** Assignments that no task takes its units from, by the title of their section. */
function diffUnused(before: Plan, after: Plan): Change[] {
  const unused = (plan: Plan) => {
    const used = new Set(plan.tasks.map(({ assignedBy }) => assignedBy));
    const sections = byId(plan.sections);
    return plan.assignments
      .filter(({ id }) => !used.has(id))
      .map((assignment) => ({
        assignment,
        name: sections.get(assignment.covers[0] ?? assignment.section ?? "")?.title ?? "",
      }));
  };
  const { pairs, removed, added } = match(
    unused(before),
    unused(after),
    [({ name, assignment }) => `${sameWords(name)}|${unitsKey(assignment)}`, ({ name }) => sameWords(name)],
    { text: () => "", score: () => 0 },
  );
  const one = (how: "added" | "removed", name: string, units: Assignment) =>
    change({
      subject: "units",
      how,
      name,
      roles: how === "added" ? roles(undefined, units) : roles(units, undefined),
      [how === "added" ? "after" : "before"]: place(units),
    });
  return [
    ...pairs.flatMap(([old, now]) => {
      const changed = roles(old.assignment, now.assignment);
      const places = { before: place(old.assignment), after: place(now.assignment) };
      return changed.length === 0
        ? []
        : change({ subject: "units", how: "changed", name: now.name, roles: changed, ...places });
    }),
    ...added.map(({ name, assignment }) => one("added", name, assignment)),
    ...removed.map(({ name, assignment }) => one("removed", name, assignment)),
  ];
}

type Units = Pick<Task, "lead" | "support" | "responsible">;
const nobody: Units = { lead: [], support: [], responsible: [] };

function roles(before: Units = nobody, after: Units = nobody): RoleChange[] {
  return (["lead", "support", "responsible"] as const).flatMap((role) => {
    const added = missing(after[role], before[role]);
    const removed = missing(before[role], after[role]);
    return added.length + removed.length === 0 ? [] : [{ role, added, removed }];
  });
}

function missing(units: readonly string[], from: readonly string[]): string[] {
  const there = new Set(from.map(sameWords));
  return units.filter((unit) => !there.has(sameWords(unit)));
}

function unitsKey({ lead, support, responsible }: Units): string {
  return JSON.stringify([lead, support, responsible].map((units) => units.map(sameWords)));
}

function place({ id, span }: { id: string; span: Span }): { id: string; span: Span } {
  return { id, span };
}
