import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { ask, newKey, pathOf, Refusal } from "./client.ts";

const fetched = globalThis.fetch;

/** Answers every request with this, and remembers what was asked. */
function answering(response: () => Response): { path: string; init: RequestInit }[] {
  const asked: { path: string; init: RequestInit }[] = [];
  globalThis.fetch = async (path, init) => {
    asked.push({ path: String(path), init: init ?? {} });
    return response();
  };
  return asked;
}

describe("the client", () => {
  afterEach(() => {
    globalThis.fetch = fetched;
  });

  it("sends JSON with a key for each write, and none for a read", async () => {
    const asked = answering(() => Response.json({ ok: true }));
    await ask("/api/a");
    await ask("/api/b", { method: "POST", body: { n: "1" } });
    const headers = asked.map(({ init }) => new Headers(init.headers));
    assert.equal(headers[0]!.get("idempotency-key"), null);
    assert.match(headers[1]!.get("idempotency-key") ?? "", /^[0-9a-f]{32}$/);
    assert.equal(headers[1]!.get("content-type"), "application/json");
    assert.equal(asked[1]!.init.body, '{"n":"1"}');
  });

  it("leaves the type of a form to the browser", async () => {
    const asked = answering(() => Response.json({}));
    await ask("/api/a", { method: "POST", body: new FormData() });
    assert.equal(new Headers(asked[0]!.init.headers).get("content-type"), null);
  });

  it("is told nothing by 204", async () => {
    answering(() => new Response(null, { status: 204 }));
    assert.equal(await ask("/api/a", { method: "DELETE" }), undefined);
  });

  it("rejects with what the server says, both versions of a conflict with it", async () => {
    const problem = {
      title: "刚被他人修改。",
      code: "conflict",
      status: 409,
      current: { a: 1 },
      sent: { a: 2 },
    };
    answering(() => Response.json(problem, { status: 409 }));
    await assert.rejects(ask("/api/a"), (error: unknown) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.message, error.code, error.status], ["刚被他人修改。", "conflict", 409]);
      assert.deepEqual([error.current, error.sent], [{ a: 1 }, { a: 2 }]);
      return true;
    });
  });

  it("makes a sentence of an answer that is none of ours", async () => {
    answering(() => new Response("<h1>Bad Gateway</h1>", { status: 502 }));
    await assert.rejects(ask("/api/a"), { code: "no-answer", message: /502.*稍后重试/ });
  });

  it("writes addresses without what is not asked", () => {
    assert.equal(pathOf("/api/tasks", {}), "/api/tasks");
    assert.equal(
      pathOf("/api/tasks", { plan: "", unit: undefined, state: ["a", "b"], flag: [], year: 2026 }),
      "/api/tasks?state=a%2Cb&year=2026",
    );
  });

  it("has keys unlike each other", () => {
    assert.notEqual(newKey(), newKey());
  });
});
