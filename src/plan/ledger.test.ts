import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { smallPlan, smallText } from "../../test/small-plan.ts";
import { ledgerColumns, ledgerRows } from "./ledger.ts";

describe("ledger rows", () => {
  const [first, second, third] = ledgerRows(smallPlan());

  it("has the fifteen columns that offices use, in their order", () =>
    assert.deepEqual(
      ledgerColumns.map(({ title }) => title).join(" "),
      "序号 专项(所属章节) 重点任务 目标指标 牵头单位 配合单位 责任单位 完成时限 频次 进展情况 存在问题 下一步措施 状态 备注 出处",
    ));

  it("says what the plan says of a task, and nothing else", () =>
    assert.deepEqual(first, {
      no: 1,
      programme: "一、设施建设专项",
      task: "建设街道养老服务中心。2022年6月底前",
      targets: "2022年6月：街道养老服务中心3个\n2023年：护理型床位占比55%以上",
      lead: "",
      support: "",
      responsible: "",
      due: "2022年6月",
      cadence: "",
      progress: "",
      problems: "",
      next: "",
      state: "",
      note: "",
      source: "一、(一)\n第3行",
    }));

  it("groups targets by date and takes the latest as time limit where there is no other", () => {
    assert.equal(second?.targets, "2021年：新增养老床位300张\n2022年：新增养老床位400张；护理型床位占比50%");
    assert.equal(second?.due, "2022年");
  });

  it("lists units and how often", () =>
    assert.deepEqual(
      [third?.lead, third?.support, third?.responsible, third?.cadence],
      ["区民政局", "区财政局、区住房城乡建设委", "各街道", "每月不少于2次 上门巡访"],
    ));

  it("gives pages where the source has them", () => {
    const rows = ledgerRows(smallPlan(), [0, smallText.indexOf("二、关爱")]);
    assert.deepEqual(
      rows.map(({ source }) => source),
      ["一、(一)\n第1页", "一、(二)\n第1页", "二、(一)\n第2页"],
    );
  });

  it("says each action where there are several time limits", () => {
    const rows = ledgerRows(
      smallPlan((plan) => {
        plan.deadlines.push({ ...plan.deadlines[0]!, id: "d2", due: "2022-12", action: "通过验收" });
        plan.tasks[0]!.deadlines.push("d2");
      }),
    );
    assert.equal(rows[0]?.due, "2022年6月 建成街道养老服务中心\n2022年12月 通过验收");
  });

  it("names the special plan and the heading above the task", () => {
    const rows = ledgerRows(
      smallPlan((plan) => {
        plan.sections[0]!.marker = "附件1";
        plan.sections[0]!.title = "设施建设专项方案(2021—2023年)";
        plan.tasks[0]!.title = "改造用房";
        plan.tasks[0]!.span = { ...plan.tasks[0]!.span, start: plan.tasks[0]!.span.start + 20 };
      }),
    );
    assert.equal(rows[0]?.programme, "附件1 设施建设专项方案\n(一)建设街道养老服务中心");
    assert.equal(rows[1]?.programme, "附件1 设施建设专项方案");
  });

  it("does not take the plan's own title for a special plan", () => {
    const rows = ledgerRows(
      smallPlan((plan) => {
        plan.sections.unshift({ ...plan.sections[0]!, id: "s0", marker: "", title: plan.meta.title! });
        plan.sections[1]!.parent = "s0";
      }),
    );
    assert.equal(rows[0]?.programme, "一、设施建设专项");
  });

  it("has no rows without tasks, and survives ids that lead nowhere", () => {
    assert.deepEqual(
      ledgerRows(
        smallPlan((plan) => {
          plan.tasks = [];
        }),
      ),
      [],
    );
    const lost = ledgerRows(
      smallPlan((plan) => {
        plan.sections = [];
        plan.targets = [];
      }),
    );
    assert.deepEqual([lost[0]?.programme, lost[0]?.targets, lost[0]?.source], ["", "", "第3行"]);
  });
});
