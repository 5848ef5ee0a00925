import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import type { Actor } from "../../workspace/access/actor.ts";
import { may, mayEver } from "../../workspace/access/decide.ts";
import { roles } from "../../workspace/access/roles.ts";
import { createApp } from "../app.ts";
import { sessionCookie } from "../http/identify.ts";
import type { Route } from "../http/route.ts";
import { perform } from "../perform.ts";
import { type Case, cases } from "./access.cases.ts";
import { insuranceSecrets } from "./access-insurance-office.cases.ts";
import { secrets, type Things, thingsToReachFor } from "./access-office.cases.ts";
import { routes } from "./index.ts";

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
/** A list is read as it is; what takes a thing or changes something has a case. */
const needsCase = ({ method, path }: Route) => method !== "get" || path.includes("{");
const refusals = [401, 403, 404];

describe("every route × every role", () => {
  let things: Things;
  let app: Hono;
  const faults: unknown[] = [];
  const sessions = new Map<string, string>();
  before(async () => {
    things = await thingsToReachFor();
    app = createApp({
      perform,
      assets: new Map(),
      workspace: things.office.workspace,
      report: (error) => faults.push(error),
    });
  });
  after(() => things.office.close());

  /** A session of the person; of its own where the route may end it. */
  async function session({ action, method }: Route, person: string): Promise<string> {
    const lasting = method === "get" || !["session.own", "person.write", "token.own"].includes(action);
    const known = lasting ? sessions.get(person) : undefined;
    const secret = known ?? (await things.office.logIn(person));
    if (lasting) sessions.set(person, secret);
    return secret;
  }

  /** Calls a route as a person, or as nobody. */
  async function call(route: Route, given: Case, person: string | undefined): Promise<Response> {
    const params = given.params?.(things) ?? {};
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      assert.ok(value, `${nameOf(route)}: the case has no ${name}`);
      return encodeURIComponent(value);
    });
    const headers = new Headers({ "sec-fetch-site": "same-origin" });
    if (person !== undefined) headers.set("cookie", `${sessionCookie}=${await session(route, person)}`);
    const body = given.form?.(things) ?? (given.body && JSON.stringify(given.body(things)));
    if (given.body) headers.set("content-type", "application/json");
    const query = typeof given.query === "function" ? given.query(things) : given.query;
    return app.request(`${path}${query ? `?${query}` : ""}`, {
      method: route.method.toUpperCase(),
      headers,
      ...(body !== undefined && { body }),
    });
  }

  const isGranted = (route: Route, given: Case, actor: Actor) =>
    route.action !== "anyone" &&
    mayEver(actor, route.action) &&
    (!given.concerns || may(actor, route.action, given.concerns(things))) &&
    (given.only?.(actor, things) ?? true);

  it("every route has a case, and every case a route", () => {
    const missing = routes.filter((route) => needsCase(route) && !cases[nameOf(route)]).map(nameOf);
    assert.deepEqual(missing, [], "give these routes a case in access.cases.ts");
    const names = new Set(routes.map(nameOf));
    assert.deepEqual(
      Object.keys(cases).filter((name) => !names.has(name)),
      [],
    );
  });

  for (const route of routes) {
    const given = cases[nameOf(route)] ?? {};
    it(`${nameOf(route)} (${route.action})`, async () => {
      const strangers: [string, string | undefined][] = [["nobody", undefined]];
      if (route.action !== "anyone") strangers.push(["a disabled person", things.office.disabled]);
      for (const [who, person] of strangers) {
        const { status } = await call(route, given, person);
        if (route.action === "anyone") assert.ok(status < 500 && status !== 403, `${who}: ${status}`);
        else assert.equal(status, 401, `${who}: ${status}`);
      }
      if (route.action === "anyone") return;
      const { actors, stranger, countyHead } = things.office;
      const callers: [string, Actor][] = [
        ...roles.map((role): [string, Actor] => [`${role} (of 教育局 where of a unit)`, actors[role]]),
        ["liaison of 民政局", stranger],
        ["head of the county", countyHead],
        ["hospital HA", things.insurance.speaker],
      ];
      for (const [who, actor] of callers) {
        const response = await call(route, given, actor.person);
        const { status } = response;
        const text = await response.text();
        const told = `${who}: ${status} ${text.slice(0, 200)}`;
        assert.ok(status < 500, `${told} ${String(faults.at(-1))}`);
        if (!isGranted(route, given, actor)) assert.ok(refusals.includes(status), `${told}: not granted`);
        else if (!given.also?.includes(status))
          assert.ok(route.method === "get" ? status === 200 : !refusals.includes(status), `${told}: granted`);
        if (given.tellsAll) continue;
        const kept = [
          ...(may(actor, "task.read", things.taskUnits) ? [] : secrets),
          ...(may(actor, "insurance.read", things.insurance.units) ? [] : insuranceSecrets),
        ];
        for (const secret of kept) assert.ok(!text.includes(secret), `${told}: tells ${secret}`);
      }
    });
  }

  it("an id that names nothing and one that is another unit's get the same answer", async () => {
    const route = routes.find((each) => nameOf(each) === "get /api/tasks/{id}")!;
    const { person } = things.office.actors.liaison;
    const others = await call(route, cases[nameOf(route)]!, person);
    const none = await call(route, { params: () => ({ id: things.office.disabled }) }, person);
    assert.deepEqual([others.status, await others.text()], [none.status, await none.text()]);
  });
});
