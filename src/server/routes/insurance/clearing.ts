import { z } from "zod";
import { clearingView, clearYear } from "../../../workspace/insurance/clearing/clearing.ts";
import { compareVersions } from "../../../workspace/insurance/clearing/compare.ts";
import { exportClearing } from "../../../workspace/insurance/clearing/export.ts";
import { id } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { fileOf, formats, fundYear } from "./fund-year.ts";

/** The clearing of a fund's year. */
export const clearingRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/clearing",
    action: "insurance.read",
    summary: "年终清算：已生效的结果、按最新参数的测算、还在等什么；医院只有本院已生效的",
    query: z.strictObject(fundYear),
    answers: "ClearingView",
    run: ({ workspace, actor, query }) => clearingView(workspace, actor, query),
  }),
  route({
    method: "get",
    path: "/api/insurance/clearing/export",
    action: "insurance.read",
    summary: "导出年终清算：xlsx 或 csv",
    query: z.strictObject({ ...fundYear, format: formats }),
    answers: "file",
    run: async ({ workspace, actor, query: { format, ...asked } }) =>
      fileOf(await exportClearing(workspace, actor, asked, format)),
  }),
  route({
    method: "post",
    path: "/api/insurance/clearing",
    action: "insurance.manage",
    summary: "使年终清算生效；version 为所核对测算的参数版本序号",
    body: z.strictObject({ ...fundYear, version: z.int().min(1) }),
    answers: "ClearingView",
    async run({ workspace, actor, body }) {
      await clearYear(workspace, actor, body);
      return clearingView(workspace, actor, body);
    },
  }),
  route({
    method: "get",
    path: "/api/insurance/compare",
    action: "insurance.read",
    summary: "两个参数版本的清算对照：谁变了多少，哪些病例变化最大",
    query: z.strictObject({ ...fundYear, left: id, right: id }),
    answers: "ComparisonView",
    run: ({ workspace, actor, query }) => compareVersions(workspace, actor, query),
  }),
];
