import { sayUnreadable } from "../message/unreadable.zh.ts";
import type { Problem } from "./api.ts";
import { UnreadableUpload } from "./job.ts";

/** A refusal in words, that a route throws. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(status: number, code: string, title: string) {
    super(`${status} ${code}`);
    this.name = "ProblemError";
    this.problem = { title, status, code };
  }
}

const unexpected = "处理这份文件时出了意外，没有完成。请重试；若仍不行，请另存为 .docx 或 .txt 后再打开。";

/** What went wrong, as the page shall say it. What nobody foresaw is told without its internals. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof UnreadableUpload) {
    const { why, file } = error;
    return {
      title: sayUnreadable(why, file),
      status: why.reason === "too-large" ? 413 : 422,
      code: why.reason,
    };
  }
  return { title: unexpected, status: 500, code: "unexpected" };
}

export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  });
}
