import type { Plan } from "../../../plan/model.ts";
import type { Correction, DraftTask, DraftUnit, TaskChange, TaskPart } from "./types.ts";

type TaskCorrection = Extract<Correction, { kind: "task" }>;

export interface Corrected {
  readonly tasks: DraftTask[];
  readonly left: DraftTask[];
  /** Corrections of what is not among the tasks. */
  readonly lost: TaskCorrection[];
}

/** The tasks of a plan as people corrected them: added, changed, split, merged, left out, and numbered anew. */
export function correctTasks(
  plan: Pick<Plan, "text">,
  read: readonly DraftTask[],
  corrections: readonly TaskCorrection[],
): Corrected {
  const byAnchor = new Map(corrections.map((correction) => [correction.anchor, correction]));
  const added = corrections.flatMap((correction) => addedTask(plan, correction));
  const all = inTextOrder([...read, ...added]).map((task) => changed(task, byAnchor.get(task.anchor)));
  const whole = new Map(all.map((task) => [task.anchor, task]));

  const tasks: DraftTask[] = [];
  const left: DraftTask[] = [];
  const absorbed = new Map<string, DraftTask[]>();
  for (const task of all) {
    const change = task.correction;
    const host = hostOf(task, whole);
    if (change?.out) left.push({ ...task, no: 0, left: "out" });
    else if (host !== undefined) {
      left.push({ ...task, no: 0, left: "merged" });
      absorbed.set(host, [...(absorbed.get(host) ?? []), task]);
    } else if (change?.parts && change.parts.length > 0) {
      left.push({ ...task, no: 0, left: "split" });
      tasks.push(...change.parts.map((part, i) => partOf(task, part, i)));
    } else tasks.push(task);
  }
  const known = new Set(all.map(({ anchor }) => anchor));
  return {
    tasks: tasks.map((task, i) => ({ ...withAbsorbed(task, absorbed.get(task.anchor)), no: i + 1 })),
    left,
    lost: corrections.filter(({ anchor }) => !known.has(anchor)),
  };
}

/** A task that a person found; the words that it was found in are looked for again in every later text. */
function addedTask({ text }: Pick<Plan, "text">, { anchor, change }: TaskCorrection): DraftTask[] {
  if (!change.added) return [];
  const { programme, start, quote } = change.added;
  const at = text.startsWith(quote, start) ? start : text.indexOf(quote);
  const isThere = quote !== "" && at >= 0;
  const task: DraftTask = {
    anchor,
    no: 0,
    title: change.title ?? quote,
    programme,
    units: change.units ?? [],
    dueText: "",
    cadence: "",
    targets: [],
    ...(isThere && { span: { start: at, end: at + quote.length } }),
    merged: [],
  };
  return [task];
}

function changed(task: DraftTask, correction: TaskCorrection | undefined): DraftTask {
  if (!correction) return task;
  const { change, at } = correction;
  const { title, units, dueText } = task;
  const { due, ...rest } = task;
  const dueNow = change.due === undefined ? due : (change.due ?? undefined);
  return {
    ...rest,
    title: change.title ?? title,
    units: change.units ?? units,
    ...(dueNow !== undefined && { due: dueNow }),
    ...(change.reportDays !== undefined && { reportDays: change.reportDays }),
    ...(!change.added && { read: { title, units, dueText, ...(due !== undefined && { due }) } }),
    correction: change,
    correctedAt: at,
  };
}

/** The anchor of the task that one was merged into; none where that is gone or itself no row of the ledger. */
function hostOf(task: DraftTask, whole: ReadonlyMap<string, DraftTask>): string | undefined {
  const into = task.correction?.into;
  const host = into === undefined || into === task.anchor ? undefined : whole.get(into);
  if (!host || isNoRow(host.correction)) return undefined;
  return host.anchor;
}

function isNoRow(change: TaskChange | undefined): boolean {
  return (
    change !== undefined && (change.out === true || change.into !== undefined || change.parts !== undefined)
  );
}

function partOf(task: DraftTask, part: TaskPart, index: number): DraftTask {
  const { read: _read, correction: _correction, correctedAt: _at, ...rest } = task;
  return {
    ...rest,
    anchor: `${task.anchor}/${index + 1}`,
    title: part.title,
    units: part.units ?? task.units,
    ...(part.due !== undefined && { due: part.due }),
    whole: task.anchor,
  };
}

/** Takes over what the merged tasks had: units, targets, the later due date. What a person set stays. */
function withAbsorbed(task: DraftTask, others: readonly DraftTask[] | undefined): DraftTask {
  if (!others) return task;
  const all = [task, ...others];
  const due =
    task.correction?.due === undefined
      ? all
          .flatMap((each) => each.due ?? [])
          .sort()
          .at(-1)
      : task.due;
  return {
    ...task,
    units: task.correction?.units ?? uniqueUnits(all.flatMap((each) => each.units)),
    ...(due !== undefined && { due }),
    dueText: [...new Set(all.flatMap((each) => (each.dueText === "" ? [] : each.dueText.split("\n"))))].join(
      "\n",
    ),
    targets: [...new Set(all.flatMap((each) => each.targets))],
    merged: others.map(({ anchor }) => anchor),
  };
}

/** Each name once, in the role that asks most of it. */
function uniqueUnits(units: readonly DraftUnit[]): DraftUnit[] {
  const found = new Map<string, DraftUnit>();
  for (const role of ["lead", "responsible", "support"] as const)
    for (const unit of units) if (unit.role === role && !found.has(unit.name)) found.set(unit.name, unit);
  return [...found.values()];
}

/** What has a place stands in its place; what has none, at the end. */
function inTextOrder(tasks: readonly DraftTask[]): DraftTask[] {
  const place = ({ span }: DraftTask) => span?.start ?? Number.MAX_SAFE_INTEGER;
  return tasks
    .map((task, i) => ({ task, i }))
    .sort((a, b) => place(a.task) - place(b.task) || a.i - b.i)
    .map(({ task }) => task);
}
