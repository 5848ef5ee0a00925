import { inArray, sql } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { unitParents, units } from "../../storage/tables/index.ts";

/**
 * For each of these units: itself and all units below it on a day, in either hierarchy, with those whose work a unit
 * among them took over. Walks the edges by their index, so that it costs what is below and not the whole tree.
 */
export async function unitsBelow(
  db: Database,
  roots: readonly string[],
  day: string,
): Promise<Map<string, ReadonlySet<string>>> {
  const below = new Map<string, Set<string>>(roots.map((root) => [root, new Set([root])]));
  if (roots.length === 0) return below;
  const { rows } = await db.execute<{ root: string; unit: string }>(sql`
    with recursive reach (root, unit) as (
      select ${units.id}, ${units.id} from ${units} where ${inArray(units.id, [...below.keys()])}
      union
      select reach.root, next.unit
      from reach cross join lateral (
        select ${unitParents.unit} as unit from ${unitParents}
        where ${unitParents.parent} = reach.unit and ${unitParents.validFrom} <= ${day}
          and (${unitParents.validTo} is null or ${unitParents.validTo} >= ${day})
        union all
        select ${units.id} from ${units} where ${units.successor} = reach.unit
      ) as next
    )
    select root, unit from reach`);
  for (const { root, unit } of rows) below.get(root)!.add(unit);
  return below;
}
