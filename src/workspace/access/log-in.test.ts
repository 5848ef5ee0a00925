import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { eq } from "drizzle-orm";
import { credentials, events, sessions } from "../../storage/tables/index.ts";
import { testStore } from "../../storage/testing.ts";
import { createPerson, disablePerson, resetPassword } from "../people/write.ts";
import { RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import type { Workspace } from "../workspace.ts";
import { changePassword } from "./change-password.ts";
import { firstAdministrator } from "./first-administrator.ts";
import { logIn } from "./log-in.ts";
import { findPasswordProblem, hashPassword, oneTimePassword, verifyPassword } from "./passwords.ts";
import { digest } from "./secrets.ts";
import { actorOfSession, actorOfToken, endSession, listSessions } from "./sessions.ts";
import { createToken, listTokens, revokeToken } from "./tokens.ts";

const start = Date.parse("2026-03-02T01:00:00.000Z");
const later = (minutes: number) => new Date(start + minutes * 60_000).toISOString();

describe("login", () => {
  let office: TestOffice;
  let workspace: Workspace;
  let person: { id: string; login: string; password: string };
  let count = 0;
  before(async () => {
    office = await testOffice();
    workspace = office.workspace;
  });
  after(() => office.close());
  beforeEach(async () => {
    office.setNow(later(0));
    person = await createPerson(workspace, office.actors.administrator, {
      name: "周新来",
      login: `zhou${++count}`,
      grants: [{ role: "viewer", unit: office.unit("教育局") }],
    });
  });

  const tryWith = (password: string, login = person.login) =>
    logIn(workspace, { login, password, agent: "test" });
  const sessionOf = (secret: string) => actorOfSession(workspace, digest(secret));

  it("[AC1] begins a session whose secret is nowhere kept, and asks for a new password first", async () => {
    const session = await tryWith(person.password, ` ${person.login.toUpperCase()} `);
    assert.ok(session);
    const known = await sessionOf(session.secret);
    assert.equal(known?.actor.person, person.id);
    assert.equal(known?.mustChange, true);
    const kept = await office.store.db.select().from(sessions).where(eq(sessions.person, person.id));
    assert.deepEqual(
      kept.map(({ token }) => token),
      [digest(session.secret)],
    );
  });

  it("[AC2] answers nothing, after the same time, for an unknown login, a wrong password and a disabled person", async () => {
    const time = async (login: string, password: string) => {
      const began = performance.now();
      assert.equal(await tryWith(password, login), undefined);
      return performance.now() - began;
    };
    await disablePerson(workspace, office.actors.administrator, { id: person.id, version: 1 });
    const times = [
      await time("nobody-here", person.password),
      await time("user1", "wrong-password"),
      await time(person.login, person.password),
    ];
    assert.ok(Math.min(...times) >= 290, times.join());
  });

  it("[AC3] locks after five wrong passwords for fifteen minutes, also against the right one", async () => {
    for (let i = 0; i < 4; i++) await tryWith("wrong");
    assert.ok(await tryWith(person.password), "four wrong ones do not lock");
    for (let i = 0; i < 5; i++) await tryWith("wrong");
    assert.equal(await tryWith(person.password), undefined);
    office.setNow(later(14));
    assert.equal(await tryWith(person.password), undefined);
    office.setNow(later(15));
    await tryWith("wrong");
    assert.ok(await tryWith(person.password), "a new count began");
    const locked = await office.store.db.select().from(events).where(eq(events.subject, person.id));
    assert.equal(locked.filter(({ kind }) => kind === "person.locked").length, 1);
  });

  it("[AC3] counts guesses that come at once: no more than five are judged", async () => {
    await Promise.all(Array.from({ length: 12 }, () => tryWith("wrong")));
    const [kept] = await office.store.db.select().from(credentials).where(eq(credentials.person, person.id));
    assert.equal(kept?.failed, 5);
    assert.equal(await tryWith(person.password), undefined);
  });

  it("[AC4] ends a session after twelve idle hours and after seven days", async () => {
    const session = (await tryWith(person.password))!;
    for (let hours = 0; hours < 7 * 24; hours += 11) {
      office.setNow(later(hours * 60));
      assert.ok(await sessionOf(session.secret), `after ${hours} hours in use`);
    }
    office.setNow(later(7 * 24 * 60));
    assert.equal(await sessionOf(session.secret), undefined);

    office.setNow(later(0));
    const idle = (await tryWith(person.password))!;
    office.setNow(later(12 * 60 + 1));
    assert.equal(await sessionOf(idle.secret), undefined);
  });

  it("[AC5] a new password ends the other sessions and keeps this one", async () => {
    const [mine, other] = [(await tryWith(person.password))!, (await tryWith(person.password))!];
    const { actor } = (await sessionOf(mine.secret))!;
    await changePassword(workspace, actor, {
      old: person.password,
      wanted: "竹林-水车-石桥-晴天",
      session: digest(mine.secret),
    });
    assert.equal((await sessionOf(mine.secret))?.mustChange, false);
    assert.equal(await sessionOf(other.secret), undefined);
    assert.equal(await tryWith(person.password), undefined);
    assert.ok(await tryWith("竹林-水车-石桥-晴天"));
  });

  it("[AC5] a reset, too, ends the sessions and a lock", async () => {
    const before = (await tryWith(person.password))!;
    for (let i = 0; i < 5; i++) await tryWith("wrong");
    const { password } = await resetPassword(workspace, office.actors.administrator, person.id);
    assert.equal(await sessionOf(before.secret), undefined);
    const session = await tryWith(password);
    assert.equal((await sessionOf(session!.secret))?.mustChange, true);
  });

  it("[AC5] refuses a weak new password, the old one, and a wrong old one, each in a sentence", async () => {
    const actor = await office.actor(person.id);
    for (const [old, wanted, field] of [
      [person.password, "short", "wanted"],
      [person.password, person.password, "wanted"],
      ["wrong", "竹林-水车-石桥-晴天", "old"],
    ] as const) {
      await assert.rejects(changePassword(workspace, actor, { old, wanted }), (error: RefusedError) => {
        assert.ok(error instanceof RefusedError && error.why.code === "invalid");
        assert.equal(error.why.field, field);
        assert.match(error.why.says, /。$/);
        return true;
      });
    }
  });

  it("[AC6] a person lists and ends their own sessions, and no one else's", async () => {
    const [mine, other] = [(await tryWith(person.password))!, (await tryWith(person.password))!];
    const actor = await office.actor(person.id);
    const list = await listSessions(workspace, actor, digest(mine.secret));
    assert.deepEqual(list.map(({ current }) => current).sort(), [false, true]);
    await assert.rejects(endSession(workspace, office.stranger, digest(other.secret)), RefusedError);
    await endSession(workspace, actor, digest(other.secret));
    assert.equal(await sessionOf(other.secret), undefined);
    assert.ok(await sessionOf(mine.secret));
  });

  it("[AC7] a token acts as its person until it is revoked, expires, or the person is disabled", async () => {
    const admin = office.actors.administrator;
    const wish = { name: "数据共享平台", scope: "read", expiresAt: later(60) } as const;
    const short = await createToken(workspace, admin, wish);
    const long = await createToken(workspace, admin, { name: "备用", scope: "write" });
    const acts = (secret: string) => actorOfToken(workspace, digest(secret));
    assert.deepEqual(
      [(await acts(short.secret))?.scope, (await acts(long.secret))?.scope],
      ["read", "write"],
    );
    office.setNow(later(61));
    assert.equal(await acts(short.secret), undefined);
    assert.ok((await listTokens(workspace, admin)).find(({ id }) => id === long.id)?.usedAt);
    await assert.rejects(revokeToken(workspace, office.actors["plan-office"], long.id), RefusedError);
    await revokeToken(workspace, admin, long.id);
    assert.equal(await acts(long.secret), undefined);
    await assert.rejects(createToken(workspace, office.actors.liaison, wish), RefusedError);
  });
});

describe("first administrator", () => {
  it("[AC8] is made once in an office that has nobody, also by two servers at once", async () => {
    const store = await testStore();
    try {
      const workspace = { store, region: "500000", clock: () => new Date(start) };
      const made = await Promise.all([firstAdministrator(workspace), firstAdministrator(workspace)]);
      assert.equal(made.filter((each) => each !== undefined).length, 1);
      const { login, password } = made.find((each) => each !== undefined)!;
      assert.ok(await logIn(workspace, { login, password, agent: "" }));
      assert.equal(await firstAdministrator(workspace), undefined);
      const text = JSON.stringify(await store.db.select().from(events));
      assert.ok(!text.includes(password));
    } finally {
      await store.close();
    }
  });
});

describe("passwords", () => {
  const person = { login: "wangxiaoming", name: "王小明" };

  it("[AC9] are refused when short, common or the person's own name", () => {
    for (const [password, problem] of [
      ["123456789", "short"],
      ["竹林水车石桥", "short"],
      ["1234567890", "common"],
      ["Password123", "common"],
      ["aaaaaaaaaaaa", "common"],
      ["ababababab", "common"],
      ["WangXiaoming1", "own-name"],
      ["王小明王小明王小明王", "own-name"],
      ["x".repeat(201), "long"],
      ["竹林-水车-石桥-晴天", undefined],
      ["wangxiaoming loves tea", undefined],
    ] as const)
      assert.equal(findPasswordProblem(password, person), problem, password);
  });

  it("[AC9] given out are long, readable and never the same", () => {
    const made = new Set(Array.from({ length: 200 }, oneTimePassword));
    assert.equal(made.size, 200);
    for (const each of made) assert.match(each, /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
  });

  it("[AC9] are kept as argon2id, and full-width letters are the same letters", async () => {
    const hash = await hashPassword("ＡBC竹林水车石桥1");
    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.equal(await verifyPassword(hash, "ABC竹林水车石桥１"), true);
    assert.equal(await verifyPassword(hash, "abc竹林水车石桥1"), false);
    assert.equal(await verifyPassword(undefined, "ABC竹林水车石桥1"), false);
  });
});
