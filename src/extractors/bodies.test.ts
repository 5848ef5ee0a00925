import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../parser/parse.ts";
import { clean } from "../reader/clean.ts";
import { findBodies } from "./bodies.ts";
import { readTree } from "./reading.ts";

function bodiesIn(text: string) {
  return findBodies(readTree(parse(clean(text))));
}

const names: readonly [text: string, ...names: string[]][] = [
  ["成立县河道管护工作领导小组，统筹推进各项工作。", "县河道管护工作领导小组"],
  ["组建专业养护队、河道巡查队伍。", "专业养护队", "河道巡查队伍"],
  ["组建村级党支部和河道志愿服务队。", "村级党支部", "河道志愿服务队"],
  ["各乡镇要相应成立工作专班。", "各乡镇工作专班"],
  ["建立联席会议制度，每季度召开一次。", "联席会议"],
  ["由村干部、家庭医生组成巡查小组，逐户走访。", "巡查小组"],
  ["县深化水利改革领导小组负责统筹协调。", "县深化水利改革领导小组"],
  ["村级议事会由村民代表推选，河道管护委员会由五名村民组成。", "河道管护委员会"],
  ["充分发挥县河道管护工作联席会议制度作用。", "县河道管护工作联席会议"],
  ["加强教师队伍建设，壮大人才队伍。"], // staff
  ["建成15个便民服务中心。"], // buildings
  ["根据中央农村工作领导小组的要求，制定本方案。"], // another's
  ["报县卫生健康委员会备案。"],
];

describe("bodies", () => {
  for (const [text, ...expected] of names)
    it(text, () =>
      assert.deepEqual(
        bodiesIn(text).map(({ name }) => name),
        expected,
      ),
    );

  it("are told once under their full name", () => {
    const text =
      "一、目标\n成立县河道管护工作领导小组。\n二、保障\n管护领导小组要定期会商。县河道管护工作领导小组负责督导。";
    assert.deepEqual(
      bodiesIn(text).map(({ name }) => name),
      ["县河道管护工作领导小组"],
    );
  });

  it("have chair, members and the seat of their office", () => {
    const text =
      "成立县河道管护工作领导小组，由分管副县长任组长，县水利局、县财政局为成员。领导小组下设办公室，办公室设在县水利局，办公室主任由县水利局局长兼任。";
    const [group, office, ...rest] = bodiesIn(text);
    assert.deepEqual(rest, []);
    const { span: _, ...said } = group!;
    assert.deepEqual(said, {
      name: "县河道管护工作领导小组",
      chair: "分管副县长",
      members: ["县水利局", "县财政局"],
      office: "县水利局",
    });
    assert.equal(office!.name, "领导小组办公室");
    assert.equal(office!.chair, "县水利局局长");
    assert.equal(office!.office, "县水利局");
  });

  it("take the people that stand before the name", () => {
    const [body] = bodiesIn(
      "成立以县长为组长，分管副县长为副组长，县水利局、县财政局为成员的河道管护领导小组，抓好落实。",
    );
    assert.equal(body!.name, "河道管护领导小组");
    assert.equal(body!.chair, "县长");
    assert.deepEqual(body!.members, ["县水利局", "县财政局"]);
  });

  it("point at the verb and the name", () => {
    const text = "一、组织领导\n县政府成立县河道管护工作领导小组。";
    const [{ span }] = bodiesIn(text) as [ReturnType<typeof bodiesIn>[number]];
    assert.equal(text.slice(span.start, span.end), "成立县河道管护工作领导小组");
  });
});
