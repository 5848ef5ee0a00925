import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceObjections } from "../../../storage/tables/index.ts";
import type { Correction } from "../events.ts";

/** A correction that the office granted: the case is settled with it from then on. */
export interface GrantedCorrection {
  /** The month of the case. */
  readonly month: number;
  readonly hospital: string;
  readonly case: string;
  readonly correction: Correction;
  /** When it was granted: what comes after the month's final result has effect at the clearing only. */
  readonly at: string;
}

/** Corrections of a fund's year in the order in which they were granted: a later one of the same case goes on top. */
export async function grantedCorrections(
  db: Database,
  region: string,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<readonly GrantedCorrection[]> {
  const t = insuranceObjections;
  const rows = await db
    .select({
      month: t.month,
      hospital: t.hospital,
      case: t.caseName,
      correction: t.granted,
      at: t.answeredAt,
    })
    .from(t)
    .where(and(eq(t.region, region), eq(t.year, year), eq(t.fund, fund), eq(t.state, "accepted")))
    .orderBy(asc(t.answeredAt), asc(t.id));
  return rows.flatMap(({ correction, at, ...row }) =>
    correction === null || at === null ? [] : [{ ...row, correction: correction as Correction, at }],
  );
}
