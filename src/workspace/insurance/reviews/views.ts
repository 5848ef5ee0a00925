import type { CaseKind } from "../../../settlement/cases.ts";
import type { Grade } from "../../../settlement/tables.ts";
import type { FileView } from "../objections/views.ts";

export interface ReviewView {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly fund: string;
  /** Empty to an expert: a review is anonymous both ways. */
  readonly hospital: string;
  readonly hospitalName: string;
  /** To an expert a number that says nothing: 单议-3. */
  readonly case: string;
  readonly kind: "high" | "group";
  readonly reason: string;
  readonly evidence: readonly FileView[];
  readonly state: "applied" | "assigned" | "decided" | "withdrawn";
  readonly approved: boolean | null;
  readonly unreasonable: string | null;
  readonly paidMonth: number | null;
  /** Points that were added, or set anew. */
  readonly points: string | null;
  readonly note: string;
  readonly at: string;
  readonly decidedAt: string | null;
  readonly version: number;
  /** To the office with names, to an expert the own one alone, to a hospital those given once it is decided, unnamed. */
  readonly opinions: readonly {
    readonly expert: string | null;
    readonly expertName: string | null;
    readonly state: "assigned" | "recused" | "given";
    readonly agrees: boolean | null;
    readonly unreasonable: string | null;
    /** To the office: the points that come of this figure. */
    readonly points: string | null;
    readonly opinion: string;
    readonly at: string;
  }[];
  /**
   * What an expert decides by: group, class, cost, threshold; no name of a person or hospital. Null where the case is
   * in no file any more.
   */
  readonly facts: {
    readonly group: string;
    readonly kind: CaseKind;
    readonly grade: Grade;
    readonly cost: string;
    readonly noncompliant: string;
    readonly threshold: string | null;
    readonly mean: string | null;
  } | null;
}

export interface ReviewList {
  readonly rows: readonly ReviewView[];
}

/** Someone who can be asked for an opinion, as the office chooses for a review. */
export interface ExpertRow {
  readonly id: string;
  readonly name: string;
  /** Reviews that wait for the expert's opinion. */
  readonly open: number;
  /** Why the expert takes no part in this review; null where nothing stands against it. */
  readonly excluded: string | null;
}

export interface ExpertList {
  readonly rows: readonly ExpertRow[];
}

/** How many reviews a hospital may still apply for. */
export interface ReviewQuota {
  readonly hospital: string;
  readonly cases: number;
  readonly share: string;
  readonly allowed: number;
  readonly used: number;
}
