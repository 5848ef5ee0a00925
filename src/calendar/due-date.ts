import { daysInMonth, type IsoDate, isDate } from "./iso-date.ts";

/** Why a due string gives no day: the plan leaves the year blank, names none, or it is no date that exists. */
export type NoDueDate = "year-blank" | "year-missing" | "not-a-date";

/** The last day that a due string allows, or why nobody can say. */
export type DueDate = { readonly day: IsoDate } | { readonly reason: NoDueDate };

/**
 * Reads the due string of a plan: 2020 (its last day), 2020-06, 2020-06-30, 20xx-06, --06-30.
 * @param year for a due string that names none, where the reader knows the year from elsewhere
 */
export function dueDate(due: string, year?: number): DueDate {
  const found = /^(\d{4}|20[x*]{2}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/i.exec(due);
  if (!found) return { reason: "not-a-date" };
  const [, written, month, day] = found;
  if (/[x*]/i.test(written!)) return { reason: "year-blank" };
  if (written === "-" && month === undefined) return { reason: "not-a-date" };
  if (written === "-" && year === undefined) {
    const exists = isDate(`2000-${month}-${day ?? "01"}`); // a leap year: 2月29日 may stand without one
    return { reason: exists ? "year-missing" : "not-a-date" };
  }
  const inYear = written === "-" ? year! : Number(written);
  const inMonth = month ?? "12";
  const last = day ?? String(daysInMonth(inYear, Number(inMonth))).padStart(2, "0");
  const date = `${String(inYear).padStart(4, "0")}-${inMonth}-${last}`;
  return isDate(date) ? { day: date } : { reason: "not-a-date" };
}
