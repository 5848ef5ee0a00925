import { Readable } from "node:stream";
import { z } from "zod";
import { takeBulk } from "../../workspace/tasks/bulk.ts";
import { comment, commentLimits } from "../../workspace/tasks/comment.ts";
import { editTask } from "../../workspace/tasks/edit.ts";
import { keepUpload, openEvidence } from "../../workspace/tasks/evidence.ts";
import { exportLedger } from "../../workspace/tasks/export/export-ledger.ts";
import { importProgress } from "../../workspace/tasks/import/import-progress.ts";
import { groupings, groupsOf } from "../../workspace/tasks/query/groups.ts";
import { ganttPage, ledgerPage } from "../../workspace/tasks/query/page.ts";
import { readersOfTask } from "../../workspace/tasks/query/readers.ts";
import { askingOf, findTask } from "../../workspace/tasks/query/task.ts";
import { day, id, paging, readInput, words } from "../http/input.ts";
import { problemOfRefusal } from "../http/refusals.zh.ts";
import { type Route, route } from "../http/route.ts";
import { refusal } from "../problem.ts";
import { uploadedList } from "./list-file.ts";
import { filterFields, selection, taskUnits } from "./task-input.ts";
import { stepRoutes } from "./task-steps.ts";

const params = z.strictObject({ id });

/** The ledger and its tasks; every step of a task's life is in task-steps.ts. */
export const taskRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/tasks",
    action: "task.read",
    summary: "台账：按条件筛选的任务，分页",
    query: z.strictObject({ ...filterFields, ...paging }),
    answers: "TaskPage",
    run: ({ workspace, actor, query: { cursor, limit, ...filter } }) =>
      ledgerPage(askingOf(workspace, actor), filter, { cursor, limit }),
  }),
  route({
    method: "get",
    path: "/api/tasks/groups",
    action: "task.read",
    summary: "台账：按单位、专项、方案或状态统计",
    query: z.strictObject({ ...filterFields, by: z.enum(groupings) }),
    answers: "TaskGroups",
    run: async ({ workspace, actor, query: { by, ...filter } }) => ({
      rows: await groupsOf(askingOf(workspace, actor), filter, by),
    }),
  }),
  route({
    method: "get",
    path: "/api/tasks/gantt",
    action: "task.read",
    summary: "台账：按时间的进度图，分页",
    query: z.strictObject({ ...filterFields, ...paging }),
    answers: "GanttPage",
    run: ({ workspace, actor, query: { cursor, limit, ...filter } }) =>
      ganttPage(askingOf(workspace, actor), filter, { cursor, limit }),
  }),
  route({
    method: "get",
    path: "/api/tasks/export",
    action: "task.read",
    summary: "导出筛选出的台账：xlsx、csv 或 docx",
    query: z.strictObject({ ...filterFields, format: z.enum(["xlsx", "csv", "docx"]) }),
    answers: "file",
    run: ({ workspace, actor, query: { format, ...filter } }) =>
      exportLedger(askingOf(workspace, actor), filter, format),
  }),
  route({
    method: "post",
    path: "/api/tasks/import",
    action: "task.report",
    summary: "按填好的台账报送本单位的进展：先检查，apply 为 yes 且各行无误时写入",
    form: ["file", "unit", "apply"],
    answers: "ImportResults",
    async run({ workspace, actor, form }) {
      const { unit } = readInput(z.object({ unit: id }), { unit: form.get("unit") ?? undefined });
      const sheet = { ...(await uploadedList(form)), unit };
      const { rows, applied } = await importProgress(workspace, actor, sheet);
      const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
      return {
        rows: rows.map(({ why, ...row }) => ({ ...row, ...(why && { says: problemOfRefusal(why).title }) })),
        reported: count("reported"),
        unchanged: count("unchanged"),
        foreign: count("foreign"),
        refused: count("refused"),
        applied,
      };
    },
  }),
  route({
    method: "post",
    path: "/api/tasks/bulk",
    action: "task.supervise",
    summary: "批量下达、催办、转办",
    body: z.intersection(
      selection,
      z.discriminatedUnion("step", [
        z.object({ step: z.literal("dispatch"), note: words(500).optional() }),
        z.object({ step: z.literal("remind"), note: words(500).optional() }),
        z.object({ step: z.literal("transfer"), from: id, to: id, reason: words(500).min(1) }),
      ]),
    ),
    answers: "BulkResults",
    async run({ workspace, actor, body }) {
      const { ids, filter, ...step } = body;
      const chosen = ids ? { ids } : { filter: filter ?? {} };
      const outcomes = await takeBulk(workspace, actor, chosen, step);
      const rows = outcomes.map(({ why, ...row }) => ({
        ...row,
        ...(why && { says: problemOfRefusal(why).title }),
      }));
      const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
      return { rows, done: count("done"), unchanged: count("unchanged"), refused: count("refused") };
    },
  }),
  route({
    method: "get",
    path: "/api/tasks/{id}",
    action: "task.read",
    summary: "一项任务的全部内容",
    params,
    answers: "TaskView",
    run: ({ workspace, actor, params }) => findTask(workspace, actor, params.id),
  }),
  route({
    method: "patch",
    path: "/api/tasks/{id}",
    action: "task.manage",
    summary: "修改任务的名称、时限、报送间隔；调整单位须有原因",
    params,
    body: z.strictObject({
      version: z.int(),
      title: words(2000).min(1).optional(),
      programme: words(500).optional(),
      due: day.or(z.literal("")).optional(),
      dueText: words(200).optional(),
      reportDays: z.int().min(1).max(3660).optional(),
      units: taskUnits.optional(),
      reason: words(500).optional(),
    }),
    answers: "TaskView",
    async run({ workspace, actor, params, body }) {
      await editTask(workspace, actor, params.id, body);
      return findTask(workspace, actor, params.id);
    },
  }),
  ...stepRoutes,
  route({
    method: "post",
    path: "/api/tasks/{id}/comments",
    action: "task.comment",
    summary: "评论，可提醒有权查看的人",
    params,
    body: z.strictObject({
      body: words(commentLimits.characters),
      mentions: z.array(id).max(commentLimits.mentions).default([]),
    }),
    answers: "TaskView",
    async run({ workspace, actor, params, body }) {
      await comment(workspace, actor, params.id, body);
      return findTask(workspace, actor, params.id);
    },
  }),
  route({
    method: "get",
    path: "/api/tasks/{id}/readers",
    action: "task.comment",
    summary: "评论时可提醒的人",
    params,
    answers: "Readers",
    run: async ({ workspace, actor, params }) => ({
      rows: await readersOfTask(workspace, actor, params.id),
    }),
  }),
  route({
    method: "post",
    path: "/api/evidence",
    action: "task.report",
    summary: "上传一个附件，报送进展时引用",
    form: ["file"],
    answers: "EvidenceView",
    async run({ workspace, actor, form }) {
      const file = form.get("file");
      if (!(file instanceof File)) throw refusal(400, "no-file", "没有收到文件。请选择文件后重新上传。");
      return keepUpload(workspace, actor, { name: file.name, content: file.stream() });
    },
  }),
  route({
    method: "get",
    path: "/api/evidence/{id}",
    action: "task.read",
    summary: "下载附件",
    params,
    answers: "file",
    async run({ workspace, actor, params }) {
      const { stream, ...file } = await openEvidence(workspace, actor, params.id);
      return { ...file, bytes: Readable.toWeb(stream) as ReadableStream<Uint8Array> };
    },
  }),
];
