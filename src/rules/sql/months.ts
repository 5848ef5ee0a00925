import type { DateUnit } from "../expression.ts";
import type { Dialect } from "./dialect.ts";
import { type Fragment, sql } from "./fragment.ts";

/**
 * Whole months or years between two dates, as `dates.ts` counts them: the months between the two calendar months, less
 * one where the first date so many months later is past the second.
 */
export function monthsBetween(
  dialect: Dialect,
  from: Fragment,
  to: Fragment,
  unit: Exclude<DateUnit, "day">,
  order: "rising" | "any",
): Fragment {
  const forward = risingMonths(dialect, from, to, unit);
  if (order === "rising") return forward;
  const backward = risingMonths(dialect, to, from, unit);
  return sql`CASE WHEN ${to} < ${from} THEN -${backward} ELSE ${forward} END`;
}

function risingMonths(
  dialect: Dialect,
  from: Fragment,
  to: Fragment,
  unit: Exclude<DateUnit, "day">,
): Fragment {
  const apart = sql`(${monthOf(to)} - ${monthOf(from)})`;
  const reached = dialect.monthsLater(from, apart);
  const months = sql`(${apart} - CASE WHEN ${reached} > ${to} THEN 1 ELSE 0 END)`;
  return unit === "month" ? months : dialect.wholeYears(months);
}

/** Months since the year 0. */
function monthOf(date: Fragment): Fragment {
  return sql`(DATE_PART('year', ${date}) * 12 + DATE_PART('month', ${date}))::int4`;
}
