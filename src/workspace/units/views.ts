import type { UnitKind, UnitLevel, UnitNameKind } from "./events.ts";

/** A unit as the tree and every picker show it. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level?: UnitLevel;
  /** The unit above it by place, and by line of work. */
  readonly region?: string;
  readonly line?: string;
  readonly names: readonly { readonly name: string; readonly kind: UnitNameKind }[];
  readonly groups: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successor?: string;
  readonly people: number;
  readonly openTasks: number;
  readonly version: number;
}
