import { and, count, eq, ne } from "drizzle-orm";
import { toUnits } from "../../../settlement/numbers.ts";
import type { Database } from "../../../storage/store.ts";
import { insuranceReviews } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalWithin } from "../reach.ts";
import type { ReviewQuota } from "./views.ts";
import { type YearCases, yearCases } from "./year-cases.ts";

const t = insuranceReviews;

export interface HospitalYear {
  readonly year: number;
  readonly fund: string;
  readonly hospital: string;
}

/** How many reviews a hospital may apply for this year, and how many it has applied for. */
export async function reviewQuota(
  workspace: Workspace,
  actor: Actor,
  of: HospitalYear,
): Promise<ReviewQuota> {
  const { store, region } = workspace;
  await hospitalWithin(store.db, region, actor, "insurance.read", of.hospital);
  const cases = await yearCases(workspace, of);
  return quotaOf(store.db, region, of, cases);
}

export async function quotaOf(
  db: Database,
  region: string,
  { year, fund, hospital }: HospitalYear,
  cases: Pick<YearCases, "countOf" | "reviewQuota"> | undefined,
): Promise<ReviewQuota> {
  const [row] = await db
    .select({ used: count() })
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, year),
        eq(t.fund, fund),
        eq(t.hospital, hospital),
        ne(t.state, "withdrawn"),
      ),
    );
  const own = cases?.countOf(hospital) ?? 0;
  const share = cases?.reviewQuota ?? "0";
  return { hospital, cases: own, share, allowed: allowedOf(share, own), used: row?.used ?? 0 };
}

/** Digits of the share that count; parameters have fewer. */
const shareDigits = 8;

/** A share of the cases, rounded down; a hospital that has any may always apply for one. */
export function allowedOf(share: string, cases: number): number {
  if (cases === 0) return 0;
  const allowed = (toUnits(share, shareDigits)! * BigInt(cases)) / 10n ** BigInt(shareDigits);
  return Math.max(1, Number(allowed));
}
