import { type LifeStep, life, type StepId } from "../../workspace/tasks/life.ts";
import type { StepView, TaskView } from "../../workspace/tasks/views.ts";

/** The fields of a step's form, in their order. */
export type Field =
  | "unit"
  | "report"
  | "summary"
  | "unfinished"
  | "to"
  | "units"
  | "into"
  | "reason"
  | "note";

/** Steps that take a remark although they need none. */
const takesNote: ReadonlySet<StepId> = new Set(["dispatch", "verify", "approve-extension", "remind"]);

/** What the form of a step asks: who, where the caller has several units; what the life requires; a remark. */
export function fieldsOf(step: StepView, task: Pick<TaskView, "units">): Field[] {
  const { needs }: LifeStep = life[step.id];
  const fields: Field[] = [];
  if (step.units.length > 1) fields.push("unit");
  if (step.id === "report") fields.push("report");
  if (step.id === "ask-close") {
    fields.push("summary");
    if (othersUnfinished(step, task).length > 0) fields.push("unfinished");
  }
  for (const need of ["to", "units", "into", "reason"] as const) if (needs.includes(need)) fields.push(need);
  if (takesNote.has(step.id)) fields.push("note");
  return fields;
}

/** Names of the units besides the caller's that have not finished their parts. */
export function othersUnfinished(step: StepView, { units }: Pick<TaskView, "units">): string[] {
  return units
    .filter(({ unit, role, state }) => !step.units.includes(unit) && role !== "lead" && state !== "done")
    .map(({ name }) => name);
}

/** Steps that are taken at once, since nothing is asked and they can be taken back or harm nobody. */
export function isImmediate(step: StepView): boolean {
  return step.id === "dispatch" || (step.id === "sign" && step.units.length <= 1);
}

/** The step that takes back another, where the caller may take it now and it asks no more than a reason. */
export function undoOf(step: StepId, steps: readonly StepView[]): StepId | undefined {
  const { undo }: LifeStep = life[step];
  const found = steps.find(({ id }) => id === undo);
  if (!found) return undefined;
  const { needs }: LifeStep = life[found.id];
  return needs.every((need) => need === "reason") ? found.id : undefined;
}

/** Steps that bring the task nearer to its end: only one of these is the primary button. */
export const movesOn: ReadonlySet<StepId> = new Set([
  "sign",
  "report",
  "verify",
  "approve-extension",
  "dispatch",
  "ask-close",
  "resume",
]);

/** The order in which steps are offered: what moves the task on, then what asks, then what interrupts. */
const order: readonly StepId[] = [
  "sign",
  "report",
  "verify",
  "approve-extension",
  "dispatch",
  "ask-close",
  "return",
  "reject-extension",
  "reopen",
  "resume",
  "remind",
  "ask-extension",
  "refuse",
  "recall",
  "supervise",
  "unsupervise",
  "split",
  "transfer",
  "suspend",
  "abort",
];

/** Steps as buttons: the first is the primary one; those beyond `most` stand in a menu. */
export function arranged(
  steps: readonly StepView[],
  most: number,
): { readonly front: readonly StepView[]; readonly more: readonly StepView[] } {
  const sorted = steps.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const front = sorted.slice(0, sorted.length === most + 1 ? most + 1 : most);
  return { front, more: sorted.slice(front.length) };
}
