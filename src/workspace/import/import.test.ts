import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readXlsx } from "../../output/read-xlsx.ts";
import { toXlsx } from "../../output/xlsx.ts";
import { logIn } from "../access/log-in.ts";
import { importPeople } from "../people/import-people.ts";
import { listPeople } from "../people/list.ts";
import { personTemplate } from "../people/person-sheet.zh.ts";
import type { RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { importUnits } from "../units/import-units.ts";
import { listUnits } from "../units/list.ts";
import { unitTemplate } from "../units/unit-sheet.zh.ts";
import type { Workspace } from "../workspace.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("import", () => {
  let office: TestOffice;
  let workspace: Workspace;
  let by: TestOffice["actors"]["administrator"];
  before(async () => {
    office = await testOffice();
    workspace = office.workspace;
    by = office.actors.administrator;
  });
  after(() => office.close());

  const units = (bytes: Uint8Array, apply = true) => importUnits(workspace, by, bytes, { apply });
  const people = (bytes: Uint8Array, apply = true) => importPeople(workspace, by, bytes, { apply });
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => assert.fail("it was not refused"),
      ({ why }: RefusedError) => (why.code === "invalid" ? why.says : why.code),
    );
  const named = async (name: string) => (await listUnits(workspace)).find((unit) => unit.name === name);

  it("[IM1] adds units in any order of rows, with spaces and wide forms taken away", async () => {
    const report = await units(
      utf8(
        "\ufeff单位名称,类型,级别,上级单位,业务主管单位,简称,分组,排序\r\n" +
          "云北县教育局　,部门,,　云北县人民政府,云州市教育局,教育局、县教育局,县级部门,２\r\n" +
          "云北县 人民政府,地区,区县级,云州市人民政府,,,,1\r\n\r\n",
      ),
    );
    assert.deepEqual(
      [report.applied, report.added, report.problems],
      [true, 2, 0],
      JSON.stringify(report.rows),
    );
    const government = (await named("云北县人民政府"))!;
    const education = (await named("云北县教育局"))!;
    assert.equal(education.region, government.id);
    assert.equal(education.line, office.unit("云州市教育局"));
    assert.deepEqual(education.names, [
      { name: "县教育局", kind: "short" },
      { name: "教育局", kind: "short" },
    ]);
    assert.deepEqual([education.groups, education.sort, government.level], [["县级部门"], 2, "county"]);
  });

  it("[IM2] says of each row what is wrong and what to do, and adds none of them", async () => {
    const before = (await listUnits(workspace)).length;
    const report = await units(
      utf8(
        [
          "单位名称,类型,上级单位,排序",
          "云南县甲局,部门,没有的单位,",
          "云南县乙局,局,,",
          "云南县丙局,部门,云南县丁局,",
          "云南县丁局,部门,云南县丙局,",
          ",部门,,",
          "云南县戊局,部门,,",
          "云南县戊局,部门,,",
          "青枫县教育局,部门,青枫县人民政府,",
          "云南县己局,部门,云南县己局,",
          "云南县庚局,部门,,第一",
        ].join("\n"),
      ),
    );
    assert.equal(report.applied, false);
    assert.equal((await listUnits(workspace)).length, before);
    assert.deepEqual(
      report.rows.map(({ row, state }) => `${row} ${state}`),
      [
        "2 problem",
        "3 problem",
        "4 problem",
        "5 problem",
        "6 problem",
        "7 new",
        "8 problem",
        "9 exists",
        "10 problem",
        "11 problem",
      ],
    );
    const said = report.rows.map(({ says }) => says);
    assert.match(said[0]!, /没有找到上级单位“没有的单位”/);
    assert.match(said[1]!, /“类型”不能是“局”，请改为地区、部门/);
    assert.match(said[2]!, /云南县丙局 → 云南县丁局 → 云南县丙局/);
    assert.match(said[4]!, /“单位名称”没有填写/);
    assert.match(said[6]!, /与第7行重复/);
    assert.match(said[8]!, /不能是本单位/);
    assert.match(said[9]!, /应为整数/);
    for (const sentence of said) assert.match(sentence, /。$/);
  });

  it("[IM3] a preview changes nothing; the same list twice adds nothing the second time", async () => {
    const list = utf8("单位名称,上级单位\n云西县人民政府,云州市人民政府\n云西县教育局,云西县人民政府\n");
    const preview = await units(list, false);
    assert.deepEqual([preview.applied, preview.added], [false, 2]);
    assert.equal(await named("云西县教育局"), undefined);
    assert.equal((await units(list)).added, 2);
    const again = await units(list);
    assert.deepEqual([again.added, again.existing], [0, 2]);
  });

  it("[IM4] reads GB18030 as Excel saves it, and our own template filled in", async () => {
    // 单位名称\n云东县教育局\n in GB18030.
    const gb = Buffer.from("b5a5cebbc3fbb3c60ad4c6b6abcfd8bdccd3fdbed60a", "hex");
    assert.equal((await units(gb)).rows[0]?.name, "云东县教育局");
    const template = unitTemplate();
    const cells = template.columns.map(({ title }) => (title === "单位名称" ? "云中县教育局" : ""));
    const filled = await toXlsx([{ ...template, rows: [{ cells }] }]);
    const report = await units(filled);
    assert.deepEqual(
      report.rows.map(({ row, name, state }) => [row, name, state]),
      [[4, "云中县教育局", "new"]],
    );
  });

  it("[IM5] refuses what is no list in a sentence that says what to do", async () => {
    assert.match(await refusal(units(utf8("名字,类型\n甲,部门\n"))), /没有找到“单位名称”这一列/);
    assert.match(await refusal(units(utf8("单位名称\n"))), /列名下面没有内容/);
    assert.match(await refusal(units(new Uint8Array([0xd0, 0xcf, 0, 0]))), /读不出来/);
    assert.match(await refusal(units(utf8("PK\u0003\u0004 not a zip"))), /读不出来/);
    const many = `单位名称\n${"某单位\n".repeat(5001)}`;
    assert.match(await refusal(units(utf8(many))), /一次最多导入5000行/);
    assert.equal(
      await refusal(importUnits(workspace, office.actors.liaison, utf8("单位名称\n甲\n"), { apply: true })),
      "forbidden",
    );
  });

  it("[IM6] adds people with passwords that are told once and must be changed", async () => {
    const report = await people(
      utf8(
        "姓名,登录名,手机,角色,单位\n" +
          "刘导入,LIU.dr,１３９００００００００,联络员,青枫县东溪镇\n" +
          "刘导入,liu.dr,,单位负责人, 青枫县石桥镇\n" +
          "=cmd,,13800000000,领导,\n",
      ),
    );
    assert.deepEqual([report.applied, report.added], [true, 3], JSON.stringify(report.rows));
    assert.deepEqual(
      report.given?.map(({ name, login }) => [name, login]),
      [
        ["刘导入", "liu.dr"],
        ["=cmd", "13800000000"],
      ],
    );
    const { password } = report.given![0]!;
    assert.ok(await logIn(workspace, { login: "liu.dr", password, agent: "" }));
    const { rows } = await listPeople(workspace, by, { text: "liu.dr" });
    assert.deepEqual([rows[0]?.phone, rows[0]?.grants.length], ["13900000000", 2]);
    const sheet = await readXlsx(Buffer.from(report.sheet!, "base64"));
    assert.ok(
      sheet.some((cells) => cells.includes(password) && cells.includes("青枫县东溪镇、青枫县石桥镇")),
    );
    assert.ok(sheet.flat().includes("'=cmd"), "no cell of it runs as a formula");
  });

  it("[IM7] says what is wrong with people, and adds none of them", async () => {
    const report = await people(
      utf8(
        [
          "姓名,登录名,手机,角色,单位",
          "甲一,jia1,,联络员,",
          "甲二,jia2,,处长,青枫县教育局",
          "甲三,jia3,,领导,青枫县教育局",
          "甲四,,,领导,",
          ",jia5,,领导,",
          "甲六,user1,,领导,",
          "甲七,jia7,,领导,",
          "甲八,jia7,,审计员,",
          "甲七,jia7,,领导,",
          "甲九,jia9,,联络员,青枫县没有局",
          "张administrator,user1,,领导,",
        ].join("\n"),
      ),
    );
    assert.equal(report.applied, false);
    assert.equal(report.given, undefined);
    const said = report.rows.map(({ state, says }) => `${state} ${says}`);
    assert.match(said[0]!, /^problem “联络员”要指定单位/);
    assert.match(said[1]!, /^problem “角色”不能是“处长”/);
    assert.match(said[2]!, /^problem “领导”面向全部单位/);
    assert.match(said[3]!, /^problem .*至少填一项/);
    assert.match(said[4]!, /^problem “姓名”没有填写/);
    assert.match(said[5]!, /^problem 登录名“user1”已由张administrator使用/);
    assert.match(said[6]!, /^new /);
    assert.match(said[7]!, /^problem 登录名与第8行的甲七相同/);
    assert.match(said[8]!, /^problem 与第8行重复/);
    assert.match(said[9]!, /^problem 没有找到单位“青枫县没有局”/);
    assert.match(said[10]!, /^exists /);
    assert.equal((await listPeople(workspace, by, { text: "jia" })).total, 0);
  });

  it("[IM8] the template of people holds every column that the import reads", async () => {
    const rows = await readXlsx(await toXlsx([personTemplate()]));
    assert.deepEqual(rows[2], ["姓名", "登录名", "手机", "角色", "单位"]);
  });
});
