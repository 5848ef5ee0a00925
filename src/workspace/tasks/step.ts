import type { Actor } from "../access/actor.ts";
import { may } from "../access/decide.ts";
import type { EventKind, Happening } from "../events/kinds.ts";
import { refuse } from "../refusal.ts";
import type { EvidenceData, TaskUnit } from "./events.ts";
import { type By, type LifeStep, life, lifeOf, type Need, type StepId } from "./life.ts";
import { type LoadedTask, readersOf } from "./load.ts";
import { answering } from "./whole.ts";
import { needSays, stepSays } from "./words.zh.ts";

/** A subtask as it is asked for. */
export interface SubtaskInput {
  readonly title: string;
  readonly units: readonly TaskUnit[];
  readonly due?: string | undefined;
}

interface Reason {
  readonly reason: string;
}
/** For which of the caller's units; may be left out where only one can be meant. */
interface Own {
  readonly unit?: string | undefined;
}

/** What each step is given, besides the task. */
export interface StepInputs {
  dispatch: { readonly note?: string | undefined };
  recall: Reason;
  sign: Own;
  refuse: Own & Reason;
  report: Own & {
    readonly done: string;
    readonly progress?: number | undefined;
    readonly next: string;
    readonly problems: string;
    readonly finishes: boolean;
    readonly evidence: readonly EvidenceData[];
  };
  "ask-close": Own & { readonly summary: string; readonly unfinished?: string | undefined };
  verify: { readonly note?: string | undefined };
  return: Reason;
  reopen: Reason;
  "ask-extension": Own & Reason & { readonly to: string };
  "approve-extension": { readonly note?: string | undefined };
  "reject-extension": Reason;
  suspend: Reason;
  resume: Reason;
  abort: Reason;
  split: { readonly into: readonly SubtaskInput[] };
  transfer: Reason & { readonly units: readonly TaskUnit[] };
  supervise: Reason;
  unsupervise: Reason;
  remind: { readonly note?: string | undefined };
}

/** What a step works with, once it is allowed. */
export interface Given {
  readonly actor: Actor | undefined;
  /** The unit that it is taken for; none for a step of the office. */
  readonly unit: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly today: string;
  newId(): string;
}

/** Decides on one step: what happens, or a refusal. Nothing happens where what is asked for is already so. */
export type Decide<S extends StepId> = (
  task: LoadedTask,
  input: StepInputs[S],
  given: Given,
) => readonly Happening<EventKind>[];

/** The caller's units that a step can be taken for; of a step of the office, whether the caller may at all. */
export function unitsFor(actor: Actor | undefined, step: LifeStep, task: LoadedTask): readonly string[] {
  return candidates(step.by, task).filter((unit) => !actor || may(actor, step.action, [unit]));
}

function candidates(by: By, { parts }: LoadedTask): readonly string[] {
  if (by === "office") return [];
  return (by === "answering" ? answering(parts) : parts).map(({ unit }) => unit);
}

/** Whether the caller may take a step on a task, whatever its state. */
export function mayTake(actor: Actor | undefined, step: LifeStep, task: LoadedTask): boolean {
  return !actor || may(actor, step.action, candidates(step.by, task));
}

/** Refuses with not-found what the caller may not read, so that ids cannot be probed. */
export function demandReadable(actor: Actor | undefined, task: LoadedTask): void {
  if (actor && !may(actor, "task.read", readersOf(task))) refuse({ code: "not-found", what: "task" });
}

/**
 * Refuses a step that the caller, the state or a missing field does not allow, in this order; then a task that was
 * changed since the caller read it.
 * @returns the unit that the step is taken for; empty for a step of the office.
 */
export function allow(
  actor: Actor | undefined,
  id: StepId,
  task: LoadedTask,
  input: { readonly unit?: string | undefined; readonly version?: number | undefined },
): string {
  const step = lifeOf(id);
  demandReadable(actor, task);
  if (!mayTake(actor, step, task)) refuse({ code: "forbidden", action: step.action });
  const unit = step.by === "office" || id === "split" ? "" : ownUnit(actor, step, task, input.unit);
  if (!step.from.includes(task.state))
    refuse({ code: "wrong-state", step: step.title, state: task.state, from: step.from });
  for (const need of step.needs) demandGiven(need, (input as Readonly<Record<string, unknown>>)[need]);
  if (input.version !== undefined && input.version !== task.version)
    refuse({ code: "conflict", what: "task", current: summaryOf(task), sent: input });
  return unit;
}

function ownUnit(actor: Actor | undefined, step: LifeStep, task: LoadedTask, asked: string | undefined) {
  const own = unitsFor(actor, step, task);
  if (asked !== undefined)
    return own.includes(asked) ? asked : refuse({ code: "forbidden", action: step.action });
  return own.length === 1
    ? own[0]!
    : refuse({ code: "invalid", field: "unit", says: stepSays.whichUnit(step.title) });
}

function demandGiven(need: Need, value: unknown): void {
  const isGiven = typeof value === "string" ? value.trim() !== "" : Array.isArray(value) && value.length > 0;
  if (!isGiven) refuse({ code: "invalid", field: need, says: needSays[need] });
}

/** What someone whose copy is old must see of a task as it is. */
export function summaryOf(task: LoadedTask) {
  const { id, title, programme, state, due, dueText, reportDays, version, parts } = task;
  return {
    id,
    title,
    programme,
    state,
    due,
    dueText,
    reportDays,
    version,
    units: parts.map(({ unit, role, name }) => ({ unit, role, name })),
  };
}

/** One event of a task, for a step that knows its kind. */
export function happen<K extends EventKind>(
  kind: K,
  task: Pick<LoadedTask, "id" | "plan">,
  data: Happening<K>["data"],
): Happening<K> {
  return { kind, subject: task.id, plan: task.plan, data };
}

/** The title of a step by its id. */
export const titleOf = (id: StepId): string => life[id].title;
