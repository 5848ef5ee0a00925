import { and, desc, eq } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceRuns, insuranceVersions } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand, within } from "../../access/decide.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { change, type Workspace } from "../../workspace.ts";
import type { YearFigures } from "../figures.ts";
import { hospitalsWithin } from "../reach.ts";
import { settleFundYear } from "../settle-year.ts";
import { yearFigures } from "../settled/figures.ts";
import { loadYear } from "../settled/load.ts";
import type { ClearingView } from "../views.ts";
import { waitsOf } from "./waits.ts";
import { clearingSays, waitsFor } from "./words.zh.ts";

/** A fund's year. */
export interface FundYearAsked {
  readonly year: number;
  readonly fund: string;
}

/**
 * The clearing that counts, and what it would come to now. The people of a hospital see their own hospital's figures,
 * and those once they count alone.
 */
export async function clearingView(
  workspace: Workspace,
  actor: Actor,
  { year, fund }: FundYearAsked,
): Promise<ClearingView> {
  const { store, region } = workspace;
  const own = await hospitalsWithin(store.db, region, actor, "insurance.read");
  const seesAll = within(actor, "insurance.read") === "all";
  if (own.size === 0 && !seesAll) refuse({ code: "forbidden", action: "insurance.read" });
  const run = await clearingRun(store.db, region, { year, fund });
  const counted = run && {
    id: run.id,
    at: run.at,
    versionNumber: run.versionNumber,
    figures: seesAll ? run.figures : ofHospitals(run.figures, own),
  };
  if (!seesAll) return { year, fund, run: counted ?? null, draft: null, waits: [] };
  const settled = await settleFundYear(workspace, { year, fund });
  return {
    year,
    fund,
    run: counted ?? null,
    draft: settled ? { versionNumber: settled.parts.version.number, figures: yearFigures(settled) } : null,
    waits: settled ? await waitsOf(store.db, region, settled) : [waitsFor.noVersion(year, fund)],
  };
}

/** A year's figures without those of other hospitals; what concerns all of them together stays. */
function ofHospitals(figures: YearFigures, own: ReadonlyMap<string, unknown>): YearFigures {
  return { ...figures, hospitals: figures.hospitals.filter(({ hospital }) => own.has(hospital)) };
}

/**
 * Makes the clearing count: by the newest version, which must be the one that the person looked at. Once more only
 * after something changed; what counted before stays in the log.
 * @param asked `version`: number of the version of the draft
 */
export async function clearYear(
  workspace: Workspace,
  actor: Actor,
  { year, fund, version }: FundYearAsked & { readonly version: number },
): Promise<void> {
  demand(actor, "insurance.manage");
  const { store, region } = workspace;
  for (;;) {
    const settled = await settleFundYear(workspace, { year, fund });
    const number = settled?.parts.version.number;
    if (!settled || number !== version)
      return refuse({
        code: "conflict",
        what: "clearing",
        current: number,
        sent: version,
        says: clearingSays.changed(version, number),
      });
    const waits = await waitsOf(store.db, region, settled);
    if (waits.length > 0) refuse({ code: "invalid", field: "year", says: clearingSays.waits(waits) });
    const figures = yearFigures(settled);
    const done = await change(workspace, actor, async (work) => {
      const parts = await loadYear(work.tx, region, { year, fund });
      if (parts?.key !== settled.parts.key) return false;
      const before = await clearingRun(work.tx, region, { year, fund });
      if (before?.version === parts.version.id && sameFigures(before.figures, figures))
        refuse({ code: "invalid", field: "version", says: clearingSays.same() });
      await work.record({
        kind: "insurance.run",
        subject: work.newId(),
        data: {
          year,
          month: 0,
          fund,
          stage: "clearing",
          version: parts.version.id,
          uploads: parts.uploads.map(({ id }) => id),
          figures,
        },
      });
      const hospitals = await hospitalsWithin(work.tx, region, undefined, "insurance.read");
      await tell(work, [
        {
          kind: "insurance-cleared",
          hospitals: figures.hospitals.flatMap(({ hospital }) => hospitals.get(hospital)?.unit ?? []),
          page: `/hospital/year?${new URLSearchParams({ year: String(year), fund })}`,
          data: { year, fund },
        },
      ]);
      return true;
    });
    if (done) return;
  }
}

function sameFigures(a: YearFigures, b: YearFigures): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** The database gives the fields of JSON in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([key, each]) => [key, inOrder(each)] as const)
    .sort(([x], [y]) => (x < y ? -1 : 1));
}

/** The newest clearing of a year. */
async function clearingRun(db: Database, region: string, { year, fund }: FundYearAsked) {
  const t = insuranceRuns;
  const [row] = await db
    .select({
      id: t.id,
      at: t.at,
      version: t.version,
      figures: t.figures,
      versionNumber: insuranceVersions.number,
    })
    .from(t)
    .innerJoin(
      insuranceVersions,
      and(eq(insuranceVersions.region, t.region), eq(insuranceVersions.id, t.version)),
    )
    .where(and(eq(t.region, region), eq(t.year, year), eq(t.fund, fund), eq(t.month, 0)))
    .orderBy(desc(t.at), desc(t.id))
    .limit(1);
  return row && { ...row, figures: row.figures as YearFigures };
}
