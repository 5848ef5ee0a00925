import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceUploads, insuranceVersions } from "../../../storage/tables/index.ts";
import { type HospitalRef, hospitalsWithin } from "../reach.ts";

/** Which hospitals must send a month's file, and which sent one on time. */
export interface Uploaded {
  /** Those of the version that settles the month, as the office knows them. */
  readonly hospitals: readonly HospitalRef[];
  readonly sent: ReadonlySet<string>;
}

/** The same for every month of a fund's year, by the month's number. */
export async function uploadedOf(
  db: Database,
  region: string,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<(month: number) => Uploaded> {
  const [v, u] = [insuranceVersions, insuranceUploads];
  const known = await hospitalsWithin(db, region, undefined, "insurance.read");
  // Codes alone: the tables of a version are some hundred kilobytes.
  const versions = await db
    .select({
      fromMonth: v.fromMonth,
      codes: sql<readonly string[]>`jsonb_path_query_array(${v.content}, '$.hospitals[*].code')`,
    })
    .from(v)
    .where(and(eq(v.region, region), eq(v.year, year), eq(v.fund, fund)))
    .orderBy(desc(v.number));
  const files = await db
    .selectDistinct({ month: u.month, hospital: u.hospital })
    .from(u)
    .where(and(eq(u.region, region), eq(u.year, year), eq(u.fund, fund), eq(u.late, false)));
  return (month) => ({
    hospitals: (versions.find(({ fromMonth }) => fromMonth <= month)?.codes ?? []).flatMap(
      (code) => known.get(code) ?? [],
    ),
    sent: new Set(files.filter((file) => file.month === month).map(({ hospital }) => hospital)),
  });
}
