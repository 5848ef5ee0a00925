import type { Item, Plan } from "../src/plan/model.ts";

/** A plan of a page: two special plans, three tasks, targets by year, one finding. For tests of what comes after compiling. */
export const smallText = `青枫区养老服务行动计划(2021—2023年)
一、设施建设专项
(一)建设街道养老服务中心。2022年6月底前建成街道养老服务中心3个。到2023年,护理型床位占比达到55%以上。
(二)增加养老床位。2021年新增养老床位300张,2022年新增养老床位400张,护理型床位占比达到50%。
二、关爱服务专项
(一)开展巡访关爱。各街道每月至少上门巡访2次。
牵头单位:区民政局;配合单位:区财政局、区住房城乡建设委;责任单位:各街道。
三、保障措施。2020年底,全区护理型床位占比48%。`;

/** The compiled form of `smallText`. `change` may alter the copy that it is given. */
export function smallPlan(change: (plan: Plan) => void = () => {}): Plan {
  const units = { lead: ["区民政局"], support: ["区财政局", "区住房城乡建设委"], responsible: ["各街道"] };
  const plan: Plan = {
    schema: "luoshi.plan/1",
    source: { name: "青枫.txt", format: "txt", sha256: "0".repeat(64), characters: smallText.length },
    text: smallText,
    meta: { title: "青枫区养老服务行动计划", issuer: "青枫区人民政府", start: "2021", end: "2023" },
    sections: [
      { ...at("s1", "一、设施建设专项"), marker: "一、", title: "设施建设专项", depth: 1 },
      {
        ...at("s2", "(一)建设街道养老服务中心", "s2"),
        marker: "(一)",
        title: "建设街道养老服务中心",
        depth: 2,
        parent: "s1",
      },
      {
        ...at("s3", "(二)增加养老床位", "s3"),
        marker: "(二)",
        title: "增加养老床位",
        depth: 2,
        parent: "s1",
      },
      { ...at("s4", "二、关爱服务专项"), marker: "二、", title: "关爱服务专项", depth: 1 },
      {
        ...at("s5", "(一)开展巡访关爱", "s5"),
        marker: "(一)",
        title: "开展巡访关爱",
        depth: 2,
        parent: "s4",
      },
      { ...at("s6", "三、保障措施"), marker: "三、", title: "保障措施", depth: 1 },
    ],
    targets: [
      {
        ...at("g1", "街道养老服务中心3个", "s2"),
        metric: "街道养老服务中心",
        op: "=",
        value: 3,
        unit: "个",
        by: "2022-06",
      },
      {
        ...at("g2", "护理型床位占比达到55%以上", "s2"),
        metric: "护理型床位占比",
        op: ">=",
        value: 55,
        unit: "%",
        by: "2023",
      },
      {
        ...at("g3", "新增养老床位300张", "s3"),
        metric: "新增养老床位",
        op: "=",
        value: 300,
        unit: "张",
        by: "2021",
      },
      {
        ...at("g4", "新增养老床位400张", "s3"),
        metric: "新增养老床位",
        op: "=",
        value: 400,
        unit: "张",
        by: "2022",
      },
      {
        ...at("g5", "护理型床位占比达到50%", "s3"),
        metric: "护理型床位占比",
        op: "=",
        value: 50,
        unit: "%",
        by: "2022",
      },
    ],
    baselines: [
      { ...at("b1", "护理型床位占比48%", "s6"), metric: "护理型床位占比", value: 48, unit: "%", at: "2020" },
    ],
    standards: [],
    tasks: [
      task(
        "t1",
        "建设街道养老服务中心",
        "(一)建设街道养老服务中心。2022年6月底前",
        "s2",
        ["g1", "g2"],
        ["d1"],
        [],
      ),
      task("t2", "增加养老床位", "(二)增加养老床位。2021年新增", "s3", ["g3", "g4", "g5"], [], []),
      {
        ...task("t3", "开展巡访关爱", "(一)开展巡访关爱。各街道每月", "s5", [], [], ["c1"]),
        ...units,
        assignedBy: "a1",
      },
    ],
    assignments: [{ ...at("a1", "牵头单位:区民政局", "s5"), ...units, covers: ["s5"] }],
    deadlines: [{ ...at("d1", "2022年6月底前", "s2"), action: "建成街道养老服务中心", due: "2022-06" }],
    stages: [],
    cadences: [
      {
        ...at("c1", "每月至少上门巡访2次", "s5"),
        actor: "各街道",
        action: "上门巡访",
        every: "month",
        times: 2,
        op: ">=",
      },
    ],
    bodies: [],
    systems: [],
    findings: [
      {
        rule: "undated-target",
        severity: "warning",
        message: "保障措施没有写明年份",
        span: at("", "保障措施").span,
        related: [at("", "设施建设专项").span],
      },
    ],
  };
  const copy = structuredClone(plan);
  change(copy);
  return copy;
}

function task(
  id: string,
  title: string,
  quote: string,
  section: string,
  targets: string[],
  deadlines: string[],
  cadences: string[],
): Plan["tasks"][number] {
  return {
    ...at(id, quote, section),
    title,
    lead: [],
    support: [],
    responsible: [],
    targets,
    deadlines,
    cadences,
  };
}

/** An item whose span is the first place where the text says `quote`. */
function at(id: string, quote: string, section?: string): Item {
  const start = smallText.indexOf(quote);
  if (start < 0) throw new Error(`The small plan does not say: ${quote}`);
  return { id, span: { start, end: start + quote.length }, ...(section ? { section } : {}) };
}
