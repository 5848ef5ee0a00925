import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { and, eq } from "drizzle-orm";
import { compile } from "../../../compile.ts";
import { targets, targetValues, tasks, taskUnits, unitNames } from "../../../storage/tables/index.ts";
import { checkRebuild } from "../../events/rebuild.ts";
import { RefusedError } from "../../refusal.ts";
import { type TestOffice, testOffice } from "../../testing.ts";
import { correctPlan } from "../correct.ts";
import { proposeRevision } from "../import-plan.ts";
import { getPlan } from "../list-plans.ts";
import { publishPlan } from "../publish.ts";
import { getDraft } from "../read-draft.ts";
import {
  compileWith,
  importedPlan,
  planner,
  publishedPlan,
  revisedPlan,
  samplePlan,
  sent,
} from "../testing.ts";
import type { RevisionChanges } from "../views.ts";
import { acceptRevision, declineRevision } from "./accept-revision.ts";
import { getRevisionChanges } from "./revision-changes.ts";
import type { ChangeDecision } from "./types.ts";

const here = compileWith(compile);

describe("revisions", () => {
  let office: TestOffice;
  let titles = 0;
  const named = (text: string, no: number) => text.replace("提升行动", `提升第${no}行动`);
  before(async () => {
    office = await testOffice();
  });
  after(() => office.close());

  const propose = async (plan: string, text: string): Promise<RevisionChanges> => {
    const { workspace } = office;
    const { version } = await getPlan(workspace, planner(office), plan);
    const { revision } = await proposeRevision(
      workspace,
      planner(office),
      { plan, version },
      sent(text, "修订.txt"),
      here,
    );
    return getRevisionChanges(workspace, planner(office), plan, revision);
  };
  const accept = ({ plan, revision, version, changes }: RevisionChanges, choose = usual) =>
    acceptRevision(office.workspace, planner(office), plan, revision, {
      version,
      decisions: Object.fromEntries(
        changes.flatMap((each) => (each.choices.length > 0 ? [[each.id, choose(each)]] : [])),
      ),
    });
  const usual = ({ choices }: RevisionChanges["changes"][number]): ChangeDecision => choices[0]!;
  const rowsOf = async (plan: string) =>
    new Map(
      (await office.store.db.select().from(tasks).where(eq(tasks.plan, plan))).map((row) => [row.no, row]),
    );
  const valuesOf = async (plan: string) => {
    const rows = await office.store.db
      .select({ metric: targets.metric, period: targetValues.period, value: targetValues.value })
      .from(targets)
      .innerJoin(targetValues, eq(targetValues.target, targets.id))
      .where(eq(targets.plan, plan))
      .orderBy(targets.sort, targetValues.period);
    return rows.map(({ metric, period, value }) => `${metric} ${period} ${value}`);
  };

  it("[PL8] three changed values, a removed task and a renamed unit are told as exactly these, and applied", async () => {
    const no = ++titles;
    const plan = await publishedPlan(office, here, named(samplePlan, no));
    const proposal = await propose(plan, named(revisedPlan, no));
    assert.deepEqual(
      proposal.changes.map(({ says }) => says),
      [
        "单位“县人力社保局”在新版中写作“县人力资源局”",
        "指标“养老机构护理型床位占比”2026年由“50%”改为“52%”",
        "指标“新增养老床位”2026年由“300张”改为“320张”",
        "指标“街道老年食堂覆盖率”2027年由“80%”改为“85%”",
        "删去任务“开展送餐志愿服务，每季度组织1次集中走访”",
      ],
    );
    assert.deepEqual(
      proposal.changes.map((each) => each.tasks.map((task) => `${task.no} ${task.state}`)),
      [["5 pending"], [], [], [], ["4 pending"]],
    );
    assert.deepEqual(proposal.names, []);

    assert.deepEqual(await accept(proposal), {
      version: proposal.version + 2,
      edited: 0,
      created: 0,
      aborted: 1,
      targets: 3,
    });
    assert.deepEqual(await valuesOf(plan), [
      "养老机构护理型床位占比 2026 52",
      "养老机构护理型床位占比 2027 60",
      "新增养老床位 2026 320",
      "街道老年食堂覆盖率 2027 85",
      "改造乡镇敬老院 2027-06 6",
    ]);
    const rows = await rowsOf(plan);
    assert.equal(rows.get("4")!.state, "aborted");
    assert.equal(rows.get("5")!.state, "pending");
    const aliases = await office.store.db
      .select()
      .from(unitNames)
      .where(eq(unitNames.unit, office.unit("公安局")));
    assert.ok(aliases.some(({ name }) => name === "县人力资源局"));

    const { revisions, revision, revisionNo } = await getPlan(office.workspace, planner(office), plan);
    assert.equal(revisionNo, 2);
    assert.deepEqual(
      revisions.map((each) => [each.no, each.state]),
      [
        [2, "current"],
        [1, "superseded"],
      ],
    );
    // What the revision did not touch is tied to the text that it was made under.
    assert.equal(rows.get("1")!.revision, revisions[1]!.id);
    const [removed] = await office.store.db
      .select()
      .from(targets)
      .where(eq(targets.plan, plan))
      .orderBy(targets.sort);
    assert.equal(removed!.revision, revision);
  });

  it("[PL8] what is declined stays as it was, and is not asked again", async () => {
    const no = ++titles;
    const plan = await publishedPlan(office, here, named(samplePlan, no));
    const proposal = await propose(plan, named(revisedPlan, no));
    await accept(proposal, () => "decline");
    assert.ok((await valuesOf(plan)).includes("新增养老床位 2026 300"));
    assert.equal((await rowsOf(plan)).get("4")!.state, "pending");
    const next = await propose(
      plan,
      named(revisedPlan, no).replace("2027年底前轮训一遍", "2027年底前轮训两遍"),
    );
    assert.deepEqual(
      next.changes.map(({ subject }) => subject),
      ["task"],
    );
  });

  it("[PL8] every change needs a decision, made on the plan as it is now, by the plan office", async () => {
    const no = ++titles;
    const plan = await publishedPlan(office, here, named(samplePlan, no));
    const { revision, version } = await propose(plan, named(revisedPlan, no));
    const { workspace, actors } = office;
    const decide = (actor = planner(office), at = version) =>
      acceptRevision(workspace, actor, plan, revision, { version: at, decisions: {} });
    await assert.rejects(decide(), isRefusal("invalid"));
    await assert.rejects(decide(planner(office), version - 1), isRefusal("conflict"));
    await assert.rejects(decide(actors.leader), isRefusal("forbidden"));
    await assert.rejects(decide(actors.liaison), isRefusal("forbidden"));
    await assert.rejects(
      getRevisionChanges(workspace, actors.liaison, plan, revision),
      isRefusal("forbidden"),
    );
    await declineRevision(workspace, planner(office), plan, revision, { version });
    await assert.rejects(decide(), isRefusal("invalid"));
    assert.equal((await getPlan(workspace, planner(office), plan)).revisionNo, 1);
  });

  it("[PL8] an added task enters the ledger, a date and units that changed reach the open task", async () => {
    const no = ++titles;
    const plan = await publishedPlan(office, here, named(samplePlan, no));
    const text = named(samplePlan, no)
      .replace("2026年12月底前投入使用", "2026年10月底前投入使用")
      .replace("责任单位：县财政局、县住房和城乡建设局", "责任单位：县财政局")
      .replace(
        "（三）加强队伍建设\n",
        "（三）加强队伍建设\n5.建立护理员入职补贴制度，2026年底前出台办法。\n（牵头单位：县财政局）\n",
      )
      .replace("5.组织", "6.组织");
    const proposal = await propose(plan, text);
    assert.deepEqual(
      proposal.changes.map(({ subject, how }) => `${subject} ${how}`),
      ["task added", "due changed", "units changed"],
    );
    const done = await accept(proposal);
    assert.deepEqual([done.edited, done.created, done.aborted], [1, 1, 0]);
    const rows = await rowsOf(plan);
    assert.equal(rows.get("1")!.due, "2026-10-31");
    assert.match(rows.get("1")!.title, /2026年10月底前/);
    assert.equal(rows.get("6")!.programme, "加强队伍建设");
    assert.ok(rows.get("6")!.sort > rows.get("4")!.sort && rows.get("6")!.sort < rows.get("5")!.sort);
  });

  it("[PL8] corrections survive a revision: a task that was reworded keeps what a person said of it", async () => {
    const no = ++titles;
    const { workspace } = office;
    const plan = await importedPlan(office, here, named(samplePlan, no));
    const { tasks: read } = await getDraft(workspace, planner(office), plan);
    await correctPlan(workspace, planner(office), plan, [
      { kind: "task", anchor: read[0]!.anchor, change: { due: "2026-11-30" } },
      { kind: "task", anchor: read[3]!.anchor, change: { out: true } },
    ]);
    const { version, open } = await getDraft(workspace, planner(office), plan);
    await publishPlan(workspace, planner(office), plan, {
      year: 2026,
      version,
      leave: open.map(({ code }) => code),
    });
    const text = named(samplePlan, no)
      .replace("新建县社会福利院护理楼，2026年12月底前", "新建县社会福利院综合护理楼，2026年10月底前")
      .replace("每季度组织1次", "每季度组织2次");
    const proposal = await propose(plan, text);
    assert.deepEqual(
      proposal.changes.map(({ subject }) => subject),
      ["task"],
    );
    await accept(proposal);
    const row = (await rowsOf(plan)).get("1")!;
    assert.match(row.title, /综合护理楼/);
    assert.equal(row.due, "2026-11-30");
    const draft = await getDraft(workspace, planner(office), plan);
    assert.equal(draft.tasks[0]!.due, "2026-11-30");
    assert.deepEqual(draft.lost, []);
    assert.equal(draft.tasks[0]!.anchor, row.anchor);
  });

  it("[PL8] a name that is another unit gives the tasks to that unit, keeping who else answers for them", async () => {
    const no = ++titles;
    const plan = await publishedPlan(office, here, named(samplePlan, no));
    const text = named(samplePlan, no).replaceAll("县民政局", "县司法局");
    const proposal = await propose(plan, text);
    const [renamed] = proposal.changes;
    assert.deepEqual([renamed!.subject, renamed!.tasks.length], ["renamed", 3]);
    await accept(proposal, () => "replace");
    const units = await office.store.db
      .select({ unit: taskUnits.unit, role: taskUnits.role })
      .from(taskUnits)
      .innerJoin(tasks, eq(tasks.id, taskUnits.task))
      .where(and(eq(tasks.plan, plan), eq(tasks.no, "1")));
    const unitOf = (name: string, role: string) => `${office.unit(name)} ${role}`;
    assert.deepEqual(
      units.map(({ unit, role }) => `${unit} ${role}`).sort(),
      [
        unitOf("司法局", "lead"),
        unitOf("财政局", "responsible"),
        unitOf("住房和城乡建设局", "responsible"),
      ].sort(),
    );
  });

  it("[PL8] the tables after revisions are those that the events give again", async () => {
    const { store, workspace } = office;
    const report = await checkRebuild({ store, regions: [workspace.region] });
    assert.ok(report.events > 0);
    assert.deepEqual(report.differences, []);
  });
});

function isRefusal(code: string) {
  return (error: unknown) => error instanceof RefusedError && error.why.code === code;
}
