import type { CaseKind, Status } from "../cases.ts";
import type { Grade } from "../tables.ts";

/** Why a coefficient is what it is. */
export type CoefficientReason = "unstable" | "basic" | "history" | "no-history" | "inversion" | "override";

/** The numbers of a group's mean: what its past cases cost together, and how many there were. */
export interface Mean {
  readonly cost: bigint;
  readonly cases: bigint;
}

/**
 * One step of the calculation of a case with the numbers that went in and what came out. Points, coefficients and
 * values in 1e-8, money in fen, ratios in hundredths, multiples in tenths.
 */
export type Step =
  | {
      readonly step: "case";
      readonly name: string;
      readonly hospital: string;
      readonly grade: Grade;
      readonly month: number;
      readonly group: string;
      readonly status: Status;
      readonly total: bigint;
      readonly noncompliant: bigint;
      readonly cash: bigint;
    }
  | { readonly step: "no-group" }
  | { readonly step: "no-reference"; readonly group: string }
  | { readonly step: "base"; readonly own: Mean; readonly all: Mean; readonly points: bigint }
  | { readonly step: "weight"; readonly weight: bigint; readonly points: bigint }
  | { readonly step: "unstable"; readonly cases: bigint; readonly most: bigint }
  | {
      readonly step: "coefficient";
      readonly grade: Grade;
      readonly own: Mean;
      readonly group: Mean;
      readonly raw: bigint | undefined;
      readonly coefficient: bigint;
      readonly why: CoefficientReason;
    }
  | { readonly step: "no-mean"; readonly grade: Grade }
  | {
      readonly step: "high-test";
      readonly compliant: bigint;
      readonly multiple: bigint;
      readonly own: Mean;
      readonly limit: bigint;
      readonly above: boolean;
    }
  | {
      readonly step: "low-test";
      readonly total: bigint;
      readonly multiple: bigint;
      readonly own: Mean;
      readonly limit: bigint;
      readonly below: boolean;
    }
  | { readonly step: "class"; readonly kind: CaseKind }
  | {
      readonly step: "normal-points";
      readonly base: bigint;
      readonly coefficient: bigint;
      readonly points: bigint;
    }
  | {
      readonly step: "low-points";
      readonly base: bigint;
      readonly total: bigint;
      readonly group: Mean;
      readonly capped: boolean;
      readonly points: bigint;
    }
  | { readonly step: "mean-points"; readonly total: bigint; readonly all: Mean; readonly points: bigint }
  | { readonly step: "late"; readonly status: Status }
  | {
      readonly step: "prepaid";
      readonly points: bigint;
      readonly ratio: bigint;
      readonly prepaid: bigint;
    }
  | {
      readonly step: "month";
      readonly month: number;
      readonly budget: bigint;
      readonly monthPoints: bigint;
      readonly value: bigint | undefined;
      readonly prepaid: bigint;
      readonly amount: bigint;
    }
  | {
      readonly step: "added";
      readonly total: bigint;
      readonly unreasonable: bigint;
      readonly own: Mean;
      readonly multiple: bigint;
      readonly base: bigint;
      readonly coefficient: bigint;
      readonly points: bigint;
    }
  | { readonly step: "not-high"; readonly kind: CaseKind }
  | {
      readonly step: "added-paid";
      readonly points: bigint;
      readonly month: number;
      readonly value: bigint;
      readonly ratio: bigint;
      readonly paidMonth: number;
      readonly amount: bigint;
    }
  | {
      readonly step: "group-review";
      readonly total: bigint;
      readonly unreasonable: bigint;
      readonly all: Mean;
      readonly points: bigint;
    }
  | {
      readonly step: "year";
      readonly points: bigint;
      readonly value: bigint | undefined;
      readonly amount: bigint;
    };
