import { and, count, desc, eq } from "drizzle-orm";
import { insuranceMonths, insuranceVersions } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { demandSome } from "../versions/list.ts";
import type { FundYear } from "../views.ts";

/** The years of funds that have parameters, the newest first. */
export async function listYears({ store, region }: Workspace, actor: Actor): Promise<readonly FundYear[]> {
  demandSome(actor);
  const v = insuranceVersions;
  const m = insuranceMonths;
  const years = await store.db
    .selectDistinct({ year: v.year, fund: v.fund })
    .from(v)
    .where(eq(v.region, region))
    .orderBy(desc(v.year), desc(v.fund));
  const months = await store.db
    .select({ year: m.year, fund: m.fund, months: count() })
    .from(m)
    .where(and(eq(m.region, region)))
    .groupBy(m.year, m.fund);
  return years.map(({ year, fund }) => ({
    year,
    fund,
    months: months.find((each) => each.year === year && each.fund === fund)?.months ?? 0,
  }));
}
