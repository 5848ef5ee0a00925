import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type People, peopleIn, seatIn } from "./people.ts";

const cases: readonly [words: string, people: People][] = [
  ["组长由县长担任", { chair: "县长", members: [] }],
  ["由县长任组长", { chair: "县长", members: [] }],
  ["以县长为组长", { chair: "县长", members: [] }],
  ["组长:县人民政府县长。", { chair: "县人民政府县长", members: [] }],
  [
    "由分管副县长任组长,成员由县教育局、县民政局组成",
    { chair: "分管副县长", members: ["县教育局", "县民政局"] },
  ],
  ["成员:县教育局、县民政局。", { members: ["县教育局", "县民政局"] }],
  ["县教育局、县民政局主要负责人为成员", { members: ["县教育局", "县民政局"] }],
  ["由县教育局、县民政局共同组成", { members: ["县教育局", "县民政局"] }],
  ["联席会议由县民政局召集", { chair: "县民政局", members: [] }],
  ["副组长由县教育局局长担任", { members: [] }],
  ["统筹推进各项工作", { members: [] }],
];

describe("people of a body", () => {
  for (const [words, people] of cases) it(words, () => assert.deepEqual(peopleIn("", words), people));

  it("may be named before the body: 由…组成的…", () => {
    assert.deepEqual(peopleIn("由县教育局、县民政局组成", ""), { members: ["县教育局", "县民政局"] });
  });

  it("stand one on a line", () => {
    const words = "成员:李某 县教育局局长\n王某 县民政局局长\n领导小组负责统筹。";
    assert.deepEqual(peopleIn("", words).members, ["李某 县教育局局长", "王某 县民政局局长"]);
  });
});

describe("seat of an office", () => {
  it("is a unit, said with 设在 or in brackets", () => {
    assert.equal(seatIn("领导小组下设办公室,办公室设在县教育局,负责日常工作"), "县教育局");
    assert.equal(seatIn("领导小组办公室(县民政局)负责统筹"), "县民政局");
    assert.equal(seatIn("领导小组办公室(以下简称“办公室”)负责统筹"), undefined);
  });
});
