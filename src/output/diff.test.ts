import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { smallPlan } from "../../test/small-plan.ts";
import type { Change } from "../plan/change.ts";
import { diffPlans } from "../plan/diff.ts";
import { sayChange } from "./change.zh.ts";
import { diffJson, diffText } from "./diff.ts";

const none = { fields: [], roles: [], also: [] };
const roles = [
  { role: "lead", added: ["乙"], removed: ["甲"] },
  { role: "support", added: ["丙"], removed: [] },
  { role: "responsible", added: [], removed: ["丁", "戊"] },
] as const;

describe("a change in one sentence", () => {
  const cases: readonly [string, Change][] = [
    [
      "目标“学前三年毛入园率”2019年 由89%改为90%。",
      {
        ...none,
        ...{ subject: "target", how: "changed", name: "学前三年毛入园率", date: "2019年", value: "90%" },
        fields: [{ field: "value", before: "89%", after: "90%" }],
      },
    ],
    [
      "目标“床位”完成时间由未写明改为2020年。",
      {
        ...none,
        ...{ subject: "target", how: "changed", name: "床位", date: "2020年", value: "3张" },
        fields: [{ field: "date", before: "", after: "2020年" }],
      },
    ],
    [
      "目标“床位”改称“养老床位”：2020年 3张。",
      {
        ...none,
        ...{ subject: "target", how: "changed", name: "养老床位", date: "2020年", value: "3张" },
        fields: [{ field: "name", before: "床位", after: "养老床位" }],
      },
    ],
    [
      "时限“验收”改称“通过验收”，由6月改为12月。",
      {
        ...none,
        ...{ subject: "deadline", how: "changed", name: "通过验收", date: "", value: "12月" },
        fields: [
          { field: "name", before: "验收", after: "通过验收" },
          { field: "value", before: "6月", after: "12月" },
        ],
      },
    ],
    [
      "新增目标“床位”：2020年 3张。",
      { ...none, subject: "target", how: "added", name: "床位", date: "2020年", value: "3张" },
    ],
    [
      "删去阶段“启动”：2020年。",
      { ...none, subject: "stage", how: "removed", name: "启动", date: "", value: "2020年" },
    ],
    [
      "“巡访”牵头单位由甲改为乙，配合单位增加丙，责任单位减去丁、戊。",
      { ...none, subject: "units", how: "changed", name: "巡访", roles },
    ],
    [
      "“巡访”等3项任务的配合单位增加丙。",
      { ...none, subject: "units", how: "changed", name: "巡访", roles: [roles[1]], also: ["一", "二"] },
    ],
    [
      "删去任务“‘巡访’专项”：责任单位丁、戊。",
      { ...none, subject: "task", how: "removed", name: "“巡访”专项", roles: [roles[2]] },
    ],
    [
      "任务“巡访”增加“上门”。",
      {
        ...none,
        subject: "task",
        how: "changed",
        name: "巡访",
        fields: [{ field: "text", before: "", after: "上门" }],
      },
    ],
  ];
  for (const [sentence, change] of cases) it(sentence, () => assert.equal(sayChange(change), sentence));
});

describe("a diff", () => {
  const before = smallPlan();
  const after = smallPlan((plan) => {
    plan.source.name = "修订.txt";
    plan.targets[1]!.value = 60;
    plan.deadlines[0]!.due = "2022-12";
    plan.tasks.pop();
    plan.assignments = [];
  });
  const diff = diffPlans(before, after);

  it("as text lists the changes by kind, with their lines", () =>
    assert.equal(
      diffText(diff, before, after),
      `版本对比：青枫.txt → 修订.txt
共3处变化：目标指标1处，时限1处，任务1处。

目标指标
  目标“护理型床位占比”2023年 由55%以上改为60%以上。（旧第3行，新第3行）

时限
  时限“建成街道养老服务中心”由2022年6月改为2022年12月。（旧第3行，新第3行）

任务
  删去任务“开展巡访关爱”：牵头单位区民政局，配合单位区财政局、区住房城乡建设委，责任单位各街道。（旧第6行）
`,
    ));

  it("as text says so where nothing changed", () =>
    assert.match(diffText(diffPlans(before, before), before, before), /没有变化/));

  it("as JSON holds data and sentence", () => {
    const json = JSON.parse(diffJson(diff));
    assert.equal(json.schema, "luoshi.diff/1");
    assert.equal(json.changes[0].message, "目标“护理型床位占比”2023年 由55%以上改为60%以上。");
    assert.deepEqual(json.changes[0].fields, [{ field: "value", before: "55%以上", after: "60%以上" }]);
  });
});
