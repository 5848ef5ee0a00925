import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { digest } from "../access/secrets.ts";
import { actorOfSession } from "../access/sessions.ts";
import type { RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import type { Workspace } from "../workspace.ts";
import { listPeople, readPerson } from "./list.ts";
import { readMe } from "./me.ts";
import { createPerson, disablePerson, editPerson, enablePerson, grantRoles, resetPassword } from "./write.ts";

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => assert.fail("it was not refused"),
    (error: RefusedError) => error,
  );
  return error.why.code === "invalid" ? error.why.says : error.why.code;
}

describe("people", () => {
  let office: TestOffice;
  let workspace: Workspace;
  let by: TestOffice["actors"]["administrator"];
  before(async () => {
    office = await testOffice();
    workspace = office.workspace;
    by = office.actors.administrator;
  });
  after(() => office.close());

  const make = (login: string, name = "陈新人") =>
    createPerson(workspace, by, { name, login, grants: [{ role: "liaison", unit: office.unit("东溪镇") }] });

  it("[PE1] are found by name, login, unit, role and state, page by page", async () => {
    for (let i = 0; i < 5; i++) await make(`page${i}`, `分页${i}`);
    const first = await listPeople(workspace, by, { text: "分页", limit: 2 });
    assert.equal(first.total, 5);
    const names = first.rows.map(({ name }) => name);
    for (let next = first.next; next !== undefined; ) {
      const page = await listPeople(workspace, by, { text: "分页", limit: 2, cursor: next });
      names.push(...page.rows.map(({ name }) => name));
      next = page.next;
    }
    assert.deepEqual(names, ["分页0", "分页1", "分页2", "分页3", "分页4"]);
    const by1 = await listPeople(workspace, by, { text: "PAGE1" });
    assert.deepEqual(by1.rows[0]?.grants, [
      { role: "liaison", unit: office.unit("东溪镇"), unitName: "青枫县东溪镇" },
    ]);
    assert.equal((await listPeople(workspace, by, { unit: office.unit("东溪镇") })).total, 5);
    assert.equal((await listPeople(workspace, by, { role: "auditor" })).total, 1);
    const disabled = await listPeople(workspace, by, { state: "disabled" });
    assert.deepEqual(
      disabled.rows.map(({ id }) => id),
      [office.disabled],
    );
    assert.equal((await listPeople(workspace, by, { text: "%" })).total, 0);
  });

  it("[PE2] a unit head sees the people of the unit and below, and no others", async () => {
    const seen = await listPeople(workspace, office.actors["unit-head"], { limit: 500 });
    assert.ok(seen.total >= 3);
    assert.ok(
      seen.rows.every(({ grants }) => grants.some(({ unit }) => unit === office.unit("教育局"))),
      JSON.stringify(seen.rows),
    );
    assert.equal(
      await refusal(readPerson(workspace, office.actors["unit-head"], office.stranger.person)),
      "not-found",
    );
    assert.ok((await listPeople(workspace, office.countyHead, { limit: 500 })).total > seen.total);
  });

  it("[PE3] have a login of their own", async () => {
    await make("double.login");
    assert.match(await refusal(make(" Double.Login ")), /“double.login”已有人使用/);
    assert.match(await refusal(make("a b")), /不能用/);
    assert.match(await refusal(make("ok.login", "")), /填写姓名/);
    const results = await Promise.allSettled([make("at.once"), make("at.once")]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("[PE4] have roles that fit: those of a unit with one, the others without", async () => {
    const grant = (grants: Parameters<typeof grantRoles>[3]) =>
      grantRoles(workspace, by, { id: office.stranger.person, version: 1 }, grants);
    assert.match(await refusal(grant([])), /至少选择一个角色/);
    assert.match(await refusal(grant([{ role: "liaison" }])), /要指定单位/);
    assert.match(await refusal(grant([{ role: "leader", unit: office.unit("教育局") }])), /不需要指定单位/);
    assert.match(await refusal(grant([{ role: "leader" }, { role: "leader" }])), /重复/);
    assert.match(await refusal(grant([{ role: "liaison", unit: office.disabled }])), /没有这个单位/);
    await grant([{ role: "leader" }, { role: "liaison", unit: office.unit("民政局") }]);
    assert.deepEqual(
      (await office.actor(office.stranger.person)).grants.map(({ role }) => role),
      ["leader", "liaison"],
    );
  });

  it("[PE5] a disabled person's sessions end at once; enabled again they can log in", async () => {
    const { id } = await make("to.disable");
    const secret = await office.logIn(id);
    await disablePerson(workspace, by, { id, version: 1 });
    assert.equal(await actorOfSession(workspace, digest(secret)), undefined);
    await assert.rejects(office.actor(id));
    await enablePerson(workspace, by, { id, version: 2 });
    assert.equal((await office.actor(id)).person, id);
    assert.equal(await actorOfSession(workspace, digest(secret)), undefined, "the old session stays ended");
  });

  it("[PE6] the last administrator is neither disabled nor loses the role, also by two at once", async () => {
    const own = { id: by.person, version: 1 };
    assert.match(await refusal(disablePerson(workspace, by, own)), /最后一位系统管理员/);
    assert.match(await refusal(grantRoles(workspace, by, own, [{ role: "leader" }])), /最后一位系统管理员/);
    const second = await createPerson(workspace, by, {
      name: "二号",
      login: "second",
      grants: [{ role: "administrator" }],
    });
    const results = await Promise.allSettled([
      disablePerson(workspace, by, { id: second.id, version: 1 }),
      disablePerson(workspace, by, own),
    ]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("[PE7] are changed by the administrator alone", async () => {
    const at = { id: office.stranger.person, version: 9 };
    for (const role of ["plan-office", "leader", "unit-head", "liaison", "auditor", "viewer"] as const) {
      const actor = office.actors[role];
      for (const attempt of [
        () => editPerson(workspace, actor, at, { name: "换名" }),
        () => grantRoles(workspace, actor, at, [{ role: "administrator" }]),
        () => disablePerson(workspace, actor, at),
        () => enablePerson(workspace, actor, at),
        () => resetPassword(workspace, actor, at.id),
        () =>
          createPerson(workspace, actor, { name: "甲", login: `by-${role}`, grants: [{ role: "leader" }] }),
      ])
        assert.equal(await refusal(attempt()), "forbidden");
    }
  });

  it("[PE8] know what they may do", async () => {
    const me = await readMe(workspace, office.actors.viewer);
    assert.equal(me.grants[0]?.unitName, "青枫县教育局");
    assert.ok(me.may.includes("task.read"));
    assert.ok(!me.may.includes("task.report"));
    assert.ok(!me.may.includes("audit.read"));
  });
});
