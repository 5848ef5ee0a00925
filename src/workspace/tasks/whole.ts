import type { UnitRole } from "./events.ts";
import type { PartState, TaskState } from "./states.ts";

/** A unit's part in a task, as far as the whole depends on it. */
export interface Part {
  readonly unit: string;
  readonly role: UnitRole;
  readonly state: PartState;
}

/** The parts of those who answer for the whole: the leads; without one the responsible; without one everybody. */
export function answering<P extends Pick<Part, "role">>(parts: readonly P[]): readonly P[] {
  for (const role of ["lead", "responsible"] as const) {
    const found = parts.filter((part) => part.role === role);
    if (found.length > 0) return found;
  }
  return parts;
}

/** The answering parts that were handed out: one that sent the dispatch back no longer counts. */
function standing(parts: readonly Part[]): readonly Part[] {
  return answering(parts).filter(({ state }) => state !== "pending");
}

/**
 * Where the whole stands while work goes on: the one definition for dispatch, signing, sending back and transfer.
 * @param reported whether anything was reported on the task
 */
export function wholeOf(parts: readonly Part[], reported: boolean): TaskState {
  const own = standing(parts);
  if (own.length === 0) return "pending";
  if (own.some(({ state }) => state === "dispatched")) return "dispatched";
  return reported ? "active" : "signed";
}

/** Whether all who answer for the whole have said that they are done. */
export function isWholeDone(parts: readonly Part[]): boolean {
  const own = standing(parts);
  return own.length > 0 && own.every(({ state }) => state === "done");
}

/** The parts of the others that are not done. */
export function unfinishedOthers<P extends Part>(parts: readonly P[]): readonly P[] {
  const own = new Set(answering(parts).map(({ unit }) => unit));
  return parts.filter(({ unit, state }) => !own.has(unit) && state !== "done");
}
