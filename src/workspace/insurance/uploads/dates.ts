import { dateOfDay, dayNumber, isDate } from "../../../calendar/iso-date.ts";
import { tidy } from "../../../settlement/csv/fields.ts";

/** The day that a spreadsheet counts from: 1900 had no 29 February, Excel counts it all the same. */
const excelEpoch = dayNumber("1899-12-30");
/** Serial numbers of 2000 to 2099: outside it is no date of a case. */
const serials = { from: 36_526, to: 73_050 };

/**
 * A date as hospitals' systems and spreadsheets write it (2026-01-03, 2026/1/3 08:30, 20260103, 2026年1月3日, 46025) as
 * YYYY-MM-DD; nothing for what is none.
 */
export function readDate(text: string): string | undefined {
  const plain = tidy(text);
  const written = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T].*)?$/.exec(plain);
  if (written) {
    const [, year, month = written[4], day = written[5]] = written;
    const date = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
    return isDate(date) ? date : undefined;
  }
  return serialDate(plain);
}

/** A month of a year; the year where the text names one. */
export interface ReadMonth {
  readonly year?: number;
  readonly month: number;
}

/** A month as it is written: 1, 1月, 01, 2026-01, 202601, 2026年1月, any day of it, or a spreadsheet's serial number. */
export function readMonth(text: string): ReadMonth | undefined {
  const plain = tidy(text);
  const alone = /^(\d{1,2})(?:\.0+)?月?$/.exec(plain);
  const written = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/.exec(plain);
  const date = readDate(plain);
  const found = alone
    ? { month: Number(alone[1]) }
    : written
      ? { year: Number(written[1]), month: Number(written[2] ?? written[3]) }
      : date && { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
  return found && found.month >= 1 && found.month <= 12 ? found : undefined;
}

function serialDate(plain: string): string | undefined {
  const serial = Number(/^(\d{5})(?:\.\d+)?$/.exec(plain)?.[1]);
  return serial >= serials.from && serial <= serials.to ? dateOfDay(excelEpoch + serial) : undefined;
}
