import { type IsoDate, weekday } from "./iso-date.ts";

const weekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

/** 2026年11月21日 (周六) */
export function dayWords(date: IsoDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日 (${weekdays[weekday(date) - 1]})`;
}
