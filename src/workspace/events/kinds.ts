import type { InsuranceEvents } from "../insurance/events.ts";
import type { PeopleEvents } from "../people/events.ts";
import type { PlanEvents } from "../plans/events.ts";
import type { RuleEvents } from "../rules/events.ts";
import type { TargetEvents } from "../targets/events.ts";
import type { TaskEvents } from "../tasks/events.ts";
import type { UnitEvents } from "../units/events.ts";

/** Every kind of event, and what it carries. Values are JSON: strings, integers, booleans, lists, records. */
export type Events = UnitEvents &
  PeopleEvents &
  PlanEvents &
  TaskEvents &
  TargetEvents &
  InsuranceEvents &
  RuleEvents;

export type EventKind = keyof Events;

/** What happened, before it has its place in the chain. */
export interface Happening<K extends EventKind = EventKind> {
  readonly kind: K;
  /** Id of what it happened to. */
  readonly subject: string;
  /** Id of the plan it belongs to, if any. */
  readonly plan?: string | undefined;
  readonly data: Events[K];
}

/** What happened, as the chain keeps it. */
export interface Entry<K extends EventKind = EventKind> extends Happening<K> {
  readonly region: string;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The person; none where the system did it. */
  readonly actor?: string | undefined;
}
