import { sayUnreadable } from "../message/unreadable.zh.ts";
import { InputError, UsageError } from "./errors.ts";
import { sayStoreProblem } from "./say-store.zh.ts";

/** One line for standard error. Anything but a UsageError or InputError is a fault of this program. */
export function sayError(error: unknown): string {
  return `luoshi: ${sentence(error).replace(/\s*[\r\n]+\s*/g, " ")}\n`;
}

function sentence(error: unknown): string {
  if (error instanceof InputError) {
    return sayUnreadable(error.unreadable.why, error.path === "-" ? "标准输入" : error.path);
  }
  if (error instanceof UsageError)
    return /[。？]$/.test(error.message) ? error.message : `${error.message}。`;
  const problem = sayStoreProblem(error);
  if (problem !== undefined) return problem;
  const detail = error instanceof Error ? error.message : String(error);
  return `程序出错，没有完成：${detail}。请带上这一行和所用的文件反馈给我们。`;
}
