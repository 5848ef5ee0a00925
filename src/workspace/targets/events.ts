import type { Aggregation, Direction } from "./judge/types.ts";

export interface TargetValueData {
  readonly period: string;
  readonly value: string;
  readonly upper?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** A metric as a plan commits to it. */
export interface TargetData {
  readonly metric: string;
  readonly scope?: string | undefined;
  readonly programme?: string | undefined;
  readonly unit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  readonly cumulative?: boolean | undefined;
  /** Each year anew. */
  readonly yearly?: boolean | undefined;
  readonly baseline?:
    | { readonly value: string; readonly at?: string | undefined; readonly unit?: string | undefined }
    | undefined;
  readonly values: readonly TargetValueData[];
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export interface TargetEvents {
  "target.created": TargetData & {
    readonly anchor: string;
    readonly revision: string;
    readonly sort: number;
    readonly units: readonly string[];
  };
  /** Its definition under a new revision, or as the plan office set it: replaces the one before. */
  "target.edited": TargetData & { readonly revision: string };
  "target.removed": { readonly revision: string };
  /** Who must report it. */
  "target.units": { readonly units: readonly string[] };
  /** A reported value; the subject is the target. */
  "target.reported": {
    readonly id: string;
    readonly period: string;
    readonly unit?: string | undefined;
    readonly value?: string | undefined;
    readonly numerator?: string | undefined;
    readonly denominator?: string | undefined;
    readonly weight?: string | undefined;
    readonly report?: string | undefined;
    readonly corrects?: string | undefined;
    readonly note?: string | undefined;
  };
}
