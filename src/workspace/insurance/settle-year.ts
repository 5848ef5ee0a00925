import { fenOfText } from "../../settlement/csv/fields.ts";
import type { Deduction, Hospital, SettlementInput } from "../../settlement/input.ts";
import { pointDigits, toUnits } from "../../settlement/numbers.ts";
import type { Rejection } from "../../settlement/rejection.ts";
import { sayRefusal } from "../../settlement/rejection.zh.ts";
import type { Review } from "../../settlement/reviews.ts";
import { indexTables, type KernelIndex, type Settlement, settle } from "../../settlement/settle.ts";
import type { Store } from "../../storage/store.ts";
import { refuse } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { boundedCache, type Cache } from "./settled/cache.ts";
import { correctCases } from "./settled/correct.ts";
import { loadYear, type YearAsked, type YearParts } from "./settled/load.ts";
import { paidMonths } from "./settled/paid.ts";
import { type CasePart, readYearCases, type YearCases } from "./settled/read-cases.ts";
import { toInput, type VersionInput } from "./versions/to-input.ts";

/** A fund's year as it comes out of what is known now. */
export interface SettledYear {
  readonly parts: YearParts;
  readonly settlement: Settlement;
  /** Which cases came in which file, in the order of the columns. */
  readonly cases: readonly CasePart[];
  /** Rows that the version cannot settle, such as those of a hospital that it does not have. */
  readonly leftOut: readonly Rejection[];
  /** A case by its hospital's code and its name. */
  indexOf(hospital: string, name: string): number | undefined;
}

/**
 * Settles a fund's year by a version: cases of the uploads in force with what objections were granted, reviews that
 * were decided, deductions that stand. Months that were published keep what they paid. The same parts are settled
 * once. Nothing where no version settles the year. Throws RefusedError in a sentence where a version cannot settle it.
 */
export async function settleFundYear(
  workspace: Pick<Workspace, "store" | "region">,
  asked: YearAsked,
): Promise<SettledYear | undefined> {
  const parts = await loadYear(workspace.store.db, workspace.region, asked);
  return parts && settleParts(workspace.store, parts);
}

/** The same from parts that were read already, such as within a transaction. */
function settleParts(store: Store, parts: YearParts): Promise<SettledYear> {
  return cachesOf(store).years.get(parts.key, () => compute(store, parts));
}

/** Settled years, and cases that are kept together: ten million cases take some 400 MB. */
const limits = { values: 8, weight: 12_000_000 };

interface Caches {
  readonly cases: Cache<ReadCases>;
  readonly years: Cache<SettledYear>;
}

interface ReadCases {
  readonly read: YearCases;
  readonly version: VersionInput;
  readonly indexed: KernelIndex;
}

const caches = new WeakMap<Store["blobs"], Caches>();

function cachesOf({ blobs }: Store): Caches {
  const known = caches.get(blobs);
  if (known) return known;
  const made: Caches = {
    cases: boundedCache(({ read }) => read.cases.count, limits),
    years: boundedCache(({ settlement }) => settlement.input.cases.count, limits),
  };
  caches.set(blobs, made);
  return made;
}

async function compute(store: Store, parts: YearParts): Promise<SettledYear> {
  const { version, indexed, read } = await cachesOf(store).cases.get(parts.casesKey, () =>
    readCasesOf(store, parts),
  );
  const { hospitals } = version;
  const indexes = new Map(hospitals.map(({ id }, index) => [id, index]));
  const indexOf = (hospital: string, name: string) => {
    const index = indexes.get(hospital);
    return index === undefined ? undefined : read.names.indexOf(name, index);
  };
  const cases = correctCases(read.cases, parts.corrections, { ...indexed, ...parts, hospitals, indexOf });
  const input: SettlementInput = {
    ...version,
    fundCost: fundCostOf(cases),
    deductions: deductionsOf(parts, indexes),
    reviews: reviewsOf(parts, indexes),
    cases,
    caseNames: read.names,
  };
  return {
    parts,
    settlement: settling(() => settle(input, indexed, paidMonths(parts.paid, hospitals))),
    cases: read.parts,
    leftOut: read.rejected,
    indexOf,
  };
}

async function readCasesOf(store: Store, { version, uploads }: YearParts): Promise<ReadCases> {
  const input = toInput(version.content, version.fund);
  const indexed = settling(() => indexTables(input));
  const { hospitals } = input;
  const read = await readYearCases(store.blobs, uploads, {
    fund: version.fund,
    hospitals,
    kernel: indexed.kernel,
  });
  return { read, version: input, indexed };
}

/** F of §19: what the fund paid at discharge for the year's DRG cases. */
function fundCostOf({ count, total, cash }: SettlementInput["cases"]): bigint {
  let sum = 0n;
  let part = 0;
  for (let i = 0; i < count; i++) {
    part += total[i]! - cash[i]!;
    if (part < 2 ** 52) continue;
    sum += BigInt(part);
    part = 0;
  }
  return sum + BigInt(part);
}

function deductionsOf({ deductions }: YearParts, indexes: ReadonlyMap<Hospital["id"], number>): Deduction[] {
  return deductions.flatMap(({ hospital, month, audit, points }) => {
    const index = indexes.get(hospital);
    if (index === undefined) return [];
    return [
      { hospital: index, month, audit: BigInt(fenOfText(audit)), points: toUnits(points, pointDigits)! },
    ];
  });
}

function reviewsOf({ reviews }: YearParts, indexes: ReadonlyMap<Hospital["id"], number>): Review[] {
  return reviews.flatMap(({ hospital, case: name, kind, unreasonable, paidMonth, note }) => {
    const index = indexes.get(hospital);
    if (index === undefined) return [];
    return [
      {
        case: name,
        hospital: index,
        kind,
        unreasonable: BigInt(fenOfText(unreasonable)),
        paidMonth: paidMonth ?? undefined,
        note,
      },
    ];
  });
}

/** Runs the kernel; what the data do not allow becomes a refusal in a sentence. */
function settling<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    const says = sayRefusal(error);
    if (says === undefined) throw error;
    return refuse({ code: "invalid", field: "version", says: `${says}。` });
  }
}
