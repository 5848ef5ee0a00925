import { z } from "zod";
import { editTarget } from "../../workspace/targets/edit.ts";
import { aggregations, directions, lights, states } from "../../workspace/targets/kinds.ts";
import { exportTargets } from "../../workspace/targets/query/export.ts";
import { targetGroups, targetPage } from "../../workspace/targets/query/list.ts";
import { targetByUnit, targetView } from "../../workspace/targets/query/view.ts";
import { reportValue } from "../../workspace/targets/report.ts";
import { decimal, id, paging, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";
import { listOf } from "./task-input.ts";

const params = z.strictObject({ id });

/** The matrix's filter, as it stands in the address. */
const filterFields = {
  plan: id.optional(),
  programme: words(500).optional(),
  unit: id.optional(),
  light: listOf(z.enum(lights)).optional(),
  state: listOf(z.enum(states)).optional(),
  text: words(100).optional(),
};

/** `2026`, `2026-H1`, `2026-Q3`, `2026-11`, `2026-11-21`; whether it exists and has begun is asked behind. */
const period = z.string().min(4).max(10);

/** What one metric is and how it stands; its reported values and its definition. */
export const targetRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/targets",
    action: "target.read",
    summary: "指标矩阵：按条件筛选的指标，逐年目标与实际，分页",
    query: z.strictObject({ ...filterFields, ...paging }),
    answers: "TargetPage",
    run: ({ workspace, actor, query: { cursor, limit, ...filter } }) =>
      targetPage(workspace, actor, filter, { cursor, limit }),
  }),
  route({
    method: "get",
    path: "/api/targets/groups",
    action: "target.read",
    summary: "指标按方案或专项统计灯号",
    query: z.strictObject({ ...filterFields, by: z.enum(["plan", "programme"]) }),
    answers: "TargetGroups",
    run: async ({ workspace, actor, query: { by, ...filter } }) => ({
      rows: await targetGroups(workspace, actor, filter, by),
    }),
  }),
  route({
    method: "get",
    path: "/api/targets/export",
    action: "target.read",
    summary: "导出指标表",
    query: z.strictObject({ ...filterFields, format: z.enum(["xlsx", "csv"]) }),
    answers: "file",
    run: ({ workspace, actor, query: { format, ...filter } }) =>
      exportTargets(workspace, actor, filter, format),
  }),
  route({
    method: "get",
    path: "/api/targets/{id}",
    action: "target.read",
    summary: "一项指标：定义、原文、数值、判断依据、历史",
    params,
    answers: "TargetView",
    run: ({ workspace, actor, params }) => targetView(workspace, actor, params.id),
  }),
  route({
    method: "get",
    path: "/api/targets/{id}/units",
    action: "target.read",
    summary: "一项指标某一期的数值，按地区和单位汇总",
    params,
    query: z.strictObject({ period: period.optional() }),
    answers: "TargetRollUp",
    run: ({ workspace, actor, params, query }) => targetByUnit(workspace, actor, params.id, query.period),
  }),
  route({
    method: "post",
    path: "/api/targets/{id}/reports",
    action: "target.report",
    summary: "报送或更正指标数值",
    params,
    body: z.strictObject({
      period,
      unit: id.optional(),
      value: decimal.optional(),
      numerator: decimal.optional(),
      denominator: decimal.optional(),
      weight: decimal.optional(),
      corrects: id.optional(),
      note: words(500).optional(),
    }),
    answers: "Created",
    run: async ({ workspace, actor, params, body }) => ({
      id: await reportValue(workspace, actor, { ...body, target: params.id }),
    }),
  }),
  route({
    method: "patch",
    path: "/api/targets/{id}",
    action: "target.write",
    summary: "修改指标定义：比较方式、汇总方式、报送单位",
    params,
    body: z.strictObject({
      version: z.number().int().min(1),
      direction: z.enum(directions).optional(),
      aggregation: z.enum(aggregations).optional(),
      cumulative: z.boolean().optional(),
      yearly: z.boolean().optional(),
      units: z.array(id).max(2000).optional(),
    }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await editTarget(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
];
