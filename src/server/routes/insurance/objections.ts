import { Readable } from "node:stream";
import { z } from "zod";
import { answerObjection } from "../../../workspace/insurance/objections/answer.ts";
import {
  findObjection,
  listObjections,
  openObjectionFile,
} from "../../../workspace/insurance/objections/list.ts";
import { objectTo, withdrawObjection } from "../../../workspace/insurance/objections/object.ts";
import { keepUpload, type OpenedFile } from "../../../workspace/tasks/evidence.ts";
import { decimal, id, words } from "../../http/input.ts";
import { type FileAnswer, type Route, route } from "../../http/route.ts";
import { refusal } from "../../problem.ts";
import { code, fundYear, month } from "./fund-year.ts";

const params = z.strictObject({ id });
const version = z.number().int().min(1);
const correction = z.strictObject({
  group: words(64).min(1).nullable().optional(),
  noncompliant: decimal.optional(),
});

/** A file that someone may read, as a download. */
export function downloadOf({ stream, ...file }: OpenedFile): FileAnswer {
  return { ...file, bytes: Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>> };
}

/** Objections of hospitals to how their cases came out, and the office's answers. */
export const objectionRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/api/insurance/evidence",
    action: "insurance.upload",
    summary: "上传一个附件，提出异议或申请特病单议时引用",
    form: ["file"],
    answers: "EvidenceView",
    async run({ workspace, actor, form }) {
      const file = form.get("file");
      if (!(file instanceof File)) throw refusal(400, "no-file", "没有收到文件。请选择文件后重新上传。");
      const kept = { name: file.name, content: file.stream() };
      return keepUpload(workspace, actor, kept, "insurance.upload");
    },
  }),
  route({
    method: "get",
    path: "/api/insurance/objections",
    action: "insurance.read",
    summary: "异议列表；医院只有本院的",
    query: z.strictObject({
      ...fundYear,
      month: month.optional(),
      hospital: code.optional(),
      case: code.optional(),
      state: z.enum(["open", "accepted", "rejected", "withdrawn"]).optional(),
    }),
    answers: "ObjectionList",
    run: async ({ workspace, actor, query }) => ({ rows: await listObjections(workspace, actor, query) }),
  }),
  route({
    method: "get",
    path: "/api/insurance/objections/{id}",
    action: "insurance.read",
    summary: "一项异议",
    params,
    answers: "ObjectionView",
    run: ({ workspace, actor, params }) =>
      findObjection(workspace.store.db, workspace.region, actor, params.id),
  }),
  route({
    method: "get",
    path: "/api/insurance/objections/{id}/files/{file}",
    action: "insurance.read",
    summary: "下载异议的附件",
    params: z.strictObject({ id, file: id }),
    answers: "file",
    run: async ({ workspace, actor, params }) =>
      downloadOf(await openObjectionFile(workspace, actor, params.id, params.file)),
  }),
  route({
    method: "post",
    path: "/api/insurance/objections",
    action: "insurance.upload",
    summary: "对本院一个病例的结果提出异议",
    body: z.strictObject({
      ...fundYear,
      month,
      hospital: code,
      case: code,
      reason: words(2000),
      wants: correction,
      evidence: z.array(id).max(20).optional(),
    }),
    answers: "Created",
    run: async ({ workspace, actor, body }) => ({ id: await objectTo(workspace, actor, body) }),
  }),
  route({
    method: "post",
    path: "/api/insurance/objections/{id}/answer",
    action: "insurance.manage",
    summary: "答复异议：采纳并写明更正内容，或不采纳并说明理由",
    params,
    body: z.strictObject({
      version,
      accepted: z.boolean(),
      answer: words(2000),
      granted: correction.optional(),
    }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await answerObjection(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
  route({
    method: "post",
    path: "/api/insurance/objections/{id}/withdraw",
    action: "insurance.upload",
    summary: "撤回异议",
    params,
    body: z.strictObject({ version }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await withdrawObjection(workspace, actor, params.id, body);
      return { ok: true };
    },
  }),
];
