import { and, asc, eq } from "drizzle-orm";
import { insuranceHospitals, units } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { within } from "../../access/decide.ts";
import type { Workspace } from "../../workspace.ts";
import { findVersion } from "../settled/load.ts";
import { demandSome } from "../versions/list.ts";
import type { HospitalView } from "../views.ts";

/** Hospitals by code, with what the newest version of a fund's year says of them; a hospital's people see their own. */
export async function listHospitals(
  { store, region }: Workspace,
  actor: Actor,
  asked?: { readonly year: number; readonly fund: string },
): Promise<readonly HospitalView[]> {
  demandSome(actor);
  const t = insuranceHospitals;
  const rows = await store.db
    .select({
      code: t.code,
      unit: t.unit,
      name: units.name,
      validFrom: t.validFrom,
      validTo: t.validTo,
      decision: t.decision,
      version: t.version,
    })
    .from(t)
    .innerJoin(units, eq(units.id, t.unit))
    .where(and(eq(t.region, region)))
    .orderBy(asc(t.code));
  const version = asked && (await findVersion(store.db, region, asked));
  const settled = new Map(version?.content.hospitals.map((each) => [each.code, each]));
  const reach = within(actor, "insurance.read");
  return rows
    .filter(({ unit }) => reach === "all" || reach.has(unit))
    .map((row) => {
      const { grade = null, assessment = null, prevYearPaid = null } = settled.get(row.code) ?? {};
      return { ...row, grade, assessment, prevYearPaid };
    });
}
