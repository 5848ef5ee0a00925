import type { Inputs } from "../../src/rules/rule.ts";
import { randomOf } from "../../test/settlement/generate.ts";

/** Records of the outpatient rule: money by the fen, one in a hundred values missing, one person in thirty not insured. */
export function makeRecords(count: number): Inputs[] {
  const random = randomOf(20_260);
  const below = random;
  const fen = (most: number) => {
    const amount = below(most);
    return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
  };
  const levels = ["一级", "二级", "三级"];
  const some = <T>(value: T) => (below(100) === 0 ? undefined : value);
  return Array.from({ length: count }, () => ({
    total: some(fen(9_000_000)),
    self: some(fen(200_000)),
    paid: some(fen(7_000_000)),
    level: some(levels[below(3)]!),
    age: some(String(below(100))),
    poor: some(below(8) === 0),
    insured: some(below(30) > 0),
  }));
}

export function isComplete(record: Inputs): boolean {
  return Object.values(record).every((value) => value !== undefined);
}
