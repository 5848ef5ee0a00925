/** Keeps what is dear to compute, by what it is made of. */
export interface Cache<V> {
  /** The value under the key; computed once, also for those who ask meanwhile. What fails is not kept. */
  get(key: string, compute: () => Promise<V>): Promise<V>;
}

/**
 * A cache that forgets what was not asked for longest, once it holds too much.
 * @param limits how many values, and how much they may weigh together; the newest one always stays
 */
export function boundedCache<V>(
  weightOf: (value: V) => number,
  limits: { readonly values: number; readonly weight: number },
): Cache<V> {
  // A Map is ordered: what is asked for moves to its end.
  const kept = new Map<string, { readonly value: Promise<V>; weight: number }>();
  const forget = () => {
    let weight = 0;
    for (const each of kept.values()) weight += each.weight;
    for (const [key, each] of kept) {
      if (kept.size <= 1 || (kept.size <= limits.values && weight <= limits.weight)) return;
      kept.delete(key);
      weight -= each.weight;
    }
  };
  return {
    get(key, compute) {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.value;
      }
      const entry = { value: compute(), weight: 0 };
      kept.set(key, entry);
      entry.value.then(
        (value) => {
          entry.weight = weightOf(value);
          forget();
        },
        () => {
          if (kept.get(key) === entry) kept.delete(key);
        },
      );
      return entry.value;
    },
  };
}
