import { createHash } from "node:crypto";
import { and, asc, desc, eq, lte } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import {
  insuranceDeductions,
  insuranceMonths,
  insuranceRuns,
  insuranceUploads,
  insuranceVersions,
} from "../../../storage/tables/index.ts";
import type { RunStage } from "../events.ts";
import { type GrantedCorrection, grantedCorrections } from "../objections/granted.ts";
import { type DecidedReview, decidedReviews } from "../reviews/decided.ts";
import { inForceOf } from "../uploads/in-force.ts";
import type { VersionContent } from "../versions/content.ts";

/** Which of a fund's years, and by which version: by its id, by the one that settles a month, or by the newest. */
export interface YearAsked {
  readonly year: number;
  readonly fund: string;
  readonly version?: string | undefined;
  readonly month?: number | undefined;
}

export type VersionRecord = Omit<typeof insuranceVersions.$inferSelect, "content"> & {
  readonly content: VersionContent;
};
export type UploadRecord = typeof insuranceUploads.$inferSelect;
export type RunRecord = Omit<typeof insuranceRuns.$inferSelect, "stage"> & { readonly stage: RunStage };
type DeductionRecord = typeof insuranceDeductions.$inferSelect;

/** Everything that a year is settled of, but for the cases themselves, which lie in the uploads' files. */
export interface YearParts {
  readonly version: VersionRecord;
  /** Those in force, by hospital and month, on time before late. */
  readonly uploads: readonly UploadRecord[];
  readonly corrections: readonly GrantedCorrection[];
  readonly reviews: readonly DecidedReview[];
  readonly deductions: readonly DeductionRecord[];
  /** What was paid in the months that are published, in their order. */
  readonly paid: readonly RunRecord[];
  /** When a month's final result was made: what is granted later has effect at the clearing only. */
  readonly finals: ReadonlyMap<number, string>;
  /** The same for the same parts, and for them alone. */
  readonly key: string;
  /** The same where the cases are the same, before they are corrected. */
  readonly casesKey: string;
}

/** Reads what a year is settled of; nothing where no version settles it. */
export async function loadYear(
  db: Database,
  region: string,
  asked: YearAsked,
): Promise<YearParts | undefined> {
  const version = await findVersion(db, region, asked);
  if (!version) return undefined;
  const { year, fund } = version;
  const of = (table: typeof insuranceUploads | typeof insuranceDeductions | typeof insuranceRuns) =>
    and(eq(table.region, region), eq(table.year, year), eq(table.fund, fund));
  const uploads = inForceOf(await db.select().from(insuranceUploads).where(of(insuranceUploads)));
  const deductions = await db
    .select()
    .from(insuranceDeductions)
    .where(and(of(insuranceDeductions), eq(insuranceDeductions.revoked, false)))
    .orderBy(asc(insuranceDeductions.id));
  const runs = (await db
    .select()
    .from(insuranceRuns)
    .where(of(insuranceRuns))
    .orderBy(asc(insuranceRuns.at), asc(insuranceRuns.id))) as RunRecord[];
  const published = await db
    .select({ month: insuranceMonths.month })
    .from(insuranceMonths)
    .where(
      and(
        eq(insuranceMonths.region, region),
        eq(insuranceMonths.year, year),
        eq(insuranceMonths.fund, fund),
        eq(insuranceMonths.step, "published"),
      ),
    )
    .orderBy(asc(insuranceMonths.month));
  const newest = (stage: RunStage, month: number) =>
    runs.findLast((run) => run.stage === stage && run.month === month);
  const paid = published.flatMap(({ month }) => newest("payment", month) ?? []);
  const finals = new Map(runs.filter(({ stage }) => stage === "final").map(({ month, at }) => [month, at]));
  const isPublished = new Set(published.map(({ month }) => month));
  const corrections = (await grantedCorrections(db, region, { year, fund })).filter(
    ({ month, at }) => isPublished.has(month) || at <= (finals.get(month) ?? at),
  );
  const reviews = await decidedReviews(db, region, { year, fund });
  const casesKey = digest([version.id, uploads.map(({ id }) => id)]);
  const key = digest([casesKey, corrections, reviews, deductions, paid.map(({ id }) => id), [...finals]]);
  return { version, uploads, corrections, reviews, deductions, paid, finals, key, casesKey };
}

/** The version that is asked for; nothing where there is none. */
export async function findVersion(
  db: Database,
  region: string,
  { year, fund, version, month }: YearAsked,
): Promise<VersionRecord | undefined> {
  const t = insuranceVersions;
  const [row] = await db
    .select()
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, year),
        eq(t.fund, fund),
        version === undefined ? undefined : eq(t.id, version),
        month === undefined ? undefined : lte(t.fromMonth, month),
      ),
    )
    .orderBy(desc(t.number))
    .limit(1);
  return row && { ...row, content: row.content as VersionContent };
}

function digest(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
