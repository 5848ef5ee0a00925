import { and, count, eq, inArray } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceObjections, insuranceReviews } from "../../../storage/tables/index.ts";
import { loadMonths } from "../months/load.ts";
import { hospitalsWithin } from "../reach.ts";
import type { SettledYear } from "../settle-year.ts";
import { waitsFor } from "./words.zh.ts";

/** What keeps a year from being cleared, in sentences; none where it can be. */
export async function waitsOf(db: Database, region: string, settled: SettledYear): Promise<string[]> {
  const { year, fund } = settled.parts.version;
  const { input } = settled.settlement;
  const waits: string[] = [];
  if (input.cases.count === 0) waits.push(waitsFor.noCases());
  else if (settled.settlement.year.value === undefined) waits.push(waitsFor.noPoints());

  const months = await loadMonths(db, region, { year, fund });
  const open = months.filter(({ step }) => step !== "published").map(({ month }) => month);
  if (open.length > 0) waits.push(waitsFor.months(open));
  const known = new Set(months.map(({ month }) => month));
  const used = new Set<number>();
  for (const month of input.monthShares.keys()) used.add(month);
  for (const { upload } of settled.cases) used.add(upload.month);
  for (const { month } of input.deductions) used.add(month);
  for (const { paidMonth } of input.reviews) if (paidMonth !== undefined) used.add(paidMonth);
  const unopened = [...used].filter((month) => !known.has(month)).sort((a, b) => a - b);
  if (unopened.length > 0) waits.push(waitsFor.notOpened(unopened));

  const paidFor = new Set(input.hospitals.map(({ id }) => id));
  const left = new Set(
    settled.parts.uploads.map(({ hospital }) => hospital).filter((code) => !paidFor.has(code)),
  );
  if (left.size > 0) {
    const names = await hospitalsWithin(db, region, undefined, "insurance.read");
    waits.push(waitsFor.hospitals([...left].map((code) => names.get(code)?.name ?? code)));
  }
  const objections = await countOf(db, insuranceObjections, region, { year, fund }, ["open"]);
  if (objections > 0) waits.push(waitsFor.objections(objections));
  const reviews = await countOf(db, insuranceReviews, region, { year, fund }, ["applied", "assigned"]);
  if (reviews > 0) waits.push(waitsFor.reviews(reviews));
  return waits;
}

async function countOf(
  db: Database,
  t: typeof insuranceObjections | typeof insuranceReviews,
  region: string,
  { year, fund }: { readonly year: number; readonly fund: string },
  states: readonly string[],
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(t)
    .where(and(eq(t.region, region), eq(t.year, year), eq(t.fund, fund), inArray(t.state, [...states])));
  return row?.n ?? 0;
}
