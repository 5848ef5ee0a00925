import { type SQL, sql } from "drizzle-orm";
import { tasks } from "../../storage/tables/index.ts";
import { ofScope, type Scope } from "./groups.ts";
import type { MonthCounts } from "./views.ts";

/** A year back with the month that runs, and a quarter ahead. */
const back = 11;
const ahead = 3;

type Kind = "dispatched" | "closed" | "due";
/** How many tasks have one of their dates in the nth month. */
type Slot = { readonly [K in Kind]: number | null } & { readonly count: number };

/** What was dispatched and closed in each month, and what falls due in it. */
export async function monthsOf(scope: Scope): Promise<MonthCounts[]> {
  const { db, dates } = scope;
  const months = monthsAround(dates.today);
  const bounds = [...months, nextMonth(months.at(-1)!)];
  // The first instant of each month in China: instants sort as text.
  const starts = bounds.map((month) => new Date(`${month}-01T00:00:00+08:00`).toISOString());
  const [instants, days] = [starts, bounds.map((month) => `${month}-01`)].map(textArray) as [SQL, SQL];
  const { rows } = await db.execute<Slot>(sql`
    select width_bucket(${tasks.dispatchedAt}, ${instants}) as dispatched, width_bucket(${tasks.closedAt}, ${instants}) as closed,
      width_bucket(${tasks.due}, ${days}) as due, count(*)::int as count
    from ${tasks} where ${ofScope(scope)}
    group by grouping sets ((1), (2), (3))`);
  const at = (kind: Kind, slot: number) => rows.find((row) => row[kind] === slot + 1)?.count ?? 0;
  return months.map((month, slot) => ({
    month,
    dispatched: at("dispatched", slot),
    closed: at("closed", slot),
    due: at("due", slot),
  }));
}

function monthsAround(today: string): string[] {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return Array.from({ length: back + 1 + ahead }, (_, i) => monthOf(year, month - 1 - back + i));
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return monthOf(year, number);
}

/** @param index months from January of the year, from 0. */
function monthOf(year: number, index: number): string {
  return new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 7);
}

function textArray(values: readonly string[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}
