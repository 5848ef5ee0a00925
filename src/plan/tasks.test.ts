import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileText, quote } from "../../test/compile-text.ts";
import { assignmentText } from "../../test/facts-text.ts";

/** The tasks of a text as `title: who`. */
function tasksOf(...lines: readonly string[]): string[] {
  return compileText(...lines).tasks.map((task) => `${task.title}: ${assignmentText(task)}`);
}

describe("tasks", () => {
  it("are the leaves of a part that bears work, not of goals and safeguards", () => {
    assert.deepEqual(
      tasksOf(
        "一、总体要求",
        "(一)指导思想。以群众需要为出发点。",
        "(二)工作目标。建成站点12个。",
        "二、重点任务",
        "(一)完善设施",
        "1.新建站点。选址便利。",
        "2.改造院舍。",
        "(二)充实队伍。培训护理员。",
        "三、实施步骤",
        "(一)动员阶段(2024年3月)。成立专班。",
        "四、保障措施",
        "(一)加强领导。落实责任。",
      ),
      ["新建站点: ", "改造院舍: ", "充实队伍: "],
    );
  });

  it("are leaves that name who answers for them, whatever the title above", () => {
    assert.deepEqual(
      tasksOf("一、有关事项", "(一)新建站点。(县民政局负责)", "(二)情况说明。以上年数据为准。"),
      ["新建站点: responsible 县民政局"],
    );
  });

  it("are named by the sentence that their title begins", () => {
    assert.deepEqual(
      tasksOf("一、重点任务", "1.在人口较多的行政村设立便民站点,方便老年人就近用餐。每村一处。"),
      ["在人口较多的行政村设立便民站点,方便老年人就近用餐: "],
    );
  });

  it("span their leaf without the blanks at its end", () => {
    const plan = compileText(
      "一、重点任务",
      "(一)新建站点。每镇一处。  ",
      "按时完工。",
      "",
      "(二)培训人员。",
    );
    assert.deepEqual(
      plan.tasks.map((task) => quote(plan, task)),
      ["(一)新建站点。每镇一处。  \n按时完工。", "(二)培训人员。"],
    );
  });

  it("hold the targets, deadlines and cadences that stand in them", () => {
    const plan = compileText(
      "一、重点任务",
      "(一)新建站点。2024年6月底前完成选址。2024年建成站点12个,每季度调度1次。",
      "(二)培训人员。培训护理员300人次。",
    );
    const words = (ids: readonly string[]) =>
      ids.map((id) =>
        quote(plan, [...plan.targets, ...plan.deadlines, ...plan.cadences].find((item) => item.id === id)!),
      );
    assert.deepEqual(
      plan.tasks.map(({ targets, deadlines, cadences }) => [
        words(targets),
        words(deadlines),
        words(cadences),
      ]),
      [
        [["2024年建成站点12个"], ["2024年6月底前完成选址"], ["每季度调度1次"]],
        [["培训护理员300人次"], [], []],
      ],
    );
  });
});

describe("units of a task", () => {
  it("are its own", () => {
    assert.deepEqual(
      tasksOf(
        "一、重点任务",
        "(一)新建站点。(县民政局牵头,县财政局配合)",
        "(二)培训人员。",
        "责任单位:县人社局",
        "(三)整合资源。县教育局要开放场地。",
      ),
      [
        "新建站点: lead 县民政局; support 县财政局",
        "培训人员: responsible 县人社局",
        "整合资源: responsible 县教育局",
      ],
    );
  });

  it("are those of the section around it", () => {
    const plan = compileText(
      "一、重点任务",
      "(一)完善设施。(牵头单位:县民政局)",
      "1.新建站点。",
      "2.改造院舍。(县住房城乡建设局负责)",
      "(二)充实队伍。",
    );
    assert.deepEqual(
      plan.tasks.map((task) => `${task.title}: ${assignmentText(task)}`),
      ["新建站点: lead 县民政局", "改造院舍: responsible 县住房城乡建设局", "充实队伍: "],
    );
    const [first, second, third] = plan.tasks.map(({ assignedBy }) => assignedBy);
    assert.equal(first, plan.assignments[0]!.id);
    assert.equal(second, plan.assignments[1]!.id);
    assert.equal(third, undefined);
  });

  it("are those of a label after the last of several siblings that name none", () => {
    assert.deepEqual(
      tasksOf(
        "一、重点任务",
        "(一)完善设施",
        "1.新建站点。",
        "2.改造院舍。",
        "责任单位:县民政局",
        "(二)充实队伍。",
      ),
      ["新建站点: responsible 县民政局", "改造院舍: responsible 县民政局", "充实队伍: "],
    );
  });

  it("are not those of the last sibling where another names its own, itself or below", () => {
    assert.deepEqual(
      tasksOf(
        "一、重点任务",
        "1.新建站点。(县民政局负责)",
        "2.改造院舍。",
        "3.配备设备。",
        "责任单位:县财政局",
      ),
      ["新建站点: responsible 县民政局", "改造院舍: ", "配备设备: responsible 县财政局"],
    );
    assert.deepEqual(
      tasksOf(
        "一、重点任务",
        "(一)完善设施",
        "1.新建站点。",
        "2.改造院舍。(县民政局负责)",
        "(二)充实队伍。",
        "责任单位:县人社局",
      ),
      ["新建站点: ", "改造院舍: responsible 县民政局", "充实队伍: responsible 县人社局"],
    );
  });

  it("come from the main text for the special plan of an attachment", () => {
    const lines = [
      "一、主要任务",
      "(一)实施“颐养设施”专项。织密设施网络。",
      "牵头单位:县民政局;责任单位:县财政局、各乡镇",
      "(二)实施“助餐服务”专项。",
      "责任单位:县商务局",
      "“颐养设施”专项方案(2024—2026年)",
      "一、重点任务",
      "(一)扩大供给。新增床位300张。",
      "(二)提高质量。(县市场监管局牵头)",
      "“助餐服务”专项方案(2024—2026年)",
      "一、重点任务",
      "(一)布点建网。新建助餐点12个。",
    ];
    assert.deepEqual(tasksOf(...lines), [
      "扩大供给: lead 县民政局; responsible 县财政局、各乡镇",
      "提高质量: lead 县市场监管局",
      "布点建网: responsible 县商务局",
    ]);
  });
});

describe("tasks of a table", () => {
  const table = [
    "附件",
    "任务分解表",
    "序号\t工作任务\t牵头单位\t责任单位\t完成时限",
    "1\t新建站点\t县民政局\t县财政局、各镇（街道）\t2024年9月底前",
    "2\t改造院舍\t县民政局，县住房城乡建设局\t\t2025年6月",
  ];

  it("are its rows, in the document's own characters", () => {
    assert.deepEqual(tasksOf("一、目标", ...table), [
      "新建站点: lead 县民政局; responsible 县财政局、各镇（街道）",
      "改造院舍: lead 县民政局、县住房城乡建设局",
    ]);
  });

  it("hold the deadline of their row", () => {
    const plan = compileText("一、目标", ...table);
    assert.deepEqual(
      plan.tasks
        .map(({ deadlines }) => deadlines.map((id) => plan.deadlines.find((d) => d.id === id)!))
        .map(([deadline]) => [deadline!.due, deadline!.action, quote(plan, deadline!)]),
      [
        ["2024-09", "新建站点", "2024年9月底前"],
        ["2025-06", "改造院舍", "2025年6月"],
      ],
    );
  });

  it("are read whatever the order and spelling of the columns", () => {
    assert.deepEqual(
      tasksOf(
        "重点工作事项\t时间节点\t主办单位\t协办单位",
        "新建站点\t长期\t县民政局\t县财政局 县残联",
        "\t\t\t",
        "改造院舍\t长期\t县住建局\t",
      ),
      ["新建站点: lead 县民政局; support 县财政局、县残联", "改造院舍: lead 县住建局"],
    );
  });

  it("are none where the table is of something else", () => {
    assert.deepEqual(tasksOf("一、情况", "乡镇\t户数\t人数", "东山镇\t1200\t3600"), []);
  });
});
