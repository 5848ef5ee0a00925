import type { CaseKind } from "../../settlement/cases.ts";

/** What a run of a month came to. Money in yuan with 2 decimals, points and values with 8; null where there is none. */
export interface MonthFigures {
  readonly budget: string;
  readonly cases: number;
  readonly points: string;
  readonly value: string | null;
  readonly cost: string;
  readonly classes: readonly ClassFigures[];
  readonly hospitals: readonly HospitalMonthFigures[];
}

export interface ClassFigures {
  readonly kind: CaseKind;
  readonly cases: number;
  readonly points: string;
}

export interface HospitalMonthFigures {
  readonly hospital: string;
  readonly cases: number;
  readonly cost: string;
  readonly points: string;
  readonly prepaid: string;
  readonly gross: string | null;
  readonly cash: string;
  readonly audit: string;
  readonly pointsOff: string;
  readonly additions: string;
  readonly amount: string;
  readonly transfer: string;
  readonly carry: string;
  readonly classes: readonly ClassFigures[];
}

/** What a year's clearing came to. */
export interface YearFigures {
  readonly budget: string;
  readonly cost: string;
  readonly fundCost: string;
  readonly pool: string;
  readonly points: string;
  readonly value: string | null;
  readonly residue: string;
  readonly hospitals: readonly HospitalYearFigures[];
}

export interface HospitalYearFigures {
  readonly hospital: string;
  readonly points: string;
  readonly gross: string;
  readonly assessment: string;
  readonly assessmentOff: string;
  readonly surplusCap: string;
  readonly entitlement: string;
  readonly selfPayExcess: string;
  readonly cost: string;
  readonly cash: string;
  readonly transfers: string;
  readonly audit: string;
  readonly clearing: string;
  readonly fundPaid: string;
  readonly advanceOld: string;
  readonly advanceNew: string;
  readonly advanceDiff: string;
}
