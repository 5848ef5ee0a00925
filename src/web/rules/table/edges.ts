import { integerAt, writeDecimal } from "../../../rules/numbers/decimal.ts";
import type { TestRow, TierTable } from "./model.ts";

/** Numbers just below, at and just above each edge, one unit of the input's last decimal apart, in rising order. */
export function edgeNumbers({ rows, inputScale }: Pick<TierTable, "rows" | "inputScale">): string[] {
  const found = new Set<bigint>();
  for (const { upTo } of rows.slice(0, -1)) {
    const edge = integerAt(upTo.trim(), inputScale);
    if (typeof edge !== "bigint") continue;
    for (const near of [edge - 1n, edge, edge + 1n]) if (near >= 0n) found.add(near);
  }
  const rising = [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return rising.map((integer) => writeDecimal(integer, inputScale));
}

/** The tests with those at the edges that were missing, at the end; what people wrote stays as it is. */
export function withEdgeTests(table: TierTable): readonly TestRow[] {
  const same = (text: string) => integerAt(text.trim(), table.inputScale);
  const known = new Set(table.tests.map(({ input }) => same(input)));
  const missing = edgeNumbers(table).filter((input) => !known.has(same(input)));
  return [
    ...table.tests.filter(({ input, gives }) => input.trim() !== "" || gives.trim() !== ""),
    ...missing.map((input) => ({ input, gives: "" })),
  ];
}
