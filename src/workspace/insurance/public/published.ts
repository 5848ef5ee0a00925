import { and, asc, desc, eq } from "drizzle-orm";
import { insuranceHospitals, insuranceMonths, insuranceRuns, units } from "../../../storage/tables/index.ts";
import type { Workspace } from "../../workspace.ts";
import type { FundMonth } from "../events.ts";
import type { MonthFigures } from "../figures.ts";

/** A month whose value and payments are published. */
export interface PublishedMonth extends FundMonth {
  /** The day since when. */
  readonly since: string;
}

/** What everyone may read of a month: hospitals, points, value, payments. Nothing of a case or a patient. */
export interface PublishedTable extends PublishedMonth {
  readonly budget: string;
  readonly points: string;
  readonly value: string | null;
  readonly hospitals: readonly {
    readonly name: string;
    /** Null where there are some, but so few that they could be told apart. */
    readonly cases: number | null;
    readonly points: string;
    readonly gross: string | null;
    readonly transfer: string;
    readonly carry: string;
  }[];
}

/** Among fewer, someone who knows a patient could tell which case is theirs. */
export const leastShown = 5;

const [m, r] = [insuranceMonths, insuranceRuns];
const isPublished = ({ region }: Workspace) => and(eq(m.region, region), eq(m.step, "published"));

/** All published months, the newest first. */
export function publishedMonths(workspace: Workspace): Promise<readonly PublishedMonth[]> {
  return workspace.store.db
    .select({ year: m.year, month: m.month, fund: m.fund, since: m.since })
    .from(m)
    .where(isPublished(workspace))
    .orderBy(desc(m.year), desc(m.month), asc(m.fund));
}

/** The table of a published month, hospitals by name; nothing for a month that is not published. */
export async function publishedTable(
  workspace: Workspace,
  { year, month, fund }: FundMonth,
): Promise<PublishedTable | undefined> {
  const { store, region } = workspace;
  const [found] = await store.db
    .select({ since: m.since, figures: r.figures })
    .from(m)
    .innerJoin(
      r,
      and(
        eq(r.region, m.region),
        eq(r.year, m.year),
        eq(r.fund, m.fund),
        eq(r.month, m.month),
        eq(r.stage, "payment"),
      ),
    )
    .where(and(isPublished(workspace), eq(m.year, year), eq(m.month, month), eq(m.fund, fund)))
    .orderBy(desc(r.at), desc(r.id))
    .limit(1);
  if (!found) return undefined;
  const named = await store.db
    .select({ code: insuranceHospitals.code, name: units.name })
    .from(insuranceHospitals)
    .innerJoin(units, eq(units.id, insuranceHospitals.unit))
    .where(eq(insuranceHospitals.region, region));
  const names = new Map(named.map(({ code, name }) => [code, name]));
  const { budget, points, value, hospitals } = found.figures as MonthFigures;
  const rows = hospitals.map(({ hospital, cases, points, gross, transfer, carry }) => ({
    name: names.get(hospital) ?? hospital,
    cases: cases > 0 && cases < leastShown ? null : cases,
    points,
    gross,
    transfer,
    carry,
  }));
  rows.sort((a, b) => a.name.localeCompare(b.name, "zh-Hans-CN"));
  return { year, month, fund, since: found.since, budget, points, value, hospitals: rows };
}
