import type { TargetState } from "../targets/judge/types.ts";
import type { LightCounts } from "../targets/views.ts";
import type { TaskState } from "../tasks/states.ts";
import type { TaskRow } from "../tasks/views.ts";

/** How the work stands today, for those who lead it: of the whole office, or of one plan. */
export interface Overview {
  readonly today: string;
  /** The plan that it is narrowed to. */
  readonly plan?: { readonly id: string; readonly title: string };
  /** The whole: the sum of the groups. */
  readonly total: Counts;
  /** The plans; of one plan its special plans, in its order. */
  readonly groups: readonly OverviewGroup[];
  /** Overdue tasks, those under supervision first, then the longest overdue. At most ten. */
  readonly worstTasks: readonly TaskRow[];
  /** Red lights before yellow, of one light the earliest due. At most ten. */
  readonly worstTargets: readonly WorstTarget[];
  /** Units by overdue tasks, the most first. */
  readonly units: readonly UnitStanding[];
  /** The last twelve months with this one, and the three to come. */
  readonly months: readonly MonthCounts[];
}

export interface Counts {
  readonly tasks: number;
  readonly states: Readonly<Record<TaskState, number>>;
  readonly overdue: number;
  readonly silent: number;
  readonly supervised: number;
  readonly targets: number;
  readonly lights: LightCounts;
}

export interface OverviewGroup extends Counts {
  /** The plan's id, or the special plan's title; empty for what stands in none. */
  readonly key: string;
  readonly title: string;
}

export interface WorstTarget {
  readonly id: string;
  readonly metric: string;
  readonly scope: string;
  readonly planTitle: string;
  readonly programme: string;
  readonly light: "red" | "yellow";
  readonly state: TargetState;
  readonly says: string;
}

/** How far a unit is behind with the tasks that it has a part in. */
export interface UnitStanding {
  readonly unit: string;
  readonly name: string;
  readonly overdue: number;
  /** Of the overdue ones, those that it leads. */
  readonly leads: number;
  /** Tasks in which someone still has to do something. */
  readonly open: number;
}

/** What happened and what falls due in one month, in China. */
export interface MonthCounts {
  /** `2026-11` */
  readonly month: string;
  readonly dispatched: number;
  readonly closed: number;
  readonly due: number;
}
