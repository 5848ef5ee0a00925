import { and, eq, like } from "drizzle-orm";
import { compile } from "../../compile.ts";
import { evidence, plans, targets, tasks } from "../../storage/tables/index.ts";
import { createToken } from "../../workspace/access/tokens.ts";
import { createPerson } from "../../workspace/people/write.ts";
import { compileWith, importedPlan, publishedPlan, samplePlan } from "../../workspace/plans/testing.ts";
import { comment } from "../../workspace/tasks/comment.ts";
import { keepUpload } from "../../workspace/tasks/evidence.ts";
import { reportProgress } from "../../workspace/tasks/report-progress.ts";
import { takeStep } from "../../workspace/tasks/take.ts";
import { type TestOffice, testOffice } from "../../workspace/testing.ts";
import { createUnit } from "../../workspace/units/write.ts";

/** Words that only those may read who reach the task of 民政局: in its report, its evidence's name, a comment. */
export const secrets = ["内部进展：护理楼封顶", "护理楼合同（内部）", "请核实护理楼造价"] as const;

/** An office with things to reach for: all of them are 民政局's, whose liaison is the office's `stranger`. */
export interface Things {
  readonly office: TestOffice;
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
}

export async function thingsToReachFor(): Promise<Things> {
  const office = await testOffice();
  const { workspace, store, actors, stranger } = office;
  const compiled = compileWith(compile);
  const plan = await publishedPlan(office, compiled);
  const draft = await importedPlan(office, compiled, samplePlan.replace("养老服务提升", "养老服务质量提升"));
  const { db } = store;
  const [task] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.plan, plan), like(tasks.title, "%护理楼%")));
  const civil = office.unit("民政局");
  await takeStep(workspace, actors["plan-office"], "dispatch", task!.id, {});
  await takeStep(workspace, stranger, "sign", task!.id, { unit: civil });
  const upload = await keepUpload(workspace, stranger, {
    name: `${secrets[1]}.txt`,
    content: new TextEncoder().encode(secrets[1]),
  });
  await reportProgress(workspace, stranger, task!.id, {
    unit: civil,
    done: secrets[0],
    evidence: [upload.id],
  });
  await comment(workspace, stranger, task!.id, { body: secrets[2], mentions: [] });
  const [proof] = await db.select().from(evidence).where(eq(evidence.task, task!.id));
  const [target] = await db.select().from(targets).where(eq(targets.plan, plan));
  const [published] = await db.select().from(plans).where(eq(plans.id, plan));
  const [drafted] = await db.select().from(plans).where(eq(plans.id, draft));
  const person = await createPerson(workspace, actors.administrator, {
    name: "备用",
    login: "spare.person",
    grants: [{ role: "viewer", unit: civil }],
  });
  return {
    office,
    task: task!.id,
    plan,
    revision: published!.revision,
    draft,
    draftRevision: drafted!.revision,
    target: target!.id,
    evidence: proof!.id,
    person: person.id,
    unit: await createUnit(workspace, actors["plan-office"], { name: "青枫县备用局", kind: "other" }),
    token: (await createToken(workspace, actors["plan-office"], { name: "t", scope: "read" })).id,
    taskUnits: ["民政局", "财政局", "住房和城乡建设局"].map(office.unit),
  };
}
