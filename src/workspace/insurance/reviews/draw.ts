import { createHash } from "node:crypto";

/**
 * Draws by lot: the same seed, review and people give the same choice, so that a draw in the log can be repeated by
 * anyone. Each person's lot is SHA-256 of seed, review and person; the smallest are drawn.
 */
export function drawByLot(
  seed: string,
  review: string,
  among: readonly string[],
  count: number,
): readonly string[] {
  const lotOf = (person: string) => createHash("sha256").update(`${seed} ${review} ${person}`).digest("hex");
  return [...among]
    .map((person) => ({ person, lot: lotOf(person) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ person }) => person);
}
