import { z } from "zod";
import { kinds, statuses } from "../../../settlement/cases.ts";
import { exportCases } from "../../../workspace/insurance/cases/export.ts";
import { findCase, openPerson } from "../../../workspace/insurance/cases/find-case.ts";
import { casePage } from "../../../workspace/insurance/cases/list.ts";
import { paging, words } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { code, fileOf, formats, fundYear, month } from "./fund-year.ts";

const params = z.strictObject({ hospital: code, case: code });
const filter = {
  ...fundYear,
  month: month.optional(),
  hospital: code.optional(),
  kind: z.enum(kinds).optional(),
  status: z.enum(statuses).optional(),
  group: code.optional(),
  text: words(64).optional(),
};

/** The cases of a fund's year; a hospital's people reach their own hospital's alone. */
export const caseRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/cases",
    action: "insurance.read",
    summary: "病例列表，分页；医院只有本院的",
    query: z.strictObject({ ...filter, ...paging }),
    answers: "CasePage",
    run: ({ workspace, actor, query: { cursor, limit, ...asked } }) =>
      casePage(workspace, actor, asked, { cursor, limit }),
  }),
  route({
    method: "get",
    path: "/api/insurance/cases/export",
    action: "insurance.read",
    summary: "导出筛选出的病例：xlsx 或 csv",
    query: z.strictObject({ ...filter, format: formats }),
    answers: "file",
    run: async ({ workspace, actor, query: { format, ...asked } }) =>
      fileOf(await exportCases(workspace, actor, asked, format)),
  }),
  route({
    method: "get",
    path: "/api/insurance/cases/{hospital}/{case}",
    action: "insurance.read",
    summary: "一个病例：逐步计算的点数和金额、异议和单议",
    params,
    query: z.strictObject(fundYear),
    answers: "CaseView",
    run: ({ workspace, actor, params, query }) => findCase(workspace, actor, { ...params, ...query }),
  }),
  route({
    method: "post",
    path: "/api/insurance/cases/{hospital}/{case}/person",
    action: "insurance.person",
    summary: "查看病例的就诊人，须写明目的，并记录在案",
    params,
    query: z.strictObject(fundYear),
    body: z.strictObject({ purpose: words(200).min(2) }),
    answers: "CasePerson",
    run: ({ workspace, actor, params, query, body }) =>
      openPerson(workspace, actor, { ...params, ...query }, body.purpose),
  }),
];
