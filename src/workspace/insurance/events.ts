import type { EvidenceData } from "../tasks/events.ts";
import type { MonthFigures, YearFigures } from "./figures.ts";
import type { VersionContent } from "./versions/content.ts";

/** Steps of a month, in order; `published` is the end. */
export const monthSteps = ["upload", "grouping", "feedback", "final", "payment", "published"] as const;
export type MonthStep = (typeof monthSteps)[number];

export const runStages = ["first", "final", "payment", "clearing"] as const;
export type RunStage = (typeof runStages)[number];

/** A month of a fund: 职工 or 居民. */
export interface FundMonth {
  readonly year: number;
  readonly month: number;
  readonly fund: string;
}

/** What a file of cases came to. Money in yuan. */
export interface UploadCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly cost: string;
  readonly cash: string;
}

/** What is set right about a case. */
export interface Correction {
  /** Another group; null takes the group away. */
  readonly group?: string | null | undefined;
  /** Yuan. */
  readonly noncompliant?: string | undefined;
}

/** The subject of a hospital's events is its unit; of all others, the id of what it happens to. */
export interface HospitalEvents {
  "insurance.hospital": {
    readonly code: string;
    readonly validFrom: string;
    readonly validTo?: string | undefined;
    readonly decision: string;
  };
}

export interface VersionEvents {
  "insurance.version": {
    readonly year: number;
    readonly fund: string;
    readonly number: number;
    readonly fromMonth: number;
    readonly decision: string;
    readonly note: string;
    readonly content: VersionContent;
  };
}

export interface DeductionEvents {
  "insurance.deducted": FundMonth & {
    readonly hospital: string;
    readonly audit: string;
    readonly points: string;
    readonly reason: string;
    readonly decision: string;
  };
  "insurance.deduction-revoked": { readonly reason: string };
}

export interface UploadEvents {
  "insurance.uploaded": FundMonth & {
    readonly hospital: string;
    readonly number: number;
    readonly late: boolean;
    readonly name: string;
    readonly file: string;
    readonly accepted: string;
    readonly rejected: string;
    readonly counts: UploadCounts;
  };
}

export interface MonthEvents {
  "insurance.month-opened": FundMonth & {
    readonly since: string;
    readonly due: string;
    readonly provisional: boolean;
  };
  /** A step closed and the next began: by a person, or by itself on its last day. */
  "insurance.month-moved": {
    readonly from: MonthStep;
    readonly to: MonthStep;
    /** The first day of the new step. */
    readonly since: string;
    readonly due?: string | undefined;
    readonly provisional: boolean;
    readonly reason?: string | undefined;
  };
  "insurance.month-reminded": { readonly step: MonthStep };
  "insurance.run": FundMonth & {
    readonly stage: RunStage;
    readonly version: string;
    readonly uploads: readonly string[];
    readonly figures: MonthFigures | YearFigures;
  };
}

export interface ObjectionEvents {
  "insurance.objected": FundMonth & {
    readonly hospital: string;
    readonly caseName: string;
    readonly reason: string;
    readonly wants: Correction;
    readonly evidence: readonly EvidenceData[];
  };
  "insurance.objection-answered": {
    readonly accepted: boolean;
    readonly answer: string;
    readonly granted?: Correction | undefined;
  };
  "insurance.objection-withdrawn": Readonly<Record<string, never>>;
}

export interface ReviewEvents {
  "insurance.review-applied": FundMonth & {
    readonly hospital: string;
    readonly caseName: string;
    readonly kind: "high" | "group";
    readonly reason: string;
    readonly evidence: readonly EvidenceData[];
  };
  "insurance.review-withdrawn": Readonly<Record<string, never>>;
  "insurance.review-assigned": {
    readonly experts: readonly string[];
    /** Where they were drawn by lot: what the draw can be repeated from. */
    readonly lot?: { readonly seed: string; readonly among: readonly string[] } | undefined;
  };
  /** The expert takes no part: the reason stays with the office. */
  "insurance.review-recused": { readonly expert: string; readonly reason: string };
  "insurance.review-opinion": {
    readonly expert: string;
    readonly agrees: boolean;
    readonly unreasonable: string;
    readonly opinion: string;
  };
  "insurance.review-decided": {
    readonly approved: boolean;
    readonly unreasonable: string;
    /** The month in which an addition is paid; none where it waits for the clearing. */
    readonly paidMonth?: number | undefined;
    readonly note: string;
  };
}

export interface LookEvents {
  /** Someone looked at whose case it is, and what for. */
  "insurance.person-seen": FundMonth & {
    readonly hospital: string;
    readonly cases: readonly string[];
    readonly purpose: string;
  };
}

export type InsuranceEvents = HospitalEvents &
  VersionEvents &
  DeductionEvents &
  UploadEvents &
  MonthEvents &
  ObjectionEvents &
  ReviewEvents &
  LookEvents;
