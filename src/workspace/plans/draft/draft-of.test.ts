import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compile } from "../../../compile.ts";
import type { Plan } from "../../../plan/model.ts";
import { samplePlan } from "../testing.ts";
import { draftOf } from "./draft-of.ts";
import { openPoints } from "./open-points.ts";
import type { Correction, Draft, Matches, TaskChange } from "./types.ts";

const nobody: Matches = {
  match: (names) => names.map((name) => ({ kind: "undecided", name, why: "vague" })),
  decided: new Map(),
};
const plan: Plan = await compile(new TextEncoder().encode(samplePlan), "方案.txt");
const read = draftOf(plan, [], nobody);
const at = "2026-03-02T01:00:00.000Z";
const task = (anchor: string, change: TaskChange): Correction => ({ kind: "task", anchor, at, change });
const draft = (...corrections: Correction[]) => draftOf(plan, corrections, nobody);
const titles = ({ tasks }: Draft) => tasks.map(({ title }) => title.slice(0, 6));
const anchorOf = (no: number) => read.tasks[no - 1]!.anchor;

describe("draft", () => {
  it("[PL1] has the plan's tasks with their units, dates, rhythm and targets", () => {
    assert.deepEqual(titles(read), [
      "新建县社会福",
      "改造乡镇敬老",
      "建设街道老年",
      "开展送餐志愿",
      "组织养老护理",
    ]);
    const [first, second] = read.tasks;
    assert.equal(first!.due, "2026-12-31");
    assert.equal(first!.programme, "增加床位供给");
    assert.deepEqual(first!.units, [
      { name: "县民政局", role: "lead" },
      { name: "县财政局", role: "responsible" },
      { name: "县住房和城乡建设局", role: "responsible" },
    ]);
    assert.equal(second!.due, "2027-06-30");
    assert.deepEqual(second!.targets, ["|改造乡镇敬老院|所|"]);
    assert.equal(read.tasks[3]!.due, undefined);
    assert.match(read.tasks[3]!.cadence, /^每季度1次/);
  });

  it("[PL1] gives each target to the units that lead its tasks, else to those of its part", () => {
    assert.deepEqual(
      read.targets.map(({ metric, units }) => [metric, units]),
      [
        ["养老机构护理型床位占比", ["县民政局"]],
        ["新增养老床位", ["县民政局"]],
        ["街道老年食堂覆盖率", ["县民政局"]],
        ["改造乡镇敬老院", ["县民政局"]],
      ],
    );
  });

  it("[PL2] shows beside a correction what was read", () => {
    const [first] = draft(task(anchorOf(1), { title: "新建护理楼", due: null })).tasks;
    assert.equal(first!.title, "新建护理楼");
    assert.equal(first!.due, undefined);
    assert.equal(first!.read?.title, read.tasks[0]!.title);
    assert.equal(first!.read?.due, "2026-12-31");
  });

  it("[PL3] leaves out, merges and splits, and numbers anew", () => {
    const made = draft(
      task(anchorOf(1), {
        parts: [{ title: "完成护理楼设计" }, { title: "护理楼投入使用", due: "2026-12-31" }],
      }),
      task(anchorOf(3), { into: anchorOf(2) }),
      task(anchorOf(4), { out: true }),
    );
    assert.deepEqual(titles(made), ["完成护理楼设", "护理楼投入使", "改造乡镇敬老", "组织养老护理"]);
    assert.deepEqual(
      made.tasks.map(({ no }) => no),
      [1, 2, 3, 4],
    );
    const host = made.tasks[2]!;
    assert.deepEqual(host.merged, [anchorOf(3)]);
    assert.deepEqual(
      host.units.map(({ name }) => name),
      ["县民政局", "各乡镇", "县卫健局"],
    );
    assert.deepEqual(
      made.left.map(({ left }) => left),
      ["split", "merged", "out"],
    );
  });

  it("[PL3] a task stands on its own again when the one it was merged into is left out", () => {
    const made = draft(task(anchorOf(3), { into: anchorOf(2) }), task(anchorOf(2), { out: true }));
    assert.deepEqual(titles(made), ["新建县社会福", "建设街道老年", "开展送餐志愿", "组织养老护理"]);
  });

  it("[PL3] adds what the compiler missed where its words stand", () => {
    const quote = "街道老年食堂覆盖率达到80%以上";
    const added = { programme: "工作目标", start: 7, quote };
    const [first] = draft(task("+食堂", { title: "提高覆盖率", added })).tasks;
    assert.equal(first!.title, "提高覆盖率");
    assert.equal(plan.text.slice(first!.span!.start, first!.span!.end), quote);
  });

  it("[PL2] a correction of what is not in the text is lost and told", () => {
    const made = draft(task("别处的任务", { title: "一" }));
    assert.deepEqual(titles(made), titles(read));
    assert.deepEqual(
      openPoints(made).map(({ code }) => code),
      ["name-open", "correction-lost", "task-without-due"],
    );
  });

  it("[PL2] the same corrections on the same text give the same draft, in whatever order they were made", () => {
    const random = seeded(7);
    for (let round = 0; round < 60; round++) {
      const corrections = read.tasks.flatMap(({ anchor }) =>
        random() < 0.6 ? [task(anchor, randomChange(random, read))] : [],
      );
      const once = draftOf(plan, corrections, nobody);
      const again = draftOf(structuredClone(plan), shuffled(corrections, random), nobody);
      assert.deepEqual(again, once);
      const rows = once.tasks.filter(({ whole }) => whole === undefined).map(({ anchor }) => anchor);
      const left = once.left.map(({ anchor }) => anchor);
      assert.deepEqual([...rows, ...left].sort(), read.tasks.map(({ anchor }) => anchor).sort());
      assert.deepEqual(
        once.tasks.map(({ no }) => no),
        once.tasks.map((_, i) => i + 1),
      );
    }
  });
});

function randomChange(random: () => number, { tasks }: Draft): TaskChange {
  const other = tasks[Math.floor(random() * tasks.length)]!.anchor;
  const kinds: TaskChange[] = [
    { title: "另一题目" },
    { out: true },
    { into: other },
    { due: "2027-01-31", units: [{ name: "县民政局", role: "lead" }] },
    { parts: [{ title: "甲" }, { title: "乙" }] },
  ];
  return kinds[Math.floor(random() * kinds.length)]!;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Numbers that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
