import type { FileAnswer } from "../http/route.ts";
import { refusal } from "../problem.ts";

/** A list of some thousand rows is below one megabyte. */
const mostBytes = 10_000_000;

/** The list that a form brings, and whether it shall be imported or only looked at. */
export async function uploadedList(form: FormData): Promise<{ bytes: Uint8Array; apply: boolean }> {
  const file = form.get("file");
  if (!(file instanceof File))
    throw refusal(400, "no-file", "没有收到文件，没有导入。请选择一个 .xlsx 或 .csv 文件。");
  if (file.size > mostBytes)
    throw refusal(413, "too-large", "文件超过10MB，没有导入。请只保留要导入的那张表。");
  return { bytes: new Uint8Array(await file.arrayBuffer()), apply: form.get("apply") === "yes" };
}

/** A spreadsheet as a download. */
export function sheetFile(name: string, bytes: Uint8Array): FileAnswer {
  return {
    bytes: new Uint8Array(bytes),
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name,
    size: bytes.length,
  };
}
