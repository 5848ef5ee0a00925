import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { match } from "./match.ts";

interface Word {
  readonly text: string;
}
const likeness = { text: (word: Word) => word.text, score: (_a: Word, _b: Word, dice: number) => dice / 0.6 };
const words = (...texts: string[]) => texts.map((text) => ({ text }));
const shown = (before: Word[], after: Word[]) => {
  const { pairs, removed, added } = match(before, after, [({ text }) => text], likeness);
  return {
    pairs: pairs.map(([a, b]) => `${a.text}=${b.text}`),
    removed: removed.map(({ text }) => text),
    added: added.map(({ text }) => text),
  };
};

describe("match", () => {
  it("takes the same first, then the most alike", () =>
    assert.deepEqual(
      shown(words("开展巡访关爱", "建设服务中心", "甲"), words("建设服务中心", "开展巡访与关爱", "乙")),
      {
        pairs: ["建设服务中心=建设服务中心", "开展巡访关爱=开展巡访与关爱"],
        removed: ["甲"],
        added: ["乙"],
      },
    ));

  it("gives each thing one partner, the best", () =>
    assert.deepEqual(shown(words("养老床位数量"), words("养老床位的数量", "养老床位数")), {
      pairs: ["养老床位数量=养老床位数"],
      removed: [],
      added: ["养老床位的数量"],
    }));

  it("keeps the order of what stands there several times", () => {
    const before = words("同", "同");
    const after = words("同", "同", "同");
    const { pairs, added } = match(before, after, [({ text }) => text], likeness);
    assert.deepEqual(pairs, [
      [before[0], after[0]],
      [before[1], after[1]],
    ]);
    assert.deepEqual(added, [after[2]]);
  });

  it("loses nothing and invents nothing", () => {
    const list = fc.array(
      fc.string({ unit: fc.constantFrom(..."一二三"), maxLength: 6 }).map((text) => ({ text })),
    );
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { pairs, removed, added } = match(before, after, [({ text }) => text], likeness);
        assert.deepEqual(new Set([...pairs.map(([a]) => a), ...removed]), new Set(before));
        assert.deepEqual(new Set([...pairs.map(([, b]) => b), ...added]), new Set(after));
        assert.equal(pairs.length + removed.length, before.length);
        assert.equal(pairs.length + added.length, after.length);
      }),
    );
  });

  it("compares few of thousands that share most of their words", () => {
    const many = (tail: string) =>
      Array.from({ length: 4000 }, (_, n) => ({ text: `各部门加强组织领导${n}${tail}` }));
    let compared = 0;
    const { pairs } = match(many("甲"), many("乙"), [], {
      ...likeness,
      score: (a, b, dice) => {
        compared++;
        return likeness.score(a, b, dice);
      },
    });
    assert.ok(pairs.length > 2000, `${pairs.length} pairs`);
    assert.ok(compared < (4000 * 4000) / 10, `${compared} comparisons`);
  });
});
