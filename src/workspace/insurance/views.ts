import type { CaseKind } from "../../settlement/cases.ts";
import type { Grade } from "../../settlement/tables.ts";
import type { MonthStep, RunStage, UploadCounts } from "./events.ts";
import type { HospitalYearFigures, MonthFigures, YearFigures } from "./figures.ts";
import type { ObjectionView } from "./objections/views.ts";
import type { ReviewView } from "./reviews/views.ts";
import type { VersionContent } from "./versions/content.ts";

/** What pages and the API get. Money in yuan, points and values as decimals, all strings; null where there is none. */

/** A fund's year as it can be chosen. */
export interface FundYear {
  readonly year: number;
  readonly fund: string;
  /** Months that were opened. */
  readonly months: number;
}

export interface FundYears {
  readonly rows: readonly FundYear[];
}

export interface HospitalView {
  readonly code: string;
  readonly unit: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly decision: string;
  /** From the newest version of the year that was asked for. */
  readonly grade: Grade | null;
  readonly assessment: string | null;
  readonly prevYearPaid: string | null;
  readonly version: number;
}

export interface HospitalList {
  readonly rows: readonly HospitalView[];
}

export interface VersionRow {
  readonly id: string;
  readonly year: number;
  readonly fund: string;
  readonly number: number;
  readonly fromMonth: number;
  readonly decision: string;
  readonly note: string;
  readonly at: string;
  readonly by: string | null;
}

export interface VersionList {
  readonly rows: readonly VersionRow[];
}

export interface VersionView extends VersionRow {
  readonly content: VersionContent;
}

/** A group as the newest version has it: what the table of groups and its page show. */
export interface GroupView {
  readonly group: string;
  readonly name: string;
  readonly basic: boolean;
  readonly stable: boolean;
  readonly base: string;
  readonly multiple: string;
  readonly weight: string | null;
  readonly cases: number;
  readonly mean: string | null;
  readonly cells: readonly {
    readonly grade: Grade;
    readonly cases: number;
    readonly mean: string | null;
    readonly raw: string | null;
    readonly coefficient: string;
    readonly flag: "NO_GRADE_HISTORY" | "INVERSION" | "OVERRIDE" | null;
    readonly normal: string;
  }[];
  /** The year's cases so far. */
  readonly current: { readonly cases: number; readonly points: string; readonly cost: string };
}

export interface GroupList {
  readonly rows: readonly GroupView[];
}

export interface MonthRow {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly fund: string;
  readonly step: MonthStep;
  readonly since: string;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly version: number;
  /** Hospitals that sent their file, and that must. */
  readonly uploaded: number;
  readonly hospitals: number;
  readonly openObjections: number;
  /** Of the newest run; null before the first. */
  readonly budget: string | null;
  readonly points: string | null;
  readonly value: string | null;
  readonly transfer: string | null;
}

export interface MonthView extends MonthRow {
  /** The newest run of each stage; a hospital's people get their own hospital's figures alone. */
  readonly runs: readonly RunView[];
  readonly uploads: readonly UploadView[];
  readonly steps: readonly {
    readonly step: MonthStep;
    readonly since: string | null;
    readonly due: string | null;
  }[];
}

export interface RunView {
  readonly id: string;
  readonly stage: RunStage;
  readonly at: string;
  readonly versionNumber: number;
  readonly figures: MonthFigures;
}

export interface UploadView {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly fund: string;
  readonly hospital: string;
  readonly hospitalName: string;
  readonly number: number;
  readonly late: boolean;
  readonly inForce: boolean;
  readonly name: string;
  readonly counts: UploadCounts;
  readonly at: string;
  readonly by: string;
  /** The first of the refused rows; all are in the file that can be fetched. */
  readonly rejected: readonly RejectedRow[];
}

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  /** What is wrong and what to do. */
  readonly says: string;
}

export interface CaseRow {
  readonly case: string;
  readonly hospital: string;
  readonly month: number;
  readonly group: string;
  readonly kind: CaseKind;
  readonly status: "on_time" | "late" | "returned";
  readonly cost: string;
  readonly noncompliant: string;
  readonly cash: string;
  readonly selfPay: string;
  readonly points: string;
  /** At the month's value; null while there is none. */
  readonly amount: string | null;
  /** 未申请, 异议, 单议 of the case, where there is one. */
  readonly objection: string | null;
  readonly review: string | null;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly next: string | null;
}

/** One case explained: the lines of the calculation with the article of each. */
export interface CaseView extends CaseRow {
  readonly hospitalName: string;
  readonly steps: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Masked: 3******7. Opened by purpose, and logged. */
  readonly person: string | null;
  readonly admitted: string | null;
  readonly discharged: string | null;
  readonly objections: readonly ObjectionView[];
  readonly reviews: readonly ReviewView[];
}

export interface DeductionView {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly fund: string;
  readonly hospital: string;
  readonly hospitalName: string;
  readonly audit: string;
  readonly points: string;
  readonly reason: string;
  readonly decision: string;
  readonly revoked: boolean;
  readonly at: string;
}

export interface DeductionList {
  readonly rows: readonly DeductionView[];
}

export interface ClearingView {
  readonly year: number;
  readonly fund: string;
  /** The clearing that counts; null before it was made. */
  readonly run: {
    readonly id: string;
    readonly at: string;
    readonly versionNumber: number;
    readonly figures: YearFigures;
  } | null;
  /** As it would come out now, by the newest version; null where nothing can be settled. */
  readonly draft: { readonly versionNumber: number; readonly figures: YearFigures } | null;
  /** Why it cannot be made yet, in sentences. */
  readonly waits: readonly string[];
}

/** Two versions, side by side: what moved for whom. */
export interface ComparisonView {
  readonly left: { readonly version: VersionRow; readonly figures: YearFigures };
  readonly right: { readonly version: VersionRow; readonly figures: YearFigures };
  readonly hospitals: readonly {
    readonly hospital: string;
    readonly name: string;
    readonly left: HospitalYearFigures;
    readonly right: HospitalYearFigures;
    /** Right less left, yuan; points. */
    readonly clearing: string;
    readonly points: string;
  }[];
  /** What differs in the versions themselves, in sentences. */
  readonly changes: readonly string[];
  readonly cases: {
    readonly moved: number;
    /** Those that moved most, at most 100. */
    readonly rows: readonly {
      readonly case: string;
      readonly hospital: string;
      readonly group: string;
      readonly left: string;
      readonly right: string;
    }[];
  };
}

/** The year of a fund at a glance. */
export interface InsuranceOverview {
  readonly year: number;
  readonly fund: string;
  readonly budget: string;
  readonly months: readonly (MonthRow & { readonly figures: MonthFigures | null })[];
  readonly hospitals: readonly {
    readonly hospital: string;
    readonly name: string;
    readonly grade: Grade;
    readonly cases: number;
    readonly cost: string;
    readonly points: string;
    /** Paid in the months that are published. */
    readonly transfers: string;
    readonly cmi: string | null;
  }[];
}

/** The months of a fund's year that are open or published. */
export interface MonthList {
  readonly rows: readonly MonthRow[];
}

/** Files that were sent, by month and hospital, the newest first. */
export interface UploadList {
  readonly rows: readonly UploadView[];
}
