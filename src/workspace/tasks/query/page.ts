import { type SQL, sql } from "drizzle-orm";
import { tasks } from "../../../storage/tables/index.ts";
import type { GanttPage, TaskFilter, TaskPage } from "../views.ts";
import { pagingBy } from "./cursor.ts";
import { type Asking, matching } from "./filter.ts";
import { ganttRows } from "./gantt.ts";
import { rowsOf } from "./rows.ts";

/** Rows of a page where nobody says how many. */
export const usualLimit = 100;

/** Where a page begins and how long it is. */
export interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page of the ledger: what the filter finds among what the person may read, and how many there are in all. */
export async function ledgerPage(
  asking: Asking,
  filter: TaskFilter,
  asked: PageAsked = {},
): Promise<TaskPage> {
  const { db, region, dates } = asking;
  const { ids, ...page } = await pageOf(asking, filter, asked);
  return { rows: await rowsOf(db, region, ids, dates), ...page };
}

/** The same as bars over time. */
export async function ganttPage(
  asking: Asking,
  filter: TaskFilter,
  asked: PageAsked = {},
): Promise<GanttPage> {
  const { db, region, dates } = asking;
  const { ids, ...page } = await pageOf(asking, filter, asked);
  return { rows: await ganttRows(db, region, ids, dates), ...page };
}

async function pageOf(asking: Asking, filter: TaskFilter, { cursor, limit = usualLimit }: PageAsked) {
  const paging = pagingBy(filter.sort, cursor);
  const { rows } = await asking.db.execute<Record<string, unknown>>(
    listing(matching(asking, filter), paging, limit + 1),
  );
  const found = rows.filter(({ id }) => id !== null);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id as string),
    total: Number(rows[0]?.total ?? 0),
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
