import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { here, office, one, unit, word } from "./office.cases.ts";

const matched: readonly [unit: string, ...names: string[]][] = [
  [
    "青溪区教育委员会",
    "区教委",
    "青溪区教委",
    "云汀市青溪区教委",
    "区 教 委",
    "区教育委员会",
    "教委",
    "青溪教委",
  ],
  [
    "青溪区卫生健康委员会",
    "区卫健委",
    "区卫生健康委",
    "卫健委",
    "卫健",
    "卫生健康部门",
    "区卫计委",
    "区卫生计生委",
  ],
  ["青溪区发展和改革委员会", "区发改委", "区发展改革委", "区发展改革委（物价局）", "区发改委(牵头领导:李明)"],
  ["青溪区人力资源和社会保障局", "区人力社保局", "区人社局", "区人力资源社会保障局", "人社"],
  [
    "青溪区公安局",
    "区公安局",
    "区公安分局",
    "青溪公安分局",
    "云汀市公安局青溪区分局",
    "云汀市公安局青溪分局",
  ],
  ["青溪区市场监督管理局", "区市场监管局", "区市监局"],
  ["青溪区医疗保障局", "区医保局", "医保部门"],
  ["青溪区退役军人事务局", "区退役军人局"],
  ["青溪区住房和城乡建设委员会", "区住建委", "区住房城乡建委", "区住房城乡建设委"],
  ["青溪区城市管理局", "区城管局", "区城市管理综合行政执法局"],
  ["青溪区农业农村委员会", "区农委", "区农业农村委"],
  ["青溪区规划和自然资源局", "区规资局", "区规划自然资源局", "区自然资源和规划局"],
  ["青溪区文化和旅游发展委员会", "区文旅委", "区文化旅游委"],
  ["青溪区经济和信息化委员会", "区经信委", "区经济信息委"],
  ["青溪区国有资产监督管理委员会", "区国资委"],
  ["青溪区交通运输局", "区交通局"],
  ["青溪区应急管理局", "区应急局"],
  ["青溪区大数据应用发展管理局", "区大数据局", "区大数据发展局"],
  ["青溪区政务服务管理办公室", "区政务服务办"],
  ["青溪区信访办公室", "区信访办"],
  ["青溪区税务局", "国家税务总局青溪区税务局", "区税务局"],
  ["青溪区残疾人联合会", "区残联"],
  ["青溪区妇女联合会", "区妇联", "妇联"],
  ["青溪区总工会", "区总工会", "区工会"],
  ["青溪区工商业联合会", "区工商联"],
  ["青溪区科学技术协会", "区科协"],
  ["青溪区人民法院", "区法院"],
  ["青溪区供销合作社联合社", "区供销社"],
  ["青溪区人民政府办公室", "区政府办", "区府办", "区政府办公室"],
  ["中共青溪区委办公室", "区委办", "区委办公室", "中共青溪区委办公室"],
  ["中共青溪区委组织部", "区委组织部", "组织部", "中共云汀市青溪区委组织部", "中国共产党青溪区委组织部"],
  ["中共云汀市青溪区委宣传部", "区委宣传部", "区宣传部"],
  ["中共青溪区委机构编制委员会办公室", "区委编办", "编办"],
  ["中共青溪区委网络安全和信息化委员会办公室", "区委网信办", "区网信办"],
  ["中共青溪区委政法委员会", "区委政法委", "政法委"],
  ["中共青溪区委老干部局", "区委老干局", "区委老干部局"],
  ["共青团青溪区委员会", "团区委", "共青团青溪区委", "共青团"],
  ["中共青溪区纪律检查委员会", "区纪委", "区纪委监委"],
  ["东湖新城管委会", "东湖新城管委会", "东湖新城管理委员会"],
  ["青溪区人民医院", "区人民医院"],
  ["青溪实验中学", "实验中学"],
  ["国网云汀供电公司", "国网云汀供电公司"],
  ["青溪区", "区政府", "青溪区人民政府", "区人民政府", "青溪区"],
  ["望江街道", "望江街道", "望江街道办事处", "望江街道办", "青溪区望江街道"],
  ["红旗街道", "红旗街道办事处"],
  ["石桥镇", "石桥镇", "石桥镇人民政府", "石桥镇政府", "云汀市石桥镇"],
  ["杨柳村", "杨柳村", "杨柳村村民委员会", "石桥镇杨柳村委会"],
  ["湖滨街道", "湖滨街道", "白鹭区湖滨街道办事处"],
  ["云汀市教育局", "市教育局", "云汀市教育局"],
  ["白鹭区教育委员会", "白鹭区教委"],
];

describe("a name is the unit", () => {
  for (const [unit, ...names] of matched)
    for (const name of names) it(`${name} → ${unit}`, () => assert.equal(word(one(name)), unit));

  it("and says how it was found", () => {
    const how = (name: string) => {
      const match = one(name);
      return match.kind === "matched" ? match.how : match.kind;
    };
    assert.equal(how("青溪区教育委员会"), "name");
    assert.equal(how("实验中学"), "alias");
    assert.equal(how("区教委"), "short");
    assert.equal(how("石桥镇人民政府"), "region");
    assert.equal(how("区卫计委"), "successor");
  });
});

const asked: readonly [name: string, answer: string, why: string][] = [
  ["区教育局", "青溪区教育委员会?", "another ending"],
  ["区住建局", "青溪区住房和城乡建设委员会?", "another ending"],
  ["区文化局", "+department 青溪区", "not part of 文化和旅游, which is a 委"],
  ["区工商分局", "青溪区市场监督管理局?", "its line was taken over"],
  ["区扶贫办", "青溪区乡村振兴局?", "its line was taken over"],
  ["区旅游局", "青溪区旅游局?", "it is gone and nobody took it over"],
  ["石桥镇党委", "石桥镇?", "the committee of a place with one unit"],
  ["区政府研究室", "+department 青溪区", "not the one of 区委"],
  ["区水利局", "+department 青溪区", "only another district has one"],
  ["白鹭区民政局", "+department 白鹭区", "only this district has one"],
  ["市民政局", "+department 云汀市", "only the district has one"],
  ["省民政厅", "+department", "nobody knows the province"],
  ["云汀市城乡建设投资公司", "+enterprise 云汀市", "only the district has one"],
];

describe("what is not certain is asked", () => {
  for (const [name, answer, why] of asked) it(`${name}: ${why}`, () => assert.equal(word(one(name)), answer));

  it("two units of one meaning", () => {
    const twice = [...office, unit("x", "department", "青溪区", { name: "青溪区教委" })];
    assert.equal(word(one("教委", here, twice)), "x 青溪区教育委员会?");
    assert.equal(word(one("青溪区教委", here, twice)), "x");
  });

  it("without the plan's place a name of two places", () => {
    assert.equal(word(one("区教委", {})), "白鹭区教育委员会 青溪区教育委员会?");
    assert.equal(word(one("教委", {})), "白鹭区教育委员会 青溪区教育委员会?");
    assert.equal(word(one("区民政局", {})), "青溪区民政局");
    assert.equal(word(one("各街镇", {})), "vague");
  });

  it("a place of another city", () => {
    const far = [
      unit("北临市", "region"),
      unit("青溪区", "region", "北临市"),
      unit("e", "department", "青溪区", { name: "青溪区教育局" }),
    ];
    assert.equal(word(one("青溪区教育局", { region: "云汀市" }, far)), "e?");
    assert.equal(word(one("青溪区教育局", { region: "北临市" }, far)), "e");
    assert.equal(word(one("云汀市青溪区教育局", { region: "云汀市" }, far)), "+department");
  });

  it("an office of a level below the plan's", () => {
    assert.equal(word(one("区民政局", { region: "云汀市" })), "vague");
    assert.equal(word(one("镇政府")), "vague");
  });
});

describe("an office of another shape", () => {
  it("without regions", () => {
    const flat = [
      unit("区教委", "department"),
      unit("民政局", "department"),
      unit("青溪区财政局", "department"),
    ];
    assert.equal(word(one("区教委", here, flat)), "区教委");
    assert.equal(word(one("民政局", here, flat)), "民政局");
    assert.equal(word(one("区财政局", here, flat)), "青溪区财政局");
    assert.equal(word(one("区财政局", {}, flat)), "青溪区财政局");
    assert.equal(word(one("各街镇", here, flat)), "group-empty");
  });

  it("with short names under their region", () => {
    const short = [
      unit("云岭县", "region"),
      unit("县教育局", "department", "云岭县"),
      unit("财政局", "department", "云岭县"),
    ];
    assert.equal(word(one("云岭县教育局", { region: "云岭县" }, short)), "县教育局");
    assert.equal(word(one("县财政局", { region: "云岭县" }, short)), "财政局");
    assert.equal(word(one("县财政局", {}, short)), "财政局");
    assert.equal(word(one("县财政局", { region: "云峰县" }, short)), "+department");
    assert.equal(word(one("财政局", { region: "云峰县" }, short)), "+department");
  });

  it("places that read like something else", () => {
    const odd = [
      unit("公安县", "region"),
      unit("公安县公安局", "department", "公安县"),
      unit("公安县财政局", "department", "公安县"),
      unit("沙市区", "region"),
      unit("沙市区财政局", "department", "沙市区"),
      unit("镇江市", "region"),
      unit("镇江市财政局", "department", "镇江市"),
    ];
    assert.equal(word(one("公安局", { region: "公安县" }, odd)), "公安县公安局");
    assert.equal(word(one("公安县财政局", { region: "公安县" }, odd)), "公安县财政局");
    assert.equal(word(one("沙市区财政局", {}, odd)), "沙市区财政局");
    assert.equal(word(one("镇江市财政局", {}, odd)), "镇江市财政局");
    assert.equal(word(one("市财政局", { region: "镇江市" }, odd)), "镇江市财政局");
  });

  it("names that begin like vague words", () => {
    assert.equal(word(one("本溪市教育局", {}, [unit("本溪市教育局", "department")])), "本溪市教育局");
    assert.equal(word(one("市场监管局", here)), "青溪区市场监督管理局");
    assert.equal(word(one("乡村振兴局", here)), "青溪区乡村振兴局");
    assert.equal(word(one("城乡建设投资公司", here)), "青溪区城乡建设投资公司");
  });

  it("two towns of one name: the plan's own", () => {
    const twice = [
      ...office,
      unit("a", "region", "青溪区", { name: "城关镇" }),
      unit("b", "region", "白鹭区", { name: "城关镇" }),
    ];
    assert.equal(word(one("城关镇", here, twice)), "a");
    assert.equal(word(one("城关镇人民政府", { region: "白鹭区" }, twice)), "b");
    assert.equal(word(one("白鹭区城关镇", here, twice)), "b");
    assert.equal(word(one("城关镇", { region: "云汀市" }, twice)), "a b?");
  });

  it("a tree that turns in a circle, and a successor that does", () => {
    const round = [
      unit("甲区", "region", "乙市", { validTo: "2019-01-01", successor: "乙市" }),
      unit("乙市", "region", "甲区", { validTo: "2019-01-01", successor: "甲区" }),
    ];
    assert.equal(one("甲区", {}, round).kind, "several");
  });

  it("a unit counts as gone after its last day", () => {
    assert.equal(word(one("区卫计委", { ...here, date: "2019-02-28" })), "青溪区卫生和计划生育委员会");
    assert.equal(word(one("区卫计委", { ...here, date: "2019-03-01" })), "青溪区卫生健康委员会");
  });
});
