import type { Hierarchy, UnitKind, UnitLevel, UnitNameKind } from "./events.ts";

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
  readonly sort: number;
  readonly people: number;
  readonly openTasks: number;
  readonly version: number;
}

/** A unit with its past. */
export interface UnitDetail extends UnitRow {
  /** Where it stood and stands, in both hierarchies; without `from` since ever, without `to` for good. */
  readonly places: readonly {
    readonly hierarchy: Hierarchy;
    readonly parent: string;
    readonly parentName: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  /** Whose work it took over. */
  readonly predecessors: readonly { readonly id: string; readonly name: string; readonly validTo: string }[];
}

/** The tree on a day. */
export interface UnitTree {
  readonly rows: readonly UnitRow[];
}
