/** First and last day of a period. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const shape = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/;

/** Reads `2018`, `2018-H1`, `2018-Q3`, `2018-12`, `2018-12-31`; undefined for a blank (20xx) and days that do not exist. */
export function daysOf(period: string): Days | undefined {
  const match = shape.exec(period);
  if (!match) return undefined;
  const [, year, half, quarter, month, day] = match;
  if (day !== undefined) {
    return toDay(numberOf(period)) === period ? { first: period, last: period } : undefined;
  }
  const length = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const from = half ? (Number(half) - 1) * 6 : quarter ? (Number(quarter) - 1) * 3 : Number(month ?? "1") - 1;
  return {
    first: toDay(Date.UTC(Number(year), from, 1) / dayLength),
    last: toDay(Date.UTC(Number(year), from + length, 0) / dayLength),
  };
}

/** Days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): bigint {
  return BigInt(numberOf(to) - numberOf(from));
}

export function addDays(day: string, count: number): string {
  return toDay(numberOf(day) + count);
}

/** The day of an instant in China, where all that reports and is judged lives: UTC+8 all year. */
export function dayOfInstant(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

const dayLength = 86_400_000;

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

function toDay(number: number): string {
  return Number.isFinite(number) ? new Date(number * dayLength).toISOString().slice(0, 10) : "";
}
