import { fromUnits, moneyDigits, pointDigits } from "../../../settlement/numbers.ts";
import type { Actor } from "../../access/actor.ts";
import { found } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { decimal } from "../anomalies/ratio.ts";
import { addTallies, meanWeight, tallyYear } from "../anomalies/tally.ts";
import { listMonths } from "../months/list.ts";
import { hospitalsWithin } from "../reach.ts";
import { settleFundYear } from "../settle-year.ts";
import { demandSome } from "../versions/list.ts";
import type { InsuranceOverview } from "../views.ts";

/** A fund's year at a glance: its months, and each hospital's year so far; a hospital's people see their own. */
export async function insuranceOverview(
  workspace: Workspace,
  actor: Actor,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<InsuranceOverview> {
  demandSome(actor);
  const { store, region } = workspace;
  const { settlement, parts } = found(await settleFundYear(workspace, { year, fund }), "version");
  const published = new Set(parts.paid.map(({ month }) => month));
  const own = await hospitalsWithin(store.db, region, actor, "insurance.read");
  const tallies = tallyYear(settlement);
  return {
    year,
    fund,
    budget: fromUnits(settlement.budget, moneyDigits),
    months: await listMonths(workspace, actor, { year, fund }),
    hospitals: settlement.year.clearings.flatMap(({ hospital: index, cost, points }) => {
      const { hospital, grade, months } = tallies[index]!;
      const known = own.get(hospital);
      if (!known) return [];
      const tally = addTallies(months, settlement.kernel.rows.length);
      const cmi = meanWeight(tally);
      const transfers = settlement.hospitalMonths
        .filter((each) => each.hospital === index && published.has(each.month))
        .reduce((sum, { transfer }) => sum + transfer, 0n);
      return [
        {
          hospital,
          name: known.name,
          grade,
          cases: tally.cases,
          cost: fromUnits(cost, moneyDigits),
          points: fromUnits(points, pointDigits),
          transfers: fromUnits(transfers, moneyDigits),
          cmi: cmi ? decimal(cmi, 4) : null,
        },
      ];
    }),
  };
}
