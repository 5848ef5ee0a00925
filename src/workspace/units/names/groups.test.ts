import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { matchNames } from "./match-names.ts";
import { here, office, one, word } from "./office.cases.ts";

const towns = "望江街道 石桥镇 红旗街道";
const groups: readonly [name: string, answer: string][] = [
  ["各街镇", `街镇: ${towns}`],
  ["各镇街", `街镇: ${towns}`],
  ["街镇", `街镇: ${towns}`],
  ["各镇(街道)", `街镇: ${towns}`],
  ["各镇（街道）", `街镇: ${towns}`],
  ["全区各街镇", `街镇: ${towns}`],
  ["青溪区各街镇", `街镇: ${towns}`],
  ["各乡镇(街道)", "街镇: 望江街道 石桥镇 竹坪乡 红旗街道"],
  ["各乡镇人民政府、街道办事处", "街镇: 望江街道 石桥镇 竹坪乡 红旗街道"],
  ["各乡镇人民政府", "乡镇: 石桥镇 竹坪乡"],
  ["各乡镇", "乡镇: 石桥镇 竹坪乡"],
  ["各街道办事处", "街道: 望江街道 红旗街道"],
  ["各街道", "街道: 望江街道 红旗街道"],
  ["各镇", "镇: 石桥镇"],
  ["白鹭区各街镇", "街镇: 湖滨街道"],
  ["各村", "村: 杨柳村"],
  ["各学校", "学校: 青溪实验中学"],
  ["各县(市、区)", "group-empty"],
  ["各成员单位", "group-empty"],
  ["专项工作领导小组各成员单位", "group-empty"],
  ["各园区", "group-empty"],
  ["各市属公立医院", "group-empty"],
];

describe("a group is its members", () => {
  for (const [name, answer] of groups) it(`${name} → ${answer}`, () => assert.equal(word(one(name)), answer));

  it("区级各部门 are the district's departments, none of the town's or the city's", () => {
    for (const name of ["区级各部门", "各区级部门", "区级部门", "各部门", "区直各部门"]) {
      const match = one(name);
      assert.equal(match.kind, "group", name);
      const members = match.kind === "group" ? match.units : [];
      assert.ok(members.includes("青溪区民政局") && members.includes("中共青溪区委组织部"), name);
      assert.ok(!members.some((id) => id.startsWith("白鹭区") || id.startsWith("云汀市")), name);
      assert.ok(!members.includes("青溪区卫生和计划生育委员会"), "a department that is gone is no member");
    }
  });

  it("各区县 of a city are its districts", () => {
    assert.equal(word(one("各县(市、区)", { region: "云汀市" })), "县市区: 白鹭区 青溪区");
    assert.equal(word(one("各区县人民政府", { region: "云汀市" })), "县区: 白鹭区 青溪区");
    assert.equal(word(one("各区", { region: "云汀市" })), "区: 白鹭区 青溪区");
  });

  it("as the office keeps it comes before what the names say", () => {
    const grouped = office.map((each) =>
      ["石桥镇", "东湖新城管委会"].includes(each.id)
        ? { ...each, groups: ["街镇", "领导小组成员单位"] }
        : each,
    );
    assert.equal(word(one("各镇街", here, grouped)), "街镇: 东湖新城管委会 石桥镇");
    assert.equal(word(one("领导小组各成员单位", here, grouped)), "领导小组成员单位: 东湖新城管委会 石桥镇");
  });
});

describe("words that name no one in particular are left to a person", () => {
  const vague =
    `有关部门 相关单位 各有关部门 各责任单位 责任单位 牵头单位 社会各界 社会力量 区级有关部门 有关街镇 各相关街镇 其他相关部门
    各单位 企业 部门 单位 政府 院长 书记 全科医生 主要领导 各牵头领导 村党组织 乡镇卫生院 社区卫生服务中心(站) 第三方评估机构 驻村工作队
    各级医保经办机构 市级财政 街镇财政 x区 某镇人民政府 **局 区 社区 业务主管单位 医疗质量管理、药事管理等专业委员会 财政部门、`
      .split(/\s+/)
      .slice(0, -1);
  for (const name of vague) it(name, () => assert.equal(word(one(name)), "vague"));
  it("nothing", () => assert.equal(word(one("  ")), "vague"));
  it("a line of work that no unit has", () => assert.equal(word(one("气象")), "vague"));
});

const proposals: readonly [name: string, answer: string][] = [
  ["打通镇", "+region town 青溪区"],
  ["松林街道办事处", "+region town 青溪区"],
  ["石桥镇梨花村", "+region village 石桥镇"],
  ["区气象局", "+department 青溪区"],
  ["团市委", "+department 云汀市"],
  ["区中医院", "+hospital 青溪区"],
  ["第三小学", "+school 青溪区"],
  ["区自来水公司", "+enterprise 青溪区"],
  ["产投集团", "+enterprise 青溪区"],
  ["防汛抗旱指挥部", "+body 青溪区"],
  ["区乡村建设工作领导小组办公室", "+body 青溪区"],
  ["区融媒体中心", "+other 青溪区"],
  ["旅游度假区管委会", "+department 青溪区"],
  ["南山县教育局", "+department"],
];

describe("a unit that nobody knows is proposed", () => {
  for (const [name, answer] of proposals)
    it(`${name} → ${answer}`, () => assert.equal(word(one(name)), answer));

  const proposed = (names: string[], context = here) =>
    matchNames(names, office, context).map((match) =>
      match.kind === "unknown" ? match.proposal.name : match.kind,
    );

  it("once, by its fullest name, for all spellings in a plan", () => {
    assert.deepEqual(
      proposed(["气象局", "区气象局", "青溪区气象局", "气象部门"]),
      Array(4).fill("青溪区气象局"),
    );
    assert.deepEqual(proposed(["区科委", "区科学技术委员会(知识产权局)"]), Array(2).fill("区科学技术委员会"));
    assert.deepEqual(proposed(["松林镇", "松林镇人民政府", "青溪区松林镇"]), Array(3).fill("松林镇"));
  });

  it("apart where two are meant", () => {
    assert.deepEqual(proposed(["区气象局", "市气象局"]), ["区气象局", "市气象局"]);
    assert.deepEqual(proposed(["南山县城关镇", "北山县城关镇"]), ["城关镇", "城关镇"]);
    const [south, north] = matchNames(["南山县民政局", "北山县民政局"], office, here);
    assert.notDeepEqual(south, north);
  });

  it("with its quotation marks", () => {
    assert.deepEqual(proposed(["“一老一小”工作专班"]), ["“一老一小”工作专班"]);
  });
});
