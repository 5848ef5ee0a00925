/** A scale of whole months: the first, and how many. Months are counted from the year 0. */
export interface MonthScale {
  readonly first: number;
  readonly count: number;
}

/** More months than this are no longer looked at as a chart. */
const most = 240;

/** Where a day stands on a scale, in months from its start; a day is part of its month. */
export function placeOf(day: string, { first }: MonthScale): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year * 12 + (month - 1) - first + (date - 1) / days;
}

/** The months that hold all these days, and today; a far outlier does not stretch it without end. */
export function scaleOf(days: readonly string[], today: string): MonthScale {
  const months = [today, ...days].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  const now = months[0]!;
  const first = Math.max(Math.min(...months), now - most / 2);
  const last = Math.min(Math.max(...months), now + most / 2);
  return { first, count: last - first + 1 };
}

export interface MonthHead {
  readonly key: number;
  readonly label: string;
  /** How many months it spans. */
  readonly span: number;
}

/** The heads of a scale: years, and the months below them. */
export function headsOf({ first, count }: MonthScale): {
  readonly years: readonly MonthHead[];
  readonly months: readonly MonthHead[];
} {
  const months = Array.from({ length: count }, (_, at) => ({
    key: first + at,
    label: String(((first + at) % 12) + 1),
    span: 1,
  }));
  const years: { key: number; label: string; span: number }[] = [];
  for (const { key } of months) {
    const year = Math.floor(key / 12);
    const last = years.at(-1);
    if (last?.key === year) last.span++;
    else years.push({ key: year, label: `${year}年`, span: 1 });
  }
  return { years, months };
}

export interface Bar {
  /** Shares of the scale. */
  readonly left: number;
  readonly width: number;
  /** A single day. */
  readonly point: boolean;
  /** Without an end: it goes on to the end of the scale. */
  readonly open: boolean;
}

/** A bar from the start of a day to the end of another; none where nothing of it is on the scale. */
export function barOf(
  start: string | undefined,
  end: string | undefined,
  scale: MonthScale,
): Bar | undefined {
  const from = start !== undefined && (end === undefined || start <= end) ? start : end;
  if (from === undefined) return undefined;
  const left = Math.max(0, placeOf(from, scale));
  const right = end === undefined ? scale.count : Math.min(scale.count, placeOf(dayAfter(end), scale));
  if (right <= left) return undefined;
  const share = { left: left / scale.count, width: (right - left) / scale.count };
  return { ...share, point: from === end, open: end === undefined };
}

/** The end of a day is where the next begins. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
