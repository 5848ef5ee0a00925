import { sql } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { unitParents, units } from "../../../storage/tables/index.ts";

/** A unit, and the one above it by place. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly sort: number;
  readonly parent?: string;
}

/** These units and all above them by place on a day, by id. */
export async function placesAbove(
  db: Database,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Place>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string; sort: number; parent: string | null }>(sql`
    with recursive up (unit) as (
      select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)
      union
      select p.parent from up join ${unitParents} p on p.unit = up.unit and p.hierarchy = 'region'
        and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
    )
    select u.id, u.name, u.sort,
      (select p.parent from ${unitParents} p where p.unit = u.id and p.hierarchy = 'region'
         and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day}) limit 1) as parent
    from up join ${units} u on u.id = up.unit`);
  return new Map(
    rows.map(({ id, name, sort, parent }) => [id, { id, name, sort, ...(parent !== null && { parent }) }]),
  );
}
