import { z } from "zod";
import { sayFault, sayReport } from "../../workspace/audit/faults.zh.ts";
import { listEvents, listKinds } from "../../workspace/audit/list.ts";
import type { VerifyLine } from "../../workspace/audit/views.ts";
import { eventKinds } from "../../workspace/audit/words.zh.ts";
import { verify } from "../../workspace/events/verify.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { day, id } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";

/** The audit log and its proof. */
export const auditRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/audit",
    action: "audit.read",
    summary: "审计记录，可按人员、事项、对象、日期筛选，新的在前，分页",
    query: z.strictObject({
      person: id.optional(),
      kind: z.enum(eventKinds).optional(),
      subject: id.optional(),
      plan: id.optional(),
      from: day.optional(),
      to: day.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    answers: "AuditPage",
    run: ({ workspace, actor, query }) => listEvents(workspace, actor, query),
  }),
  route({
    method: "get",
    path: "/api/audit/kinds",
    action: "audit.read",
    summary: "审计记录的事项种类",
    answers: "AuditKinds",
    run: async () => listKinds(),
  }),
  route({
    method: "get",
    path: "/api/audit/verify",
    action: "audit.read",
    summary: "核对审计记录：每行一个 JSON，先是进度，最后一行是结果",
    answers: "file",
    run: async ({ workspace, request }) => ({
      bytes: verifyLines(workspace, request.signal),
      type: "application/x-ndjson; charset=utf-8",
      name: "audit-verify.ndjson",
    }),
  }),
];

/** Progress and then the report, one JSON a line, while the chain is walked. Whoever goes away ends it. */
function verifyLines(workspace: Workspace, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(stream) {
      const write = (line: VerifyLine) => stream.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      try {
        const report = await verify(workspace, {
          onProgress(checked, total) {
            signal.throwIfAborted();
            write({ checked, total });
          },
        });
        write({ report, says: [sayReport(report), ...report.faults.map(sayFault)] });
        stream.close();
      } catch (error) {
        stream.error(error);
      }
    },
  });
}
