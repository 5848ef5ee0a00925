import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { smallPlan } from "../../test/small-plan.ts";
import type { Change } from "./change.ts";
import { diffPlans } from "./diff.ts";
import type { Plan } from "./model.ts";

/** The changes between the small plan and a copy that was altered, in short. */
function changes(change: (plan: Plan) => void): string[] {
  return diffPlans(smallPlan(), smallPlan(change)).changes.map(short);
}

function short({ subject, how, name, fields, roles, also }: Change): string {
  const parts = [
    ...fields.map(({ field, before, after }) => `${field} ${before}→${after}`),
    ...roles.map(({ role, added, removed }) => `${role} +${added.join()} -${removed.join()}`),
    ...also,
  ];
  return [`${how} ${subject} ${name}`, ...parts].join("; ");
}

/** The small plan as it reads in another text: `alter` rewrites the text, spans follow the words they hold. */
function rewritten(alter: (text: string) => string): Plan {
  return smallPlan((plan) => {
    const before = plan.text;
    plan.text = alter(before);
    const spans = Object.values(plan).flatMap((list) =>
      Array.isArray(list) ? list.map((item) => item.span) : [],
    );
    for (const span of spans) {
      const words = before.slice(span.start, span.end).replace(/^[(（]?[一二三四五六七八九十]+[)）、]/, "");
      const start = plan.text.indexOf(words);
      Object.assign(span, { start, end: start + words.length });
    }
  });
}

describe("what a revision changed", () => {
  it("is nothing where nothing changed", () =>
    assert.deepEqual(
      changes(() => {}),
      [],
    ));

  it("is a target's value", () =>
    assert.deepEqual(
      changes((plan) => {
        plan.targets[1]!.value = 60;
      }),
      ["changed target 护理型床位占比; value 55%以上→60%以上"],
    ));

  it("is a target's date", () =>
    assert.deepEqual(
      changes((plan) => {
        plan.targets[0]!.by = "2022-12";
      }),
      ["changed target 街道养老服务中心; date 2022年6月→2022年12月"],
    ));

  it("is a target's name, its figure being the same", () =>
    assert.deepEqual(
      changes((plan) => {
        plan.targets[0]!.metric = "街道级养老服务中心";
      }),
      ["changed target 街道级养老服务中心; name 街道养老服务中心→街道级养老服务中心"],
    ));

  it("is a target more or less: another year is another target", () =>
    assert.deepEqual(
      changes((plan) => {
        plan.targets[2]!.by = "2023";
        plan.targets[2]!.value = 500;
      }),
      ["added target 新增养老床位", "removed target 新增养老床位"],
    ));

  it("does not mix up two tasks that name the same metric", () => {
    const twice = (values: [number, number], titles: [string, string]) =>
      smallPlan((plan) => {
        plan.targets = values.map((value, n) => ({
          ...plan.targets[0]!,
          id: `g${n}`,
          value,
          section: `s${n + 2}`,
        }));
        plan.sections[1]!.title = titles[0];
        plan.sections[2]!.title = titles[1];
      });
    const diff = diffPlans(twice([3, 5], ["城区", "农村"]), twice([6, 3], ["农村", "城区"]));
    assert.deepEqual(diff.changes.filter(({ subject }) => subject === "target").map(short), [
      "changed target 街道养老服务中心; value 5个→6个",
    ]);
  });

  it("is a time limit, a stage, a duty, a parameter", () => {
    const base = smallPlan((plan) => {
      plan.stages = [
        { id: "p1", span: plan.deadlines[0]!.span, name: "启动阶段", start: "2021-01", end: "2021-06" },
      ];
      plan.standards = [
        { id: "n1", span: plan.deadlines[0]!.span, name: "床位补贴", op: "=", value: 3000, unit: "元/张" },
      ];
    });
    const next = structuredClone(base);
    next.deadlines[0]!.due = "2022-12";
    next.stages[0]!.end = "2021-12";
    next.cadences[0]!.times = 1;
    next.standards[0]!.value = 5000;
    assert.deepEqual(diffPlans(base, next).changes.map(short), [
      "changed deadline 建成街道养老服务中心; value 2022年6月→2022年12月",
      "changed stage 启动阶段; value 2021年1月至2021年6月→2021年1月至2021年12月",
      "changed standard 床位补贴; value 3000元/张→5000元/张",
      "changed cadence 各街道上门巡访; value 每月不少于2次→每月不少于1次",
    ]);
  });

  it("is the units of a task", () =>
    assert.deepEqual(
      changes((plan) => {
        plan.tasks[2]!.lead = ["区卫生健康委"];
        plan.tasks[2]!.support = ["区财政局"];
        plan.tasks[2]!.responsible = ["各街道", "各社区"];
      }),
      [
        "changed units 开展巡访关爱; lead +区卫生健康委 -区民政局; support + -区住房城乡建设委; responsible +各社区 -",
      ],
    ));

  it("is one change of units where one statement speaks for several tasks", () => {
    const base = smallPlan((plan) => {
      for (const task of plan.tasks)
        Object.assign(task, { lead: ["区民政局"], support: [], responsible: [], assignedBy: "a1" });
    });
    const next = structuredClone(base);
    for (const task of next.tasks) task.lead = ["区卫生健康委"];
    assert.deepEqual(diffPlans(base, next).changes.map(short), [
      "changed units 建设街道养老服务中心; lead +区卫生健康委 -区民政局; 增加养老床位; 开展巡访关爱",
    ]);
  });

  it("is an assignment that no task uses", () =>
    assert.deepEqual(
      changes((plan) => {
        plan.assignments.push({
          ...plan.assignments[0]!,
          id: "a2",
          covers: ["s6"],
          support: [],
          responsible: [],
        });
      }),
      ["added units 保障措施; lead +区民政局 -"],
    ));

  it("is a task more or less, with its units", () =>
    assert.deepEqual(
      changes((plan) => {
        plan.tasks.pop();
      }),
      [
        "removed task 开展巡访关爱; lead + -区民政局; support + -区财政局,区住房城乡建设委; responsible + -各街道",
        "added units 开展巡访关爱; lead +区民政局 -; support +区财政局,区住房城乡建设委 -; responsible +各街道 -",
      ],
    ));

  it("is a task's text, once, with the part that differs", () => {
    const next = rewritten((text) => text.replace("建成街道", "建成并投用街道"));
    Object.assign(next.tasks[0]!.span, {
      start: next.text.indexOf("(一)建设街道"),
      end: next.text.indexOf("街道养老服务中心3个"),
    });
    const base = smallPlan((plan) => {
      plan.tasks[0]!.span = { ...plan.tasks[0]!.span, end: plan.text.indexOf("街道养老服务中心3个") };
    });
    assert.deepEqual(diffPlans(base, next).changes.map(short), [
      "changed task 建设街道养老服务中心; text 中心。…建成→中心。…建成并投用",
    ]);
  });
});

describe("what is no change", () => {
  it("numbering, punctuation, width and place", () => {
    const next = rewritten((text) => {
      const [title, ...lines] = text.replaceAll("(一)", "（二）").replaceAll("一、", "九、").split("\n");
      return [title, "新的一行", ...lines].join("\n");
    });
    for (const section of next.sections) section.marker = "九、";
    assert.deepEqual(diffPlans(smallPlan(), next).changes, []);
  });

  it("ids and the order of things", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const next = smallPlan((plan) => {
          plan.tasks = order.map((n) => ({ ...plan.tasks[n]!, id: `x${n}` }));
          plan.targets.reverse();
        });
        assert.deepEqual(diffPlans(smallPlan(), next).changes, []);
      }),
    );
  });
});

describe("any two plans", () => {
  const word = fc.constantFrom("床位", "床位数", "街道养老床位", "服务中心", "(一)床位", "");
  const item = fc.record({
    metric: word,
    value: fc.integer({ min: 1, max: 3 }),
    by: fc.constantFrom("2020", "2021"),
    task: word,
  });
  const plan = fc.array(item, { maxLength: 8 }).map((items) =>
    smallPlan((plan) => {
      const span = { start: 0, end: 4 };
      plan.targets = items.map(({ metric, value, by }, n) => ({
        id: `g${n}`,
        span,
        metric,
        value,
        by,
        op: "=",
        unit: "张",
      }));
      plan.deadlines = items.map(({ metric, by }, n) => ({ id: `d${n}`, span, action: metric, due: by }));
      plan.tasks = items.map(({ task, metric }, n) => ({
        ...plan.tasks[0]!,
        id: `t${n}`,
        title: task,
        lead: [metric],
        targets: [],
      }));
    }),
  );

  it("differ in nothing from themselves", () => {
    fc.assert(fc.property(plan, (x) => assert.deepEqual(diffPlans(x, structuredClone(x)).changes, [])));
  });

  it("gain as much one way as they lose the other way", () => {
    const count = (changes: readonly Change[], how: string) =>
      changes.filter((change) => change.how === how).length;
    fc.assert(
      fc.property(plan, plan, (x, y) => {
        const forth = diffPlans(x, y).changes;
        const back = diffPlans(y, x).changes;
        const net = (list: readonly Change[]) => count(list, "added") - count(list, "removed");
        assert.equal(net(forth) + net(back), 0);
      }),
    );
  });
});
