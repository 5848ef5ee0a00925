// Chance that is the same each time.

/** Marsaglia's xorshift of 32 bits: small, the same everywhere. */
export function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return {
    below: (n: number) => next() % n,
    pick: <T>(list: readonly T[]): T => list[next() % list.length]!,
  };
}

export type Random = ReturnType<typeof randomFrom>;

/** Ids in order, as newId makes them. */
export function idsFrom(kind: number) {
  let count = 0;
  return () =>
    `01900000-0000-7${kind.toString().padStart(3, "0")}-8000-${(count++).toString(16).padStart(12, "0")}`;
}
