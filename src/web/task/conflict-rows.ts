import type { UnitRole } from "../../workspace/tasks/events.ts";
import { roleWords, sayState } from "../../workspace/tasks/words.zh.ts";
import type { ConflictRow } from "../parts/Conflict.tsx";
import { dayWords } from "../parts/dates.zh.ts";
import { namesByRole } from "../parts/unit-names.ts";
import { words } from "./words.zh.ts";

/** What a conflict compares of a task. */
export interface Compared {
  readonly title: string;
  readonly state: string;
  readonly due?: string | undefined;
  readonly reportDays?: number | undefined;
  readonly units: readonly { readonly name: string; readonly role: UnitRole }[];
}

/** How each thing of a task is said. */
const said: readonly (readonly [field: string, say: (task: Compared) => string])[] = [
  [words.title, ({ title }) => title],
  [words.state, ({ state }) => sayState(state)],
  [words.due, ({ due }) => (due ? dayWords(due) : words.noDue)],
  [words.reportDays, ({ reportDays }) => (reportDays === undefined ? "" : words.days(reportDays))],
  [words.units, ({ units }) => namesByRole(units, roleWords)],
];

/** What someone else changed since the task was read. @param current as the server's refusal has it */
export function conflictRows(before: Compared, current: unknown): ConflictRow[] {
  if (typeof current !== "object" || current === null || !("units" in current)) return [];
  const now = current as Compared;
  return said
    .map(([field, say]) => ({ field, before: say(before), now: say(now) }))
    .filter((row) => row.before !== row.now);
}

/** The version that the thing has now. @param current as the server's refusal has it */
export function versionOf(current: unknown): number | undefined {
  const version = (current as { version?: unknown } | null)?.version;
  return typeof version === "number" ? version : undefined;
}
