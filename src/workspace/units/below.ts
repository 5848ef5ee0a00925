import { inArray, sql } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { unitParents, units } from "../../storage/tables/index.ts";

/** What was found of a tree that has not changed since. */
interface Known {
  /** The sum of all units' versions: every change of the tree raises one of them. */
  readonly stamp: string;
  readonly day: string;
  readonly below: Map<string, ReadonlySet<string>>;
}

const known = new WeakMap<Database, Known>();

/**
 * The same as `unitsBelow` for every request of a person: what was found is kept in this process until any unit
 * changes, in whatever process, or the day does.
 */
export async function unitsBelowToday(
  db: Database,
  roots: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (roots.length === 0) return new Map();
  const [row] = (
    await db.execute<{ stamp: string }>(
      sql`select coalesce(sum(${units.version}), 0)::text as stamp from ${units}`,
    )
  ).rows;
  const { stamp } = row!;
  let kept = known.get(db);
  if (kept?.stamp !== stamp || kept.day !== day) {
    kept = { stamp, day, below: new Map() };
    known.set(db, kept);
  }
  const { below } = kept;
  const missing = roots.filter((root) => !below.has(root));
  for (const [root, reach] of await unitsBelow(db, missing, day)) below.set(root, reach);
  return new Map(roots.map((root) => [root, below.get(root)!]));
}

/**
 * For each of these units: itself and all units below it on a day, in either hierarchy, with those whose work a unit
 * among them took over.
 */
export async function unitsBelow(
  db: Database,
  roots: readonly string[],
  day: string,
): Promise<Map<string, ReadonlySet<string>>> {
  const below = new Map<string, Set<string>>(roots.map((root) => [root, new Set([root])]));
  if (roots.length === 0) return below;
  const { rows } = await db.execute<{ root: string; unit: string }>(sql`
    with recursive next (above, unit) as materialized (
      select ${unitParents.parent}, ${unitParents.unit} from ${unitParents}
      where ${unitParents.validFrom} <= ${day}
        and (${unitParents.validTo} is null or ${unitParents.validTo} >= ${day})
      union all
      select ${units.successor}, ${units.id} from ${units} where ${units.successor} is not null
    ),
    reach (root, unit) as (
      select ${units.id}, ${units.id} from ${units} where ${inArray(units.id, [...below.keys()])}
      union
      select reach.root, next.unit from reach join next on next.above = reach.unit
    )
    select root, unit from reach`);
  for (const { root, unit } of rows) below.get(root)!.add(unit);
  return below;
}
