import { z } from "zod";
import type { SentFile } from "../../../workspace/insurance/uploads/check-file.ts";
import { checkUpload, keepCases } from "../../../workspace/insurance/uploads/keep.ts";
import { listUploads } from "../../../workspace/insurance/uploads/list.ts";
import { openAccepted, openOriginal, openRejected } from "../../../workspace/insurance/uploads/open.ts";
import { uploadLimit } from "../../../workspace/insurance/uploads/read-rows.ts";
import { fileSays } from "../../../workspace/insurance/uploads/words.zh.ts";
import { id, readInput, words } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { refusal } from "../../problem.ts";
import { plainName } from "../../uploads.ts";
import { code, fileOf, fundYear, month } from "./fund-year.ts";

const params = z.strictObject({ id });
const asked = { ...fundYear, month, hospital: code.optional() };

/** Files of a hospital's cases: checked, kept, and given out again. */
export const uploadRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/api/insurance/uploads/check",
    action: "insurance.upload",
    summary: "检查一份病例文件，不保存：接受和不接受的行及原因",
    form: ["file", "year", "month", "fund", "hospital"],
    answers: "UploadCheck",
    async run({ workspace, actor, form }) {
      const input = readInput(z.object(asked), fields(form));
      return checkUpload(workspace, actor, input, await sentFile(form));
    },
  }),
  route({
    method: "post",
    path: "/api/insurance/uploads",
    action: "insurance.upload",
    summary: "上传一个月的病例；replaces 为所替换文件的序号，没有则为0",
    form: ["file", "year", "month", "fund", "hospital", "replaces"],
    answers: "UploadView",
    async run({ workspace, actor, form }) {
      const schema = z.object({ ...asked, replaces: z.coerce.number().int().min(0) });
      const input = readInput(schema, fields(form));
      return keepCases(workspace, actor, input, await sentFile(form));
    },
  }),
  route({
    method: "get",
    path: "/api/insurance/uploads",
    action: "insurance.read",
    summary: "上传过的病例文件；医院只有本院的",
    query: z.strictObject({ ...fundYear, month: month.optional() }),
    answers: "UploadList",
    run: async ({ workspace, actor, query }) => ({ rows: await listUploads(workspace, actor, query) }),
  }),
  route({
    method: "get",
    path: "/api/insurance/uploads/{id}/file",
    action: "insurance.read",
    summary: "下载原始文件；本院以外须写明目的，并记录在案",
    params,
    query: z.strictObject({ purpose: words(200).min(2).optional() }),
    answers: "file",
    run: async ({ workspace, actor, params, query }) =>
      fileOf(await openOriginal(workspace, actor, params.id, query.purpose)),
  }),
  route({
    method: "get",
    path: "/api/insurance/uploads/{id}/accepted",
    action: "insurance.read",
    summary: "下载已接受的病例；本院以外不显示就诊人",
    params,
    answers: "file",
    run: async ({ workspace, actor, params }) => fileOf(await openAccepted(workspace, actor, params.id)),
  }),
  route({
    method: "get",
    path: "/api/insurance/uploads/{id}/rejected",
    action: "insurance.read",
    summary: "下载未接受的行和原因",
    params,
    answers: "file",
    run: async ({ workspace, actor, params }) => fileOf(await openRejected(workspace, actor, params.id)),
  }),
];

function fields(form: FormData): Record<string, FormDataEntryValue> {
  return Object.fromEntries([...form].filter(([, value]) => typeof value === "string"));
}

async function sentFile(form: FormData): Promise<SentFile> {
  const file = form.get("file");
  if (!(file instanceof File)) throw refusal(400, "no-file", fileSays.noFile());
  const name = plainName(file.name);
  if (file.size > uploadLimit) throw refusal(413, "too-large", fileSays.tooLarge(name, uploadLimit));
  return { name, content: new Uint8Array(await file.arrayBuffer()) };
}
