import type { Budget } from "./budget.ts";
import type { CaseColumns } from "./cases.ts";
import type { Parameters } from "./parameters.ts";
import type { Review } from "./reviews.ts";
import type { Grade, GroupRow, Override, ReferenceRow } from "./tables.ts";

export interface Hospital {
  readonly id: string;
  readonly grade: Grade;
  /** 考核系数 in hundredths. */
  readonly assessment: bigint;
  /** What the fund paid it the year before, fen. */
  readonly prevYearPaid: bigint;
  /** The county medical group (紧密型医共体) that is paid for it as one (§8). */
  readonly unit?: string | undefined;
}

/** What is taken off a hospital's month. */
export interface Deduction {
  /** Index into the hospitals. */
  readonly hospital: number;
  readonly month: number;
  /** 审核扣款, fen. */
  readonly audit: bigint;
  /** 扣除点数, 1e-8. */
  readonly points: bigint;
}

/** Everything that one fund's year is settled from. */
export interface SettlementInput {
  readonly parameters: Parameters;
  readonly budget: Budget;
  /** The fund's cost by month of the year before, fen. */
  readonly monthShares: ReadonlyMap<number, bigint>;
  /** Fund cost of the year's DRG cases (F of §19), fen. */
  readonly fundCost: bigint;
  readonly hospitals: readonly Hospital[];
  readonly reference: readonly ReferenceRow[];
  readonly groups: readonly GroupRow[];
  readonly overrides: readonly Override[];
  readonly deductions: readonly Deduction[];
  readonly reviews: readonly Review[];
  readonly cases: CaseColumns;
  /** Names of the cases, in their order. */
  readonly caseNames: CaseNames;
}

/** Names of the cases. Behind functions, because ten million strings are heavier than all their figures. */
export interface CaseNames {
  nameOf(index: number): string;
  /** Writes a name that needs no care in a table as UTF-8; returns the offset after it, or -1 where it needs some. */
  copyPlain(index: number, into: Uint8Array, at: number): number;
  /** @param hospital its index, where names are unique within a hospital alone */
  indexOf(name: string, hospital?: number): number | undefined;
}
