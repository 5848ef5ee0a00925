import { createHash } from "node:crypto";
import type { Store } from "../../storage/store.ts";
import { claimAnswer, findAnswer, keepAnswer } from "../../workspace/access/answers.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { refusal } from "../problem.ts";

/** A write that carries an Idempotency-Key. */
interface OnceRequest {
  readonly person: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** The answer tells a secret once: it is not kept, and asking again tells only that it was done. */
  readonly tellsSecret: boolean;
}

/**
 * Does a write once, however often it is sent: the key is claimed in the write's own transaction, and a second request
 * with it gets the first one's answer.
 */
export async function answerOnce(
  workspace: Workspace,
  request: OnceRequest,
  run: (workspace: Workspace) => Promise<Response>,
): Promise<Response> {
  const { person, key, method, path, body } = request;
  if (!/^[\x21-\x7e]{8,100}$/.test(key))
    throw refusal(400, "bad-idempotency-key", "Idempotency-Key 应为8到100个字母、数字或符号。");
  const hash = createHash("sha256")
    .update(JSON.stringify([method, path, body]))
    .digest("hex");
  const before = await findAnswer(workspace, person, key);
  if (before) return answerAgain(before, hash);

  let claimed = false;
  const claiming: Store["transaction"] = (work) =>
    workspace.store.transaction(async (tx) => {
      // The first transaction of the request claims the key; one that finds it taken rolls everything back.
      if (!claimed)
        await claimAnswer(tx, { person, key, request: hash, at: workspace.clock().toISOString() });
      const result = await work(tx);
      claimed = true;
      return result;
    });
  const store: Store = Object.create(workspace.store, { transaction: { value: claiming } });
  const response = await run({ ...workspace, store }).catch(async (error: unknown) => {
    const winner = claimed ? undefined : await findAnswer(workspace, person, key);
    if (winner) return answerAgain(winner, hash);
    throw error;
  });
  if (claimed && !request.tellsSecret)
    await keepAnswer(workspace, person, key, response.status, await response.clone().text());
  return response;
}

function answerAgain(before: { request: string; status: number; body: string }, hash: string): Response {
  if (before.request !== hash)
    throw refusal(422, "idempotency-key-reused", "这个 Idempotency-Key 已用于另一个请求。请换一个。");
  if (before.status === 0)
    throw refusal(409, "already-done", "这个请求已经执行过，或正在执行。请刷新后查看结果，不要重复提交。");
  const body = before.status === 204 ? null : before.body;
  return new Response(body, { status: before.status, headers: { "content-type": "application/json" } });
}
