const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/** A day as officials write it, with its weekday: 2026年11月21日（周六）. Shorter where the year is known. */
export function dayWords(day: string, { year = true, weekday = true } = {}): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  if (!match) return day;
  const [, y, m, d] = match.map(Number);
  const date = new Date(Date.UTC(y!, m! - 1, d));
  return `${year ? `${y}年` : ""}${m}月${d}日${weekday ? `（${weekdays[date.getUTCDay()]}）` : ""}`;
}

/** An instant in Chinese time, to the minute: 2026年3月5日 09:12. */
export function momentWords(instant: string, { year = true } = {}): string {
  const local = chineseTime(instant);
  if (!local) return instant;
  return `${dayWords(local, { year, weekday: false })} ${local.slice(11, 16)}`;
}

/** How long ago, where that says more than the date: 刚刚, 12分钟前, 今天 09:12, 昨天 09:12, 3月5日 09:12. */
export function agoWords(instant: string, now: Date = new Date()): string {
  const local = chineseTime(instant);
  const today = chineseTime(now.toISOString());
  if (!local || !today) return instant;
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / 60_000);
  if (minutes >= 0 && minutes < 1) return "刚刚";
  if (minutes >= 0 && minutes < 60) return `${minutes}分钟前`;
  const time = local.slice(11, 16);
  if (local.slice(0, 10) === today.slice(0, 10)) return `今天 ${time}`;
  const before = chineseTime(new Date(now.getTime() - 86_400_000).toISOString());
  if (local.slice(0, 10) === before?.slice(0, 10)) return `昨天 ${time}`;
  return momentWords(instant, { year: local.slice(0, 4) !== today.slice(0, 4) });
}

/** The day in China at an instant, as the calendar of an office has it: 2026-03-05. */
export function dayInChina(instant: Date): string {
  return chineseTime(instant.toISOString())?.slice(0, 10) ?? "";
}

/** One zone for the whole country, without summer time since 1991: eight hours before UTC. */
function chineseTime(instant: string): string | undefined {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? undefined : new Date(at + 8 * 3_600_000).toISOString();
}
