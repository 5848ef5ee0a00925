import type { AnomalyKind } from "./views.ts";

/** Something that stands out, before it is put into words. */
export type Found = {
  readonly hospital: string;
  readonly month: number | null;
  readonly group: string | null;
  /** Names of cases to look at, at most `mostCases`. */
  readonly cases: readonly string[];
} & (
  | {
      readonly kind: Extract<AnomalyKind, "split-admission">;
      /** Masked. */
      readonly person: string;
      readonly days: number;
      readonly discharged: string;
      readonly admitted: string;
      readonly other: { readonly hospital: string; readonly group: string };
      readonly sameHospital: boolean;
      readonly sameGroup: boolean;
    }
  | {
      readonly kind: Extract<AnomalyKind, "low-rate">;
      readonly low: number;
      readonly of: number;
      readonly share: string;
      readonly past: string;
      readonly peers: string;
    }
  | {
      readonly kind: Extract<AnomalyKind, "group-drift">;
      readonly weighed: number;
      readonly now: string;
      readonly past: string;
      readonly growth: string;
      readonly peersGrowth: string;
      readonly dearNow: string;
      readonly dearPast: string;
      /** Groups whose share grew most. */
      readonly grown: readonly { readonly group: string; readonly past: string; readonly now: string }[];
    }
  | {
      readonly kind: Extract<AnomalyKind, "self-pay">;
      readonly selfPay: string;
      readonly cost: string;
      readonly share: string;
      readonly cap: string;
      readonly over: boolean;
      readonly months: readonly { readonly month: number; readonly share: string }[];
    }
);
