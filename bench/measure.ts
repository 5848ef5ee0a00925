/** Seconds that one call takes. */
export function secondsOf(work: () => unknown): number {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before) / 1e9;
}

/** The middle value; of an even number of values the lower middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
}

/**
 * Median seconds of each piece of work. They take turns, round by round, so that a busy machine slows all of them
 * alike and their ratios stay true; the first rounds warm the compiler up and do not count.
 */
export function compare<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  { warmUp = 2, rounds = 9 } = {},
): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const seconds = secondsOf(works[name]);
      if (round >= 0) taken.get(name)!.push(seconds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name)!)])) as Record<Name, number>;
}

/** Prints rows as columns; the first row is the head. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    );
}
