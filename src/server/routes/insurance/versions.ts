import { z } from "zod";
import { exportYear } from "../../../workspace/insurance/versions/export/export-year.ts";
import type { GivenFile } from "../../../workspace/insurance/versions/folder/problem.ts";
import { funds } from "../../../workspace/insurance/versions/funds.ts";
import { importVersion } from "../../../workspace/insurance/versions/import.ts";
import { listVersions, versionView } from "../../../workspace/insurance/versions/list.ts";
import { makeVersion } from "../../../workspace/insurance/versions/make.ts";
import { id, readInput, words } from "../../http/input.ts";
import { type FileAnswer, type Route, route } from "../../http/route.ts";
import { refusal } from "../../problem.ts";
import { fundYear, month } from "./fund-year.ts";
import { versionContent } from "./version-content.ts";

const params = z.strictObject({ id });
const fund = z.enum(funds);
const decision = words(100);
const note = words(2000);

/** The fields beside the files of a form. */
const importFields = z.strictObject({
  year: fundYear.year,
  fund,
  fromMonth: month,
  decision,
  note: note.default(""),
  basedOn: z.coerce.number().int().min(0),
  commit: z.string().optional(),
});

/** A folder's tables are some hundred kilobytes. */
const mostBytes = 20_000_000;

/** Versions of the parameters that a fund's year is settled by. */
export const versionRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/versions",
    action: "insurance.read",
    summary: "一个险种某年的结算参数各版",
    query: z.strictObject(fundYear),
    answers: "VersionList",
    run: async ({ workspace, actor, query }) => ({ rows: await listVersions(workspace, actor, query) }),
  }),
  route({
    method: "get",
    path: "/api/insurance/versions/{id}",
    action: "insurance.read",
    summary: "一版结算参数的全部内容；医院看不到其他医院的考核系数和上年支付",
    params,
    answers: "VersionView",
    run: ({ workspace, actor, params }) => versionView(workspace, actor, params.id),
  }),
  route({
    method: "post",
    path: "/api/insurance/versions",
    action: "insurance.manage",
    summary: "在最新一版的基础上制定下一版结算参数",
    body: z.strictObject({
      year: z.number().int().min(2000).max(2100),
      fund,
      fromMonth: z.number().int(),
      decision,
      note,
      basedOn: z.number().int().min(0),
      content: versionContent,
    }),
    answers: "MadeVersion",
    run: ({ workspace, actor, body }) => makeVersion(workspace, actor, body),
  }),
  route({
    method: "post",
    path: "/api/insurance/versions/import",
    action: "insurance.manage",
    summary: "从结算文件夹的文件导入下一版结算参数：预览（commit 不为 yes 时），或导入",
    form: ["file", ...Object.keys(importFields.shape)],
    answers: "VersionImport",
    async run({ workspace, actor, form }) {
      const files = await filesOf(form);
      const fields = [...form].filter(([name]) => name !== "file");
      const { commit, ...version } = readInput(importFields, Object.fromEntries(fields));
      return importVersion(workspace, actor, { ...version, files, commit: commit === "yes" });
    },
  }),
  route({
    method: "get",
    path: "/api/insurance/versions/{id}/export",
    action: "insurance.read",
    summary: "按一版参数导出全年结算文件夹（参数、病例、扣款、单议），可用 luoshi settle 重新计算",
    params,
    answers: "file",
    async run({ workspace, actor, params }): Promise<FileAnswer> {
      const { bytes, ...file } = await exportYear(workspace, actor, params.id);
      return { ...file, bytes: bytes as ReadableStream<Uint8Array<ArrayBuffer>> };
    },
  }),
];

async function filesOf(form: FormData): Promise<GivenFile[]> {
  const files = form.getAll("file").filter((each) => each instanceof File);
  if (files.length === 0)
    throw refusal(
      400,
      "no-file",
      "没有收到文件，没有导入。请选择 params.json、hospitals、reference 等文件。",
    );
  if (files.reduce((sum, { size }) => sum + size, 0) > mostBytes)
    throw refusal(413, "too-large", "文件共超过20MB，没有导入。请只选择结算参数的文件。");
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
