import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { boundedCache } from "./cache.ts";

/** Computes the key's own number, and counts how often. */
function counted() {
  const computed: string[] = [];
  const of = (key: string) => async () => {
    computed.push(key);
    return Number(key);
  };
  return { computed, of };
}

describe("settled years that are kept", () => {
  it("[IC33] what is asked for at once is computed once; what failed is computed again", async () => {
    const { computed, of } = counted();
    const cache = boundedCache<number>(() => 1, { values: 4, weight: 100 });
    const both = await Promise.all([cache.get("7", of("7")), cache.get("7", of("7"))]);
    assert.deepEqual([both, computed], [[7, 7], ["7"]]);
    await assert.rejects(
      cache.get("8", () => Promise.reject(new Error("gone"))),
      /gone/,
    );
    assert.equal(await cache.get("8", of("8")), 8);
  });

  it("[IC33] what was not asked for longest goes first, by number and by weight; the newest always stays", async () => {
    const { computed, of } = counted();
    const cache = boundedCache<number>((value) => value, { values: 3, weight: 100 });
    for (const key of ["1", "2", "3", "1", "4"]) await cache.get(key, of(key));
    assert.deepEqual(computed, ["1", "2", "3", "4"]);
    await cache.get("1", of("1"));
    assert.deepEqual(computed, ["1", "2", "3", "4"]);
    await cache.get("2", of("2"));
    assert.deepEqual(computed.slice(4), ["2"]);
    await cache.get("500", of("500"));
    await cache.get("500", of("500"));
    await cache.get("1", of("1"));
    assert.deepEqual(computed.slice(5), ["500", "1"]);
  });
});
