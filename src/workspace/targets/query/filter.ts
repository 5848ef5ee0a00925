import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { targets } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { isId } from "../../new-id.ts";
import type { TargetFilter } from "../views.ts";
import { ofUnits, visibleTargets } from "../visible.ts";

/** A filter as a condition on `targets`, within what the person may read. */
export function whereTargets(
  db: Database,
  region: string,
  actor: Actor,
  { plan, programme, unit, light, state, text }: TargetFilter,
): SQL {
  if ([plan, unit].some((each) => each !== undefined && !isId(each))) return sql`false`;
  return and(
    eq(targets.region, region),
    eq(targets.state, "active"),
    visibleTargets(db, region, actor),
    plan === undefined ? undefined : eq(targets.plan, plan),
    programme === undefined ? undefined : eq(targets.programme, programme),
    unit === undefined ? undefined : ofUnits(db, region, [unit]),
    light && light.length > 0 ? inArray(targets.judgedLight, [...light]) : undefined,
    state && state.length > 0 ? inArray(targets.judgedState, [...state]) : undefined,
    text === undefined ? undefined : hasWords(text),
  )!;
}

/** Every word stands in the metric, its scope or its programme. */
function hasWords(text: string): SQL | undefined {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return or(
        sql`${targets.metric} ilike ${pattern}`,
        sql`${targets.scope} ilike ${pattern}`,
        sql`${targets.programme} ilike ${pattern}`,
      );
    }),
  );
}
