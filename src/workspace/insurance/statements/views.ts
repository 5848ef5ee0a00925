import type { Grade } from "../../../settlement/tables.ts";
import type { MonthStep } from "../events.ts";
import type { HospitalMonthFigures, HospitalYearFigures } from "../figures.ts";

/** A hospital beside its peers of the same grade: their middle and range, none of their cases or names. */
export interface PeersView {
  readonly hospital: string;
  readonly grade: Grade;
  readonly peers: number;
  /** Hidden (null) where fewer than three peers could be told apart. */
  readonly measures: readonly {
    readonly id: "mean-cost" | "cmi" | "cost-per-weight" | "high-share" | "low-share" | "self-pay-share";
    readonly own: string | null;
    readonly median: string | null;
    readonly low: string | null;
    readonly high: string | null;
  }[];
}

/** A hospital's own months and year. */
export interface StatementView {
  readonly hospital: string;
  readonly name: string;
  readonly year: number;
  readonly fund: string;
  readonly months: readonly {
    readonly month: number;
    readonly step: MonthStep;
    readonly figures: HospitalMonthFigures | null;
    readonly value: string | null;
  }[];
  readonly clearing: HospitalYearFigures | null;
}
