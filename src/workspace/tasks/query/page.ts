import { type SQL, sql } from "drizzle-orm";
import { tasks } from "../../../storage/tables/index.ts";
import type { TaskFilter, TaskPage } from "../views.ts";
import { pagingBy } from "./cursor.ts";
import { type Asking, matching } from "./filter.ts";
import { rowsOf } from "./rows.ts";

/** Rows of a page where nobody says how many. */
export const usualLimit = 100;

/** A page of the ledger: what the filter finds among what the person may read, and how many there are in all. */
export async function ledgerPage(
  asking: Asking,
  filter: TaskFilter,
  { cursor, limit = usualLimit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): Promise<TaskPage> {
  const { db, region, dates } = asking;
  const paging = pagingBy(filter.sort, cursor);
  const { rows } = await db.execute<Record<string, unknown>>(
    listing(matching(asking, filter), paging, limit + 1),
  );
  const total = Number(rows[0]?.total ?? 0);
  const found = rows.filter(({ id }) => id !== null);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: await rowsOf(
      db,
      region,
      shown.map(({ id }) => id as string),
      dates,
    ),
    total,
    ...(found.length > limit && last && { next: paging.next(last) }),
  };
}

/** One pass over the tasks counts all that match and takes the page; its first row is there even where the page is empty. */
function listing(matches: SQL, paging: ReturnType<typeof pagingBy>, limit: number): SQL {
  return sql`with matched as materialized (
      select ${tasks.id} as id, ${paging.keys} from ${tasks} where ${matches}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched ${paging.after ? sql`where ${paging.after}` : sql``}
      order by ${paging.order} limit ${limit}
    ) as page on true
    order by ${paging.order}`;
}

/** Ids of all that a filter finds, in the ledger's order; at most `most` and one more. */
export async function idsOf(asking: Asking, filter: TaskFilter, most: number): Promise<string[]> {
  const paging = pagingBy(filter.sort);
  const { rows } = await asking.db.execute<{ id: string }>(sql`
    select ${tasks.id} as id, ${paging.keys} from ${tasks} where ${matching(asking, filter)}
    order by ${paging.order} limit ${most + 1}`);
  return rows.map(({ id }) => id);
}
