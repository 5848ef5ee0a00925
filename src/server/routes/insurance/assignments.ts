import { z } from "zod";
import {
  findAssigned,
  listAssigned,
  openAssignedFile,
} from "../../../workspace/insurance/reviews/assigned.ts";
import { giveOpinion, recuse } from "../../../workspace/insurance/reviews/opinion.ts";
import { decimal, id, words } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { downloadOf } from "./objections.ts";

const params = z.strictObject({ id });

/** What an expert sees and does: reviews that they were assigned to, without the name of a hospital or a case. */
export const assignmentRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/assignments",
    action: "insurance.review",
    summary: "指派给本人的特病单议，不含医院和病例名称",
    answers: "ReviewList",
    run: async ({ workspace, actor }) => ({ rows: await listAssigned(workspace, actor) }),
  }),
  route({
    method: "get",
    path: "/api/insurance/assignments/{id}",
    action: "insurance.review",
    summary: "指派给本人的一项特病单议",
    params,
    answers: "ReviewView",
    run: ({ workspace, actor, params }) => findAssigned(workspace, actor, params.id),
  }),
  route({
    method: "get",
    path: "/api/insurance/assignments/{id}/files/{file}",
    action: "insurance.review",
    summary: "下载指派给本人的特病单议的材料",
    params: z.strictObject({ id, file: id }),
    answers: "file",
    run: async ({ workspace, actor, params }) =>
      downloadOf(await openAssignedFile(workspace, actor, params.id, params.file)),
  }),
  route({
    method: "post",
    path: "/api/insurance/reviews/{id}/opinion",
    action: "insurance.review",
    summary: "提交评审意见",
    params,
    body: z.strictObject({ agrees: z.boolean(), unreasonable: decimal.optional(), opinion: words(2000) }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await giveOpinion(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
  route({
    method: "post",
    path: "/api/insurance/reviews/{id}/recuse",
    action: "insurance.review",
    summary: "回避一项特病单议",
    params,
    body: z.strictObject({ reason: words(500) }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await recuse(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
];
