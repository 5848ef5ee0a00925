import { compile } from "../../compile.ts";
import { createToken } from "../../workspace/access/tokens.ts";
import { type InsuranceOffice, insuranceOffice } from "../../workspace/insurance/testing.ts";
import { createPerson } from "../../workspace/people/write.ts";
import { getPlan } from "../../workspace/plans/list-plans.ts";
import { compileWith, importedPlan, publishedPlan, samplePlan } from "../../workspace/plans/testing.ts";
import { targetPage } from "../../workspace/targets/query/list.ts";
import { comment } from "../../workspace/tasks/comment.ts";
import { keepUpload } from "../../workspace/tasks/evidence.ts";
import { ledgerPage } from "../../workspace/tasks/query/page.ts";
import { askingOf, findTask } from "../../workspace/tasks/query/task.ts";
import { reportProgress } from "../../workspace/tasks/report-progress.ts";
import { takeStep } from "../../workspace/tasks/take.ts";
import { createUnit } from "../../workspace/units/write.ts";
import { type InsuranceThings, insuranceThings } from "./access-insurance-office.cases.ts";

/** Words that only those may read who reach the task of 民政局: in its report, its evidence's name, a comment. */
export const secrets = ["内部进展：护理楼封顶", "护理楼合同（内部）", "请核实护理楼造价"] as const;

/** An office with things to reach for: all of them are 民政局's, whose liaison is the office's `stranger`. */
export interface Things {
  readonly office: InsuranceOffice;
  readonly task: string;
  readonly plan: string;
  readonly revision: string;
  readonly draft: string;
  readonly draftRevision: string;
  readonly target: string;
  readonly evidence: string;
  /** A person, a unit and a token that nothing else is about. */
  readonly person: string;
  readonly unit: string;
  readonly token: string;
  /** Unit ids of the task: who reaches one of them reaches the task. */
  readonly taskUnits: readonly string[];
  readonly insurance: InsuranceThings;
}

export async function thingsToReachFor(): Promise<Things> {
  const office = await insuranceOffice({ now: "2026-03-02T01:00:00.000Z" });
  const { workspace, actors, stranger } = office;
  const compiled = compileWith(compile);
  const plan = await publishedPlan(office, compiled);
  const draft = await importedPlan(office, compiled, samplePlan.replace("养老服务提升", "养老服务质量提升"));
  const planner = actors["plan-office"];
  const found = await ledgerPage(askingOf(workspace, planner), { plan, text: "护理楼" });
  const task = found.rows[0]!.id;
  const civil = office.unit("民政局");
  await takeStep(workspace, planner, "dispatch", task, {});
  await takeStep(workspace, stranger, "sign", task, { unit: civil });
  const upload = await keepUpload(workspace, stranger, {
    name: `${secrets[1]}.txt`,
    content: new TextEncoder().encode(secrets[1]),
  });
  await reportProgress(workspace, stranger, task, {
    unit: civil,
    done: secrets[0],
    evidence: [upload.id],
  });
  await comment(workspace, stranger, task, { body: secrets[2], mentions: [] });
  const { evidence } = await findTask(workspace, planner, task);
  const targets = await targetPage(workspace, planner, { plan });
  const person = await createPerson(workspace, actors.administrator, {
    name: "备用",
    login: "spare.person",
    grants: [{ role: "viewer", unit: civil }],
  });
  return {
    office,
    task,
    plan,
    revision: (await getPlan(workspace, planner, plan)).revision,
    draft,
    draftRevision: (await getPlan(workspace, planner, draft)).revision,
    target: targets.rows[0]!.id,
    evidence: evidence[0]!.id,
    person: person.id,
    unit: await createUnit(workspace, actors["plan-office"], { name: "青枫县备用局", kind: "other" }),
    token: (await createToken(workspace, actors["plan-office"], { name: "t", scope: "read" })).id,
    taskUnits: ["民政局", "财政局", "住房和城乡建设局"].map(office.unit),
    insurance: await insuranceThings(office),
  };
}
