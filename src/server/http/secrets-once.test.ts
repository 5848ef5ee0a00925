import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { answers, credentials, events } from "../../storage/tables/index.ts";
import type { GivenPassword } from "../../workspace/people/views.ts";
import { type TestOffice, testOffice } from "../../workspace/testing.ts";
import { createApp } from "../app.ts";
import { perform } from "../perform.ts";
import { sessionCookie } from "./identify.ts";

describe("session and secrets over HTTP", () => {
  let office: TestOffice;
  let app: Hono;
  before(async () => {
    office = await testOffice();
    app = createApp({ perform, assets: new Map(), workspace: office.workspace });
  });
  after(() => office.close());

  const send = (path: string, headers: Record<string, string>, body?: unknown) =>
    app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const cookieOf = async (person: string) => ({ cookie: `${sessionCookie}=${await office.logIn(person)}` });

  it("[AC10] a password told once is kept nowhere, also when the write carries a key to be repeated", async () => {
    const admin = {
      ...(await cookieOf(office.actors.administrator.person)),
      "idempotency-key": "give-once-1",
    };
    const body = { name: "吴一次", login: "wu.once", grants: [{ role: "leader" }] };
    const first = await send("/api/people", admin, body);
    const { password } = (await first.json()) as GivenPassword;
    const second = await send("/api/people", admin, body);
    assert.equal(second.status, 409);
    const { db } = office.store;
    const kept = [
      await db.select().from(answers),
      await db.select().from(events),
      await db.select().from(credentials),
    ];
    assert.ok(!JSON.stringify(kept).includes(password));

    const login = await send("/api/login", {}, { login: "wu.once", password });
    const cookie = login.headers.get("set-cookie") ?? "";
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    assert.doesNotMatch(cookie, /Secure/);
    const session = { cookie: cookie.split(";")[0]! };
    const desk = await app.request("/api/units", { headers: session });
    assert.deepEqual(
      [desk.status, ((await desk.json()) as { code: string }).code],
      [403, "password-change-needed"],
    );
    const changed = await send("/api/me/password", session, { old: password, wanted: "竹林-水车-石桥-晴天" });
    assert.equal(changed.status, 200);
    assert.equal((await app.request("/api/units", { headers: session })).status, 200);
    const out = await send("/api/logout", session);
    assert.match(out.headers.get("set-cookie") ?? "", /Max-Age=0/);
    assert.equal((await app.request("/api/me", { headers: session })).status, 401);
  });

  it("[AC11] the cookie is for https alone where the browser came by https", async () => {
    const person = await cookieOf(office.actors.leader.person);
    const out = await send("/api/logout", { ...person, "x-forwarded-proto": "https" });
    assert.match(out.headers.get("set-cookie") ?? "", /Secure/);
  });

  it("[AC12] a write that another site caused is refused, with or without a login", async () => {
    const other = { "sec-fetch-site": "cross-site" };
    const person = await cookieOf(office.actors.leader.person);
    assert.equal((await send("/api/logout", { ...person, ...other })).status, 403);
    assert.equal((await send("/api/login", other, { login: "a", password: "b" })).status, 403);
  });

  it("[AC13] a read-only token reads and does not write; no token makes tokens", async () => {
    const admin = await cookieOf(office.actors.administrator.person);
    const make = async (scope: string) => {
      const made = await send("/api/me/tokens", admin, { name: "对接", scope });
      return { authorization: `Bearer ${((await made.json()) as { secret: string }).secret}` };
    };
    const [read, write] = [await make("read"), await make("write")];
    assert.equal((await app.request("/api/units", { headers: read })).status, 200);
    const unit = { name: "青枫县试点局", kind: "other" };
    assert.equal((await send("/api/units", read, unit)).status, 403);
    assert.equal((await send("/api/units", write, unit)).status, 200);
    assert.equal((await send("/api/me/tokens", write, { name: "再一个", scope: "write" })).status, 403);
  });
});
