import type { HonoRequest } from "hono";
import type { Upload } from "./job.ts";
import { refusal } from "./problem.ts";

/** The one file of a request: field `file` of a form, or the body itself with `?name=`. Throws ProblemError. */
export async function oneUpload(request: HonoRequest): Promise<Upload> {
  if (isForm(request)) return field(await form(request), "file");
  const bytes = new Uint8Array(await request.arrayBuffer());
  return { name: plainName(request.query("name")), bytes };
}

/** The two files of a comparison: form fields `old` and `new`. Throws ProblemError. */
export async function twoUploads(request: HonoRequest): Promise<{ old: Upload; new: Upload }> {
  if (!isForm(request)) {
    throw refusal(400, "no-form", "对比需要两份文件：请以表单字段 old（旧版）和 new（新版）一起上传。");
  }
  const data = await form(request);
  return { old: await field(data, "old"), new: await field(data, "new") };
}

function isForm(request: HonoRequest): boolean {
  return /^multipart\/form-data/i.test(request.header("content-type") ?? "");
}

async function form(request: HonoRequest): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) throw refusal(400, "bad-form", "上传没有完整到达。请重新上传。");
    throw error;
  }
}

async function field(data: FormData, key: string): Promise<Upload> {
  const value = data.get(key);
  if (!(value instanceof File)) throw refusal(400, "no-file", "没有收到文件。请选择一份方案后重新上传。");
  return { name: plainName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) };
}

/** The last part of a path, without control characters; a body without a name is pasted text. */
export function plainName(name: string | undefined): string {
  const last = (name ?? "").replace(/^.*[/\\]/s, "").replace(/\p{Cc}/gu, "");
  return [...last].slice(-200).join("") || "粘贴的文字.txt";
}
