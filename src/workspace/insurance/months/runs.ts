import { and, asc, eq, ne } from "drizzle-orm";
import { fromUnits, pointDigits, toUnits } from "../../../settlement/numbers.ts";
import type { Database } from "../../../storage/store.ts";
import { insuranceRuns, insuranceVersions } from "../../../storage/tables/index.ts";
import { addMoney } from "../add-money.ts";
import { type RunStage, runStages } from "../events.ts";
import type { ClassFigures, MonthFigures } from "../figures.ts";
import type { RunView } from "../views.ts";

export type MonthRun = RunView & { readonly month: number };

/** The newest run of each stage of each month of a fund's year, by month and stage. */
export async function monthRuns(
  db: Database,
  region: string,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<MonthRun[]> {
  const t = insuranceRuns;
  const rows = await db
    .select({
      id: t.id,
      month: t.month,
      stage: t.stage,
      at: t.at,
      figures: t.figures,
      versionNumber: insuranceVersions.number,
    })
    .from(t)
    .innerJoin(
      insuranceVersions,
      and(eq(insuranceVersions.region, t.region), eq(insuranceVersions.id, t.version)),
    )
    .where(and(eq(t.region, region), eq(t.year, year), eq(t.fund, fund), ne(t.month, 0)))
    .orderBy(asc(t.at), asc(t.id));
  const newest = new Map(rows.map((row) => [`${row.month} ${row.stage}`, row]));
  return [...newest.values()]
    .map((row) => ({ ...row, stage: row.stage as RunStage, figures: row.figures as MonthFigures }))
    .sort((a, b) => a.month - b.month || runStages.indexOf(a.stage) - runStages.indexOf(b.stage));
}

/**
 * A month's figures as the people of some hospitals see them: budget, points and value, which are for all, and of the
 * cases their own.
 */
export function figuresOfOwn(figures: MonthFigures, own: ReadonlyMap<string, unknown>): MonthFigures {
  const hospitals = figures.hospitals.filter(({ hospital }) => own.has(hospital));
  return {
    ...figures,
    cases: hospitals.reduce((sum, { cases }) => sum + cases, 0),
    cost: addMoney(hospitals.map(({ cost }) => cost)),
    classes: addClasses(hospitals.map(({ classes }) => classes)),
    hospitals,
  };
}

function addClasses(all: readonly (readonly ClassFigures[])[]): ClassFigures[] {
  const [first = []] = all;
  return first.map(({ kind }) => {
    const own = all.flatMap((classes) => classes.filter((each) => each.kind === kind));
    return {
      kind,
      cases: own.reduce((sum, { cases }) => sum + cases, 0),
      points: fromUnits(
        own.reduce((sum, { points }) => sum + toUnits(points, pointDigits)!, 0n),
        pointDigits,
      ),
    };
  });
}
