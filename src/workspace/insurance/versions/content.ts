/**
 * Everything that a fund's year is settled by, besides cases, deductions and reviews. Decimals are strings: money in
 * yuan, ratios and weights as written. The same as the folder of `luoshi settle`, as one value.
 */
export interface VersionContent {
  readonly parameters: VersionParameters;
  readonly budget: {
    readonly total: string;
    readonly less: readonly { readonly name: string; readonly amount: string }[];
  };
  /** The fund's cost by month of the year before: how the budget is spread over months. */
  readonly monthShares: readonly { readonly month: number; readonly amount: string }[];
  readonly hospitals: readonly VersionHospital[];
  readonly groups: readonly VersionGroup[];
  readonly reference: readonly VersionReference[];
  readonly overrides: readonly VersionOverride[];
}

export interface VersionParameters {
  readonly prepayRatio: string;
  readonly unstablePrepayRatio: string;
  readonly unstableMaxCases: number;
  readonly lowMultiple: string;
  readonly highBands: readonly { readonly upTo?: string | undefined; readonly multiple: string }[];
  readonly surplusCap: string;
  readonly selfPayCap: string;
  readonly monthlyBasis: "fund" | "total";
  /** How many reviews a hospital may apply for, as a share of its cases of the year so far: "0.05". */
  readonly reviewQuota: string;
  /** Names of the parameters that a folder left out, so that the plan's own values stand above. */
  readonly defaulted?: readonly string[] | undefined;
}

export interface VersionHospital {
  readonly code: string;
  readonly grade: 1 | 2 | 3;
  /** 考核系数, two decimals. */
  readonly assessment: string;
  readonly prevYearPaid: string;
  /** The county medical group that is paid for it as one. */
  readonly accountingUnit?: string | undefined;
}

export interface VersionGroup {
  readonly group: string;
  readonly name?: string | undefined;
  readonly basic: boolean;
  readonly weight?: string | undefined;
}

export interface VersionReference {
  readonly group: string;
  readonly grade: 1 | 2 | 3;
  readonly cases: number;
  readonly cost: string;
}

export interface VersionOverride {
  readonly group: string;
  readonly grade: 1 | 2 | 3;
  readonly coefficient: string;
  readonly decision: string;
}
