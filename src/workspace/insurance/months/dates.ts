import type { Holidays } from "../../../calendar/holidays.ts";
import { publishedHolidays } from "../../../calendar/holidays.ts";
import { addDays, type IsoDate } from "../../../calendar/iso-date.ts";
import { addWorkingDays } from "../../../calendar/working-days.ts";
import type { FundMonth, MonthStep } from "../events.ts";

/** §18: files of a month come by this day of the month after it. */
const uploadDay = 13;
/** Working days of the steps after the upload. */
const stepDays: Readonly<Record<Exclude<MonthStep, "upload" | "published">, number>> = {
  grouping: 5,
  feedback: 7,
  final: 7,
  payment: 5,
};
/** Working days that a hospital has at least where a month is opened by hand, after its usual day. */
const lateOpening = 5;
/** Working days before the last day on which a step is reminded of. */
const reminderDays = 3;

/** The days of a step. `provisional` where a year without published holidays was counted. */
export interface StepDays {
  readonly since: IsoDate;
  readonly due: IsoDate;
  readonly provisional: boolean;
}

/** The day on which a month opens by itself: the first after it. */
export function openingDay({ year, month }: Pick<FundMonth, "year" | "month">): IsoDate {
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** The last day on which files of a month come on time. */
export function uploadDue(month: Pick<FundMonth, "year" | "month">): IsoDate {
  return addDays(openingDay(month), uploadDay - 1);
}

/** The upload of a month that opens by itself, or that someone opens: then there is time left in any case. */
export function uploadDays(
  month: Pick<FundMonth, "year" | "month">,
  since: IsoDate,
  byHand: boolean,
  holidays: Holidays = publishedHolidays,
): StepDays {
  const usual = uploadDue(month);
  const least = addWorkingDays(since, lateOpening, holidays);
  return byHand && least.date > usual
    ? { since, due: least.date, provisional: least.provisional }
    : { since, due: usual, provisional: false };
}

/** The days of the step that follows one that was closed on a day. */
export function daysAfter(
  step: keyof typeof stepDays,
  closed: { readonly on: IsoDate; readonly early: boolean },
  holidays: Holidays = publishedHolidays,
): StepDays {
  const { date, provisional } = addWorkingDays(closed.on, stepDays[step], holidays);
  return { since: closed.early ? closed.on : addDays(closed.on, 1), due: date, provisional };
}

/** From this day on the end of a step is reminded of. */
export function reminderDay(due: IsoDate, holidays: Holidays = publishedHolidays): IsoDate {
  return addWorkingDays(due, -reminderDays, holidays).date;
}
