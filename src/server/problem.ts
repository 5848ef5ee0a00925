import type { Unreadable } from "../message/unreadable.ts";
import { sayUnreadable } from "../message/unreadable.zh.ts";
import { RefusedError } from "../workspace/refusal.ts";
import type { Problem } from "./api.ts";
import { problemOfRefusal } from "./http/refusals.zh.ts";

/** A refusal in words; whoever throws it, the page shows it as it is. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.status} ${problem.code}`, options);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** A request that cannot be served as it is. */
export function refusal(status: number, code: string, title: string): ProblemError {
  return new ProblemError({ title, status, code });
}

/** A file that cannot become a plan. */
export function unreadableFile(name: string, why: Unreadable, options?: ErrorOptions): ProblemError {
  const status = why.reason === "too-large" ? 413 : 422;
  return new ProblemError({ title: sayUnreadable(why, name), status, code: why.reason }, options);
}

const unexpected = "处理这份文件时出了意外，没有完成。请重试；若仍不行，请另存为 .docx 或 .txt 后再打开。";

/** What went wrong, as the page shall say it. What nobody foresaw is told without its internals. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof RefusedError) return problemOfRefusal(error.why);
  return { title: unexpected, status: 500, code: "unexpected" };
}

export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  });
}
