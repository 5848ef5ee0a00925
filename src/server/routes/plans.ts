import { z } from "zod";
import { acceptNames } from "../../workspace/plans/accept-names.ts";
import { correctPlan, decideNames } from "../../workspace/plans/correct.ts";
import { archivePlan, editPlan } from "../../workspace/plans/edit-plan.ts";
import { importPlan } from "../../workspace/plans/import-plan.ts";
import { getPlan, listPlans } from "../../workspace/plans/list-plans.ts";
import { publishPlan } from "../../workspace/plans/publish.ts";
import { getDraft } from "../../workspace/plans/read-draft.ts";
import { previewRollover, rollOver } from "../../workspace/plans/roll-over.ts";
import { day, id, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";
import { corrections, nameDecisions, openCodes, version } from "./plan-input.ts";
import { compileIn, documentOf, revisionRoutes } from "./plan-revisions.ts";
import { listOf } from "./task-input.ts";

const params = z.strictObject({ id });
const year = z.number().int().min(1990).max(2100);

/** From a document to the ledger; the revisions of a plan are in plan-revisions.ts. */
export const planRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/plans",
    action: "plan.read",
    summary: "方案列表，含任务和指标的状态统计",
    answers: "PlanList",
    run: ({ workspace, actor }) => listPlans(workspace, actor),
  }),
  route({
    method: "post",
    path: "/api/plans",
    action: "plan.write",
    summary: "导入方案：上传文件，或粘贴文字（text、name）",
    form: ["file", "text", "name"],
    answers: "ImportedPlan",
    run: async ({ workspace, actor, form, perform, request }) =>
      importPlan(workspace, actor, await documentOf(form), compileIn(perform, request.signal)),
  }),
  route({
    method: "get",
    path: "/api/plans/{id}",
    action: "plan.read",
    summary: "一个方案：版本、年度台账、专项",
    params,
    answers: "PlanView",
    run: ({ workspace, actor, params }) => getPlan(workspace, actor, params.id),
  }),
  route({
    method: "patch",
    path: "/api/plans/{id}",
    action: "plan.write",
    summary: "修改方案的标题、发布机关、文号和起止",
    params,
    body: z.strictObject({
      version,
      title: words(300).min(1).optional(),
      issuer: words(300).optional(),
      docNumber: words(100).optional(),
      start: day.or(z.literal("")).optional(),
      end: day.or(z.literal("")).optional(),
    }),
    answers: "PlanVersion",
    run: ({ workspace, actor, params, body }) => editPlan(workspace, actor, params.id, body),
  }),
  route({
    method: "post",
    path: "/api/plans/{id}/archive",
    action: "plan.write",
    summary: "撤下草稿",
    params,
    body: z.strictObject({ version }),
    answers: "PlanVersion",
    run: ({ workspace, actor, params, body }) => archivePlan(workspace, actor, params.id, body),
  }),
  route({
    method: "get",
    path: "/api/plans/{id}/draft",
    action: "plan.draft",
    summary: "草稿：读到的任务、指标和单位，人工校正，以及还没有决定的事项",
    params,
    query: z.strictObject({ revision: id.optional() }),
    answers: "DraftView",
    run: ({ workspace, actor, params, query }) => getDraft(workspace, actor, params.id, query.revision),
  }),
  route({
    method: "put",
    path: "/api/plans/{id}/corrections",
    action: "plan.draft",
    summary: "校正草稿中的任务和指标，或撤回校正；一次可以多项",
    params,
    body: corrections,
    answers: "PlanVersion",
    run: ({ workspace, actor, params, body }) => correctPlan(workspace, actor, params.id, body.corrections),
  }),
  route({
    method: "put",
    path: "/api/plans/{id}/names",
    action: "plan.draft",
    summary: "决定方案中的单位名称对应哪些单位；空列表表示不对应任何单位",
    params,
    body: nameDecisions,
    answers: "PlanVersion",
    run: ({ workspace, actor, params, body }) => decideNames(workspace, actor, params.id, body.decisions),
  }),
  route({
    method: "post",
    path: "/api/plans/{id}/names/accept",
    action: "plan.write",
    summary: "按建议新建方案中的单位",
    params,
    body: z.strictObject({ revision: id.optional(), names: z.array(words(100)).max(500).optional() }),
    answers: "AcceptedNames",
    run: ({ workspace, actor, params, body }) => acceptNames(workspace, actor, params.id, body),
  }),
  route({
    method: "post",
    path: "/api/plans/{id}/publish",
    action: "plan.write",
    summary: "发布方案：生成年度台账和指标",
    params,
    body: z.strictObject({ year, version, leave: z.array(openCodes).max(10) }),
    answers: "PublishedPlan",
    run: ({ workspace, actor, params, body }) => publishPlan(workspace, actor, params.id, body),
  }),
  route({
    method: "get",
    path: "/api/plans/{id}/rollover",
    action: "plan.write",
    summary: "预览转入下一年度：完成销号、延续推进、启动实施各哪些任务",
    params,
    query: z.strictObject({ carry: listOf(id).optional() }),
    answers: "RolloverView",
    run: ({ workspace, actor, params, query }) => previewRollover(workspace, actor, params.id, query.carry),
  }),
  route({
    method: "post",
    path: "/api/plans/{id}/rollover",
    action: "plan.write",
    summary: "转入下一年度台账",
    params,
    body: z.strictObject({ to: year, version, carry: z.array(id).max(10_000).optional() }),
    answers: "RolloverView",
    run: ({ workspace, actor, params, body }) => rollOver(workspace, actor, params.id, body),
  }),
  ...revisionRoutes,
];
