import { and, type SQL, sql } from "drizzle-orm";
import { tasks } from "../../../storage/tables/index.ts";
import type { GanttPage, TaskFilter, TaskPage } from "../views.ts";
import { type Paging, pagingBy } from "./cursor.ts";
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
  const { db } = asking;
  const paging = pagingBy(filter.sort, cursor);
  const matches = matching(asking, filter);
  // Two statements: the page is read from an index and ends early, only the count looks at all.
  const { rows } = await db.execute<Record<string, unknown>>(
    listing(and(matches, paging.after)!, paging, limit + 1),
  );
  const total = await db.$count(tasks, matches);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id as string),
    total,
    ...(rows.length > limit && last && { next: paging.next(last) }),
  };
}

function listing(matches: SQL, paging: Paging, limit: number): SQL {
  return sql`select ${tasks.id} as id, ${paging.keys} from ${tasks} where ${matches}
    order by ${paging.order} limit ${limit}`;
}

/** Ids of all that a filter finds, in the ledger's order; at most `most` and one more. */
export async function idsOf(asking: Asking, filter: TaskFilter, most: number): Promise<string[]> {
  const { rows } = await asking.db.execute<{ id: string }>(
    listing(matching(asking, filter), pagingBy(filter.sort), most + 1),
  );
  return rows.map(({ id }) => id);
}
