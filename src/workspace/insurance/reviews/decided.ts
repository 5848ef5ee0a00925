import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceReviews } from "../../../storage/tables/index.ts";

/** A review that was approved: its points are added, or set anew. */
export interface DecidedReview {
  readonly id: string;
  /** The month of the case. */
  readonly month: number;
  readonly hospital: string;
  readonly case: string;
  readonly kind: "high" | "group";
  /** Yuan. */
  readonly unreasonable: string;
  /** The month in which an addition is paid; null where it waits for the clearing. */
  readonly paidMonth: number | null;
  readonly note: string;
}

/** Approved reviews of a fund's year in the order of their decisions; there is at most one of a case. */
export async function decidedReviews(
  db: Database,
  region: string,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<readonly DecidedReview[]> {
  const t = insuranceReviews;
  const rows = await db
    .select()
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, year),
        eq(t.fund, fund),
        eq(t.state, "decided"),
        eq(t.approved, true),
      ),
    )
    .orderBy(asc(t.decidedAt), asc(t.id));
  return rows.map(({ id, month, hospital, caseName, kind, unreasonable, paidMonth, note }) => ({
    id,
    month,
    hospital,
    case: caseName,
    kind: kind as DecidedReview["kind"],
    unreasonable: unreasonable ?? "0",
    paidMonth,
    note,
  }));
}
