import { z } from "zod";
import { listDeductions } from "../../../workspace/insurance/deductions/list.ts";
import { addDeduction, revokeDeduction } from "../../../workspace/insurance/deductions/write.ts";
import { id, words } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { code, fundYear, month } from "./fund-year.ts";

const figure = words(40);

/** What is taken off hospitals' months. */
export const deductionRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/deductions",
    action: "insurance.read",
    summary: "审核扣款和扣除点数；医院只有本院的",
    query: z.strictObject({ ...fundYear, month: month.optional() }),
    answers: "DeductionList",
    run: async ({ workspace, actor, query }) => ({ rows: await listDeductions(workspace, actor, query) }),
  }),
  route({
    method: "post",
    path: "/api/insurance/deductions",
    action: "insurance.manage",
    summary: "登记一家医院某月的审核扣款或扣除点数",
    body: z.strictObject({
      ...fundYear,
      month,
      hospital: code,
      audit: figure,
      points: figure,
      reason: words(500),
      decision: words(100),
    }),
    answers: "Created",
    run: async ({ workspace, actor, body }) => ({ id: await addDeduction(workspace, actor, body) }),
  }),
  route({
    method: "post",
    path: "/api/insurance/deductions/{id}/revoke",
    action: "insurance.manage",
    summary: "撤销一笔扣款，该月公布之前可以撤销",
    params: z.strictObject({ id }),
    body: z.strictObject({ reason: words(500) }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await revokeDeduction(workspace, actor, params.id, body.reason);
      return { ok: true };
    },
  }),
];
