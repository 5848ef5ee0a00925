/** Offices keep Beijing time, eight hours before UTC, all year. */
const offset = 8 * 3_600_000;

/** The civil date of an instant where the office is, YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10);
}

/** The civil date before this one. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
