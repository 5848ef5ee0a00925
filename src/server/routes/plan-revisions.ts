import { z } from "zod";
import {
  type CompileDocument,
  proposeRevision,
  type SentDocument,
} from "../../workspace/plans/import-plan.ts";
import { getCompiled, getDocument } from "../../workspace/plans/read-draft.ts";
import { acceptRevision, declineRevision } from "../../workspace/plans/revise/accept-revision.ts";
import { getRevisionChanges } from "../../workspace/plans/revise/revision-changes.ts";
import { id } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";
import type { Perform } from "../job.ts";
import { refusal } from "../problem.ts";
import { plainName } from "../uploads.ts";
import { revisionDecisions, version } from "./plan-input.ts";

const params = z.strictObject({ id });
const ofRevision = z.strictObject({ id, revision: id });

/** The texts of a plan. */
export const revisionRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/api/plans/{id}/revisions",
    action: "plan.write",
    summary: "上传修订后的文件；采纳以前不改变台账",
    params,
    query: z.strictObject({ version: z.coerce.number().pipe(version) }),
    form: ["file", "text", "name"],
    answers: "ProposedRevision",
    run: async ({ workspace, actor, params, query, form, perform, request }) =>
      proposeRevision(
        workspace,
        actor,
        { plan: params.id, version: query.version },
        await documentOf(form),
        compileIn(perform, request.signal),
      ),
  }),
  route({
    method: "get",
    path: "/api/plans/{id}/revisions/{revision}/document",
    action: "plan.read",
    summary: "下载某一版的原文件",
    params: ofRevision,
    answers: "file",
    run: async ({ workspace, actor, params }) => {
      const { name, bytes } = await getDocument(workspace, actor, params.id, params.revision);
      return { bytes, type: "application/octet-stream", name, size: bytes.length };
    },
  }),
  route({
    method: "get",
    path: "/api/plans/{id}/revisions/{revision}/compiled",
    action: "plan.read",
    summary: "某一版的解析结果，供查看原文",
    params: ofRevision,
    answers: "CompiledPlan",
    run: ({ workspace, actor, params }) => getCompiled(workspace, actor, params.id, params.revision),
  }),
  route({
    method: "get",
    path: "/api/plans/{id}/revisions/{revision}/changes",
    action: "plan.draft",
    summary: "修订的变化，以及各涉及台账中哪些任务和指标",
    params: ofRevision,
    answers: "RevisionChanges",
    run: ({ workspace, actor, params }) => getRevisionChanges(workspace, actor, params.id, params.revision),
  }),
  route({
    method: "post",
    path: "/api/plans/{id}/revisions/{revision}/accept",
    action: "plan.write",
    summary: "按逐处决定采纳修订，成为现行版本",
    params: ofRevision,
    body: revisionDecisions,
    answers: "AcceptedRevision",
    run: ({ workspace, actor, params, body }) =>
      acceptRevision(workspace, actor, params.id, params.revision, body),
  }),
  route({
    method: "post",
    path: "/api/plans/{id}/revisions/{revision}/decline",
    action: "plan.write",
    summary: "不采纳整个修订",
    params: ofRevision,
    body: z.strictObject({ version }),
    answers: "PlanVersion",
    run: ({ workspace, actor, params, body }) =>
      declineRevision(workspace, actor, params.id, params.revision, body),
  }),
];

/** The document of a form: a file, or pasted text. Throws ProblemError where there is neither. */
export async function documentOf(form: FormData): Promise<SentDocument> {
  const file = form.get("file");
  if (file instanceof File)
    return { name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
  const text = form.get("text");
  if (typeof text !== "string" || text.trim() === "")
    throw refusal(400, "no-file", "没有收到文件或文字。请选择一份方案，或粘贴它的全文。");
  // A form sends every line end as CR LF: without it the same text is the same document.
  const name = form.get("name");
  return {
    name: plainName(typeof name === "string" ? name : undefined),
    bytes: new TextEncoder().encode(text.replaceAll("\r\n", "\n")),
  };
}

/** Compiles in the bounded threads. */
export function compileIn(perform: Perform, signal: AbortSignal): CompileDocument {
  return (file) => perform({ kind: "plan", file }, signal);
}
