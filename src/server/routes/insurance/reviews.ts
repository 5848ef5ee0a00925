import { z } from "zod";
import { applyForReview, withdrawReview } from "../../../workspace/insurance/reviews/apply.ts";
import { assignExperts } from "../../../workspace/insurance/reviews/assign.ts";
import { decideReview } from "../../../workspace/insurance/reviews/decide.ts";
import { listExperts } from "../../../workspace/insurance/reviews/experts.ts";
import { openReviewFile } from "../../../workspace/insurance/reviews/files.ts";
import { findReview, listReviews } from "../../../workspace/insurance/reviews/list.ts";
import { reviewQuota } from "../../../workspace/insurance/reviews/quota.ts";
import { decimal, id, words } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { code, fundYear, month } from "./fund-year.ts";
import { downloadOf } from "./objections.ts";

const params = z.strictObject({ id });
const version = z.number().int().min(1);

/** 特病单议, for hospitals and the office; what experts see and do is in assignments.ts. */
export const reviewRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/reviews",
    action: "insurance.read",
    summary: "特病单议列表；医院只有本院的，没有专家姓名",
    query: z.strictObject({
      ...fundYear,
      month: month.optional(),
      hospital: code.optional(),
      case: code.optional(),
      state: z.enum(["applied", "assigned", "decided", "withdrawn"]).optional(),
    }),
    answers: "ReviewList",
    run: async ({ workspace, actor, query }) => ({ rows: await listReviews(workspace, actor, query) }),
  }),
  route({
    method: "get",
    path: "/api/insurance/reviews/quota",
    action: "insurance.read",
    summary: "一家医院今年还可以申请多少例特病单议",
    query: z.strictObject({ ...fundYear, hospital: code }),
    answers: "ReviewQuota",
    run: ({ workspace, actor, query }) => reviewQuota(workspace, actor, query),
  }),
  route({
    method: "get",
    path: "/api/insurance/reviews/{id}",
    action: "insurance.read",
    summary: "一项特病单议",
    params,
    answers: "ReviewView",
    run: ({ workspace, actor, params }) => findReview(workspace, actor, params.id),
  }),
  route({
    method: "get",
    path: "/api/insurance/reviews/{id}/files/{file}",
    action: "insurance.read",
    summary: "下载特病单议的附件",
    params: z.strictObject({ id, file: id }),
    answers: "file",
    run: async ({ workspace, actor, params }) =>
      downloadOf(await openReviewFile(workspace, actor, params.id, params.file)),
  }),
  route({
    method: "post",
    path: "/api/insurance/reviews",
    action: "insurance.upload",
    summary: "为本院一个病例申请特病单议",
    body: z.strictObject({
      ...fundYear,
      month,
      hospital: code,
      case: code,
      kind: z.enum(["high", "group"]),
      reason: words(2000),
      evidence: z.array(id).max(20).optional(),
    }),
    answers: "Created",
    run: async ({ workspace, actor, body }) => ({ id: await applyForReview(workspace, actor, body) }),
  }),
  route({
    method: "post",
    path: "/api/insurance/reviews/{id}/withdraw",
    action: "insurance.upload",
    summary: "撤回还没有指派专家的特病单议申请",
    params,
    body: z.strictObject({ version }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await withdrawReview(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
  route({
    method: "get",
    path: "/api/insurance/experts",
    action: "insurance.manage",
    summary: "评审专家；指明一项单议时，注明谁应当回避",
    query: z.strictObject({ review: id.optional() }),
    answers: "ExpertList",
    run: async ({ workspace, actor, query }) => ({ rows: await listExperts(workspace, actor, query.review) }),
  }),
  route({
    method: "post",
    path: "/api/insurance/reviews/{id}/assign",
    action: "insurance.manage",
    summary: "指派评审专家，或从不需回避的专家中随机抽取",
    params,
    body: z.strictObject({
      version,
      experts: z.array(id).max(20).optional(),
      draw: z.number().int().min(1).max(20).optional(),
    }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await assignExperts(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
  route({
    method: "post",
    path: "/api/insurance/reviews/{id}/decide",
    action: "insurance.manage",
    summary: "决定特病单议：通过并写明不合理费用，或不通过并说明理由",
    params,
    body: z.strictObject({
      version,
      approved: z.boolean(),
      unreasonable: decimal.optional(),
      paidMonth: z.number().int().min(1).max(12).nullable().optional(),
      note: words(2000),
    }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await decideReview(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
];
