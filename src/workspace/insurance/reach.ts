import { asc, eq } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { insuranceHospitals, units } from "../../storage/tables/index.ts";
import type { Action } from "../access/actions.ts";
import type { Actor } from "../access/actor.ts";
import { within } from "../access/decide.ts";
import { refuse } from "../refusal.ts";

/** A hospital by its code in the case files, with the unit whose people speak for it. */
export interface HospitalRef {
  readonly code: string;
  readonly unit: string;
  readonly name: string;
}

/** The hospitals that a person reaches with an action, by code; all of them for the system itself. */
export async function hospitalsWithin(
  db: Database,
  region: string,
  actor: Actor | undefined,
  action: Action,
): Promise<ReadonlyMap<string, HospitalRef>> {
  const reach = actor ? within(actor, action) : "all";
  const rows = await db
    .select({ code: insuranceHospitals.code, unit: units.id, name: units.name })
    .from(insuranceHospitals)
    .innerJoin(units, eq(units.id, insuranceHospitals.unit))
    .where(eq(insuranceHospitals.region, region))
    .orderBy(asc(insuranceHospitals.code));
  return new Map(rows.filter(({ unit }) => reach === "all" || reach.has(unit)).map((row) => [row.code, row]));
}

/** The hospital, or a refusal that there is none: what a person does not reach does not exist. */
export async function hospitalWithin(
  db: Database,
  region: string,
  actor: Actor | undefined,
  action: Action,
  code: string,
): Promise<HospitalRef> {
  const hospital = (await hospitalsWithin(db, region, actor, action)).get(code);
  return hospital ?? refuse({ code: "not-found", what: "hospital" });
}
