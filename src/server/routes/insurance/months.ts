import { z } from "zod";
import { closeByHand } from "../../../workspace/insurance/months/close.ts";
import { exportMonths } from "../../../workspace/insurance/months/export.ts";
import { listMonths, monthView } from "../../../workspace/insurance/months/list.ts";
import { openMonth } from "../../../workspace/insurance/months/open.ts";
import { id, words } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { fileOf, formats, fundYear, month } from "./fund-year.ts";

const params = z.strictObject({ id });

/** The months of a fund on their way from upload to publication. */
export const monthRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/months",
    action: "insurance.read",
    summary: "一年中已开放的月份：步骤、期限、上传情况和最近一次结果；医院只有本院的数据",
    query: z.strictObject(fundYear),
    answers: "MonthList",
    run: async ({ workspace, actor, query }) => ({
      rows: (await listMonths(workspace, actor, query)).map(({ figures: _, ...row }) => row),
    }),
  }),
  route({
    method: "get",
    path: "/api/insurance/months/export",
    action: "insurance.read",
    summary: "导出各医院各月的结算结果：xlsx 或 csv",
    query: z.strictObject({ ...fundYear, month: month.optional(), format: formats }),
    answers: "file",
    run: async ({ workspace, actor, query: { format, ...asked } }) =>
      fileOf(await exportMonths(workspace, actor, asked, format)),
  }),
  route({
    method: "get",
    path: "/api/insurance/months/{id}",
    action: "insurance.read",
    summary: "一个月份：各阶段结果、上传的文件、各步骤的日期",
    params,
    answers: "MonthView",
    run: ({ workspace, actor, params }) => monthView(workspace, actor, params.id),
  }),
  route({
    method: "post",
    path: "/api/insurance/months",
    action: "insurance.manage",
    summary: "手动开放一个已结束的月份",
    body: z.strictObject({ ...fundYear, month }),
    answers: "MonthView",
    async run({ workspace, actor, body }) {
      return monthView(workspace, actor, await openMonth(workspace, actor, body));
    },
  }),
  route({
    method: "post",
    path: "/api/insurance/months/{id}/close-step",
    action: "insurance.manage",
    summary: "提前关闭当前步骤，下一步骤立即开始",
    params,
    body: z.strictObject({ version: z.int(), reason: words(500).optional() }),
    answers: "MonthView",
    async run({ workspace, actor, params, body }) {
      await closeByHand(workspace, actor, params.id, body);
      return monthView(workspace, actor, params.id);
    },
  }),
];
