import type { UnitKind, UnitLevel } from "../events.ts";

/** A unit of the tree as matching needs it. */
export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  /** Other names it is called by, old and short ones. */
  readonly aliases: readonly string[];
  readonly kind: UnitKind;
  /** Id of the unit above it. */
  readonly parent?: string;
  /** Of a region. */
  readonly level?: UnitLevel;
  /** Names of the groups it belongs to: 街镇, 区级部门. */
  readonly groups: readonly string[];
  /** The last day that it existed, YYYY-MM-DD. */
  readonly validTo?: string;
  /** Id of the unit that took its work over. */
  readonly successor?: string;
}
