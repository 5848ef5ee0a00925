import type { Plan } from "../../plan/model.ts";
import type { Actor } from "../access/actor.ts";
import type { TestOffice } from "../testing.ts";
import { decideNames } from "./correct.ts";
import { type CompileDocument, importPlan, type SentDocument } from "./import-plan.ts";
import { publishPlan } from "./publish.ts";
import { getDraft } from "./read-draft.ts";

/** An invented plan for the county of the test office. */
export const samplePlan = `青枫县养老服务提升行动实施方案
（2026—2027年）

为提升全县养老服务水平，制定本实施方案。

一、工作目标
到2026年底，养老机构护理型床位占比达到50%以上，新增养老床位300张；到2027年底，养老机构护理型床位占比达到60%以上，街道老年食堂覆盖率达到80%以上。
（责任单位：县民政局）

二、重点任务
（一）增加床位供给
1.新建县社会福利院护理楼，2026年12月底前投入使用。
（牵头单位：县民政局；责任单位：县财政局、县住房和城乡建设局）
2.改造乡镇敬老院6所，2027年6月底前完成。
（牵头单位：县民政局；责任单位：各乡镇）
（二）发展助餐服务
3.建设街道老年食堂，明确补贴标准，2026年9月底前开餐。
（牵头单位：县民政局；配合单位：县卫健局）
4.开展送餐志愿服务，每季度组织1次集中走访。
（牵头单位：县教育局）
（三）加强队伍建设
5.组织养老护理员职业培训，2027年底前轮训一遍。
（牵头单位：县人力社保局；责任单位：有关部门）
`;

/** Its revision: three values changed, task 4 removed, 县人力社保局 renamed. */
export const revisedPlan = samplePlan
  .replace("占比达到50%以上，新增养老床位300张", "占比达到52%以上，新增养老床位320张")
  .replace("覆盖率达到80%以上", "覆盖率达到85%以上")
  .replace("4.开展送餐志愿服务，每季度组织1次集中走访。\n（牵头单位：县教育局）\n", "")
  .replace("5.组织", "4.组织")
  .replace("县人力社保局", "县人力资源局");

/** A text as a document that was sent. */
export function sent(text: string, name = "方案.txt"): SentDocument {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Compiling in this thread. */
export function compileWith(compile: (bytes: Uint8Array, name: string) => Promise<Plan>): CompileDocument {
  return async ({ bytes, name }) => new TextEncoder().encode(JSON.stringify(await compile(bytes, name)));
}

/** The actor who imports and publishes. */
export function planner({ actors }: TestOffice): Actor {
  return actors["plan-office"];
}

/** Imports a text and decides its open names: vague ones are nobody, the unknown one is the unit given. */
export async function importedPlan(
  office: TestOffice,
  compile: CompileDocument,
  text = samplePlan,
): Promise<string> {
  const { workspace } = office;
  const actor = planner(office);
  const { plan } = await importPlan(workspace, actor, sent(text), compile);
  const { names } = await getDraft(workspace, actor, plan);
  await decideNames(
    workspace,
    actor,
    plan,
    names
      .filter(({ units }) => !units)
      .map(({ name }) => ({ name, units: name === "县人力社保局" ? [office.unit("公安局")] : [] })),
  );
  return plan;
}

/** Imports and publishes a text. */
export async function publishedPlan(
  office: TestOffice,
  compile: CompileDocument,
  text = samplePlan,
): Promise<string> {
  const { workspace } = office;
  const plan = await importedPlan(office, compile, text);
  const { version, open } = await getDraft(workspace, planner(office), plan);
  await publishPlan(workspace, planner(office), plan, {
    year: 2026,
    version,
    leave: open.map(({ code }) => code),
  });
  return plan;
}
