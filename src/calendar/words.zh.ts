import { dayWords } from "./day.zh.ts";
import type { NoDueDate } from "./due-date.ts";
import { type Holidays, publishedHolidays } from "./holidays.ts";
import type { IsoDate } from "./iso-date.ts";
import { type Period, periodKind, periodPlace } from "./periods.ts";
import { overdue, type Provisional, workingDaysBetween } from "./working-days.ts";

const quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];

/** 2026年, 2026年上半年, 2026年第三季度, 2026年6月 */
export function periodWords(period: Period): string {
  const { year, nth } = periodPlace(period);
  switch (periodKind(period)) {
    case "year":
      return `${year}年`;
    case "half-year":
      return `${year}年${nth === 1 ? "上" : "下"}半年`;
    case "quarter":
      return `${year}年${quarters[nth - 1]}`;
    case "month":
      return `${year}年${nth}月`;
  }
}

/** What to add where holidays of a year are not published yet. */
export const provisionalNote = "节假日安排尚未公布，暂按周一至周五计算";

/** 已逾期3个工作日; 已逾期 where no working day has gone by yet. */
export function overdueWords({ days, provisional }: Provisional & { readonly days: number }): string {
  return noted(days > 0 ? `已逾期${days}个工作日` : "已逾期，未满1个工作日", provisional);
}

/** How a due day stands: 还有3个工作日到期, 今天到期, 已逾期3个工作日. */
export function dueWords(due: IsoDate, today: IsoDate, holidays: Holidays = publishedHolidays): string {
  const late = overdue(due, today, holidays);
  if (late) return overdueWords(late);
  if (due === today) return "今天到期";
  const { days, provisional } = workingDaysBetween(today, due, holidays);
  return noted(days > 0 ? `还有${days}个工作日到期` : `${dayWords(due)}到期，此前没有工作日`, provisional);
}

function noted(words: string, provisional: boolean): string {
  return provisional ? `${words} (${provisionalNote})` : words;
}

/** Why a task has no day it is due. */
export const noDueDateWords: Readonly<Record<NoDueDate, string>> = {
  "year-blank": "方案中年份未填",
  "year-missing": "方案未写年份",
  "not-a-date": "不是有效日期",
};
