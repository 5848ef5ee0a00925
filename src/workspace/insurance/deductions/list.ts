import { and, asc, desc, eq } from "drizzle-orm";
import { insuranceDeductions } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import { demandSome } from "../versions/list.ts";
import type { DeductionView } from "../views.ts";

/** Deductions of a fund's year by month, revoked ones too; a hospital's people see their own. */
export async function listDeductions(
  { store, region }: Workspace,
  actor: Actor,
  {
    year,
    fund,
    month,
  }: { readonly year: number; readonly fund: string; readonly month?: number | undefined },
): Promise<readonly DeductionView[]> {
  demandSome(actor);
  const t = insuranceDeductions;
  const hospitals = await hospitalsWithin(store.db, region, actor, "insurance.read");
  const rows = await store.db
    .select()
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, year),
        eq(t.fund, fund),
        month === undefined ? undefined : eq(t.month, month),
      ),
    )
    .orderBy(desc(t.month), asc(t.hospital), desc(t.at), asc(t.id));
  return rows.flatMap(({ region: _, by, ...row }) => {
    const hospital = hospitals.get(row.hospital);
    return hospital ? [{ ...row, hospitalName: hospital.name }] : [];
  });
}
