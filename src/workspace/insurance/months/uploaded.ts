import { and, eq } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceUploads } from "../../../storage/tables/index.ts";
import { type HospitalRef, hospitalsWithin } from "../reach.ts";
import { findVersion } from "../settled/load.ts";

/** Which hospitals must send a month's file, and which sent one on time. */
export interface Uploaded {
  /** Those of the version that settles the month, as the office knows them. */
  readonly hospitals: readonly HospitalRef[];
  readonly sent: ReadonlySet<string>;
}

export async function uploadedOf(
  db: Database,
  region: string,
  { year, fund, month }: { readonly year: number; readonly fund: string; readonly month: number },
): Promise<Uploaded> {
  const version = await findVersion(db, region, { year, fund, month });
  const known = await hospitalsWithin(db, region, undefined, "insurance.read");
  const rows = await db
    .selectDistinct({ hospital: insuranceUploads.hospital })
    .from(insuranceUploads)
    .where(
      and(
        eq(insuranceUploads.region, region),
        eq(insuranceUploads.year, year),
        eq(insuranceUploads.fund, fund),
        eq(insuranceUploads.month, month),
        eq(insuranceUploads.late, false),
      ),
    );
  return {
    hospitals: (version?.content.hospitals ?? []).flatMap(({ code }) => known.get(code) ?? []),
    sent: new Set(rows.map(({ hospital }) => hospital)),
  };
}
