import { type SQL, sql } from "drizzle-orm";
import { addDays } from "../../calendar/iso-date.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import { tasks } from "../../storage/tables/index.ts";
import type { TaskFlag } from "./states.ts";

/** A task is due soon from this many days before its last day. */
export const soonDays = 15;
/** Working days after dispatch in which a task shall be signed. */
export const signDays = 3;

/** The dates that flags compare with, all from one today. */
export interface FlagDates {
  readonly today: string;
  /** Due until this day is due soon. */
  readonly soonUntil: string;
  /** Dispatched before this instant and not yet signed is unsigned. */
  readonly unsignedBefore: string;
}

export function flagDates(today: string): FlagDates {
  // The last day that is over is counted back from: who got it before the third of these has had three whole ones.
  const { date } = addWorkingDays(today, -signDays);
  return {
    today,
    soonUntil: addDays(today, soonDays),
    unsignedBefore: new Date(`${date}T00:00:00+08:00`).toISOString(),
  };
}

/**
 * What is computed of a task for a day, never typed; the one definition, in SQL over `tasks`. A suspended, closed or
 * aborted task has no flag; one that waits for verification is overdue only if its closing was asked for too late.
 */
export function flagSql({ today, soonUntil, unsignedBefore }: FlagDates): Readonly<Record<TaskFlag, SQL>> {
  const { state, due, closeAskedOn, dispatchedAt, silentAfter } = tasks;
  const waits = sql`${state} in ('pending', 'dispatched', 'signed', 'active')`;
  return {
    overdue: sql`((${waits} and ${due} < ${today}) or (${state} = 'closing' and ${due} < ${closeAskedOn}))`,
    "due-soon": sql`(${waits} and ${due} >= ${today} and ${due} <= ${soonUntil})`,
    unsigned: sql`(${state} = 'dispatched' and ${dispatchedAt} < ${unsignedBefore})`,
    silent: sql`(${state} in ('dispatched', 'signed', 'active') and ${silentAfter} < ${today})`,
  };
}
