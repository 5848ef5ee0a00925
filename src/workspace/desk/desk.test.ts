import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { eq, sql } from "drizzle-orm";
import { inbox } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { RefusedError } from "../refusal.ts";
import { comment } from "../tasks/comment.ts";
import type { StepId } from "../tasks/life.ts";
import type { StepInputs } from "../tasks/step.ts";
import { takeStep } from "../tasks/take.ts";
import { type TestLedger, testLedger } from "../tasks/testing.ts";
import { deliver, startDelivery } from "./deliver.ts";
import { deskOf } from "./desk.ts";
import { dropFilter, filtersOf, keepFilter } from "./filters.ts";
import { markRead, messagesOf } from "./inbox.ts";
import { notifySetting, setNotify } from "./notify.ts";

describe("desk and inbox", () => {
  let ledger: TestLedger;
  let office: Actor;
  let lead: Actor;
  let names: Map<string, string>;

  before(async () => {
    ledger = await testLedger();
    office = ledger.actors["plan-office"];
    lead = ledger.actors.liaison;
    names = new Map([
      ...Object.entries(ledger.actors).map(([role, { person }]) => [person, role] as const),
      [ledger.liaisons.财政局.person, "财政局"],
      [ledger.liaisons.东溪镇.person, "东溪镇"],
      [ledger.stranger.person, "民政局"],
    ]);
  });
  beforeEach(() => ledger.store.transaction((tx) => tx.delete(inbox)));
  after(() => ledger.close());

  /** Who was told, by their short names. */
  const told = async (kind: string) => {
    const rows = await ledger.store.db.select().from(inbox).where(eq(inbox.kind, kind));
    return rows.map(({ person }) => names.get(person) ?? person).sort();
  };
  const take = <S extends Exclude<StepId, "report">>(
    actor: Actor,
    step: S,
    id: string,
    input: StepInputs[S],
  ) => takeStep(ledger.workspace, actor, step, id, input);

  it("[LG80] each step tells the liaisons and heads whom it concerns, or the plan office; never who did it", async () => {
    const all = ["liaison", "unit-head", "东溪镇", "财政局"].sort();
    const own = ["liaison", "unit-head"];
    const reason = { reason: "见纪要" };
    const id = await ledger.addTask();
    await take(office, "dispatch", id, {});
    assert.deepEqual(await told("dispatched"), all);
    await take(office, "recall", id, reason);
    assert.deepEqual(await told("recalled"), all);
    await take(office, "dispatch", id, {});
    await take(lead, "refuse", id, reason);
    assert.deepEqual(await told("refused"), ["plan-office"]);

    const active = await ledger.taskIn("active");
    await take(lead, "ask-extension", active, { to: "2027-06-30", ...reason });
    assert.deepEqual(await told("extension-asked"), ["plan-office"]);
    await take(office, "approve-extension", active, {});
    assert.deepEqual(await told("extension-approved"), own);
    await take(ledger.actors.leader, "supervise", active, reason);
    assert.deepEqual(await told("supervised"), all);
    await take(office, "remind", active, { note: "请报送" });
    assert.deepEqual(await told("reminder"), all);
    await take(lead, "ask-close", active, { summary: "完成", unfinished: "另行" });
    assert.deepEqual(await told("close-asked"), ["plan-office"]);
    await take(office, "return", active, reason);
    assert.deepEqual(await told("returned"), own);
    await take(lead, "ask-close", active, { summary: "完成", unfinished: "另行" });
    await take(office, "verify", active, {});
    assert.deepEqual(await told("closed"), all);

    const moved = await ledger.taskIn("active");
    const units = [{ unit: ledger.unit("民政局"), role: "lead" as const }];
    await take(office, "transfer", moved, { units, ...reason });
    assert.deepEqual(await told("transferred"), ["民政局", ...all].sort());
  });

  it("[LG81] a comment tells those it names, who must be able to read the task; nobody else", async () => {
    const id = await ledger.taskIn("active");
    const say = (mentions: readonly string[]) =>
      comment(ledger.workspace, office, id, { body: "请补充验收表", mentions });
    await say([lead.person, ledger.actors.leader.person, lead.person]);
    assert.deepEqual(await told("mention"), ["leader", "liaison"]);
    for (const person of [ledger.stranger.person, ledger.disabled])
      await assert.rejects(
        say([person]),
        (error) => error instanceof RefusedError && error.why.code === "invalid",
      );
    const foreign = comment(ledger.workspace, ledger.stranger, id, { body: "看看", mentions: [] });
    await assert.rejects(foreign, (error) => error instanceof RefusedError && error.why.code === "not-found");
  });

  it("[LG82] messages are the person's own, newest first, page by page; read is read", async () => {
    const ids = [];
    for (let i = 0; i < 5; i++) {
      ledger.setNow(`2026-03-0${3 + i}T01:00:00.000Z`);
      ids.push(await ledger.taskIn("dispatched"));
    }
    const first = await messagesOf(ledger.workspace, lead, { limit: 3 });
    const rest = await messagesOf(ledger.workspace, lead, { limit: 3, cursor: first.next });
    assert.deepEqual(
      [...first.rows, ...rest.rows].map(({ task }) => task),
      ids.reverse(),
    );
    assert.equal(rest.next, undefined);
    assert.equal(first.unread, 5);
    const others = first.rows.map(({ id }) => id);
    await markRead(ledger.workspace, ledger.stranger, { ids: others });
    assert.equal((await messagesOf(ledger.workspace, lead, {})).unread, 5);
    await markRead(ledger.workspace, lead, { ids: others.slice(0, 1) });
    assert.equal((await messagesOf(ledger.workspace, lead, { unread: true })).rows.length, 4);
    await markRead(ledger.workspace, lead, { until: rest.rows[0]!.at });
    assert.deepEqual((await messagesOf(ledger.workspace, lead, { unread: true })).rows, first.rows.slice(1));
  });

  it("[LG83] a desk shows what waits for the person: signing for the unit, verifying for the office", async () => {
    const counts = async (actor: Actor) =>
      new Map((await deskOf(ledger.workspace, actor)).lists.map(({ id, total }) => [id, total]));
    const before = [await counts(lead), await counts(office), await counts(ledger.actors.leader)];
    await ledger.taskIn("dispatched");
    await ledger.taskIn("closing");
    const returned = await ledger.taskIn("closing");
    await take(office, "return", returned, { reason: "缺材料" });
    await take(office, "supervise", returned, { reason: "进度慢" });
    const grown = async (at: number, actor: Actor, id: string) =>
      ((await counts(actor)).get(id as never) ?? 0) - (before[at]!.get(id as never) ?? 0);
    assert.equal(await grown(0, lead, "to-sign"), 1);
    assert.equal(await grown(0, lead, "returned"), 1);
    assert.equal(await grown(1, office, "to-verify"), 1);
    assert.equal(await grown(1, office, "supervised"), 1);
    assert.equal(await grown(2, ledger.actors.leader, "supervised"), 1);
    assert.equal((await counts(lead)).has("to-verify"), false);
    assert.deepEqual((await deskOf(ledger.workspace, ledger.actors.viewer)).lists, []);
  });

  it("[LG84] filters are kept under a name, for one person and one page", async () => {
    await keepFilter(ledger.workspace, lead, "ledger", { name: "逾期", query: "flag=overdue" });
    await keepFilter(ledger.workspace, lead, "ledger", { name: "逾期", query: "flag=overdue&sort=due" });
    assert.deepEqual(await filtersOf(ledger.workspace, lead, "ledger"), [
      { name: "逾期", query: "flag=overdue&sort=due" },
    ]);
    assert.deepEqual(await filtersOf(ledger.workspace, office, "ledger"), []);
    await dropFilter(ledger.workspace, office, "ledger", "逾期");
    assert.equal((await filtersOf(ledger.workspace, lead, "ledger")).length, 1);
    await dropFilter(ledger.workspace, lead, "ledger", "逾期");
    assert.deepEqual(await filtersOf(ledger.workspace, lead, "ledger"), []);
  });

  describe("delivery", () => {
    const secret = "0123456789abcdef";
    const administrator = () => ledger.actors.administrator;
    interface Sent {
      readonly url: string;
      readonly signature: string;
      readonly body: string;
    }
    /** A receiver that answers with these statuses, one after the other, then 200. */
    const receiver = (...statuses: readonly number[]) => {
      const sent: Sent[] = [];
      const fetch = async (url: string | URL | Request, init?: RequestInit) => {
        const signature = new Headers(init?.headers).get("x-luoshi-signature") ?? "";
        sent.push({ url: String(url), signature, body: String(init?.body) });
        return new Response(null, { status: statuses[sent.length - 1] ?? 200 });
      };
      return { sent, fetch };
    };

    it("[LG85] nothing is delivered until it is set, and then what came since, signed, once", async () => {
      const { sent, fetch } = receiver();
      await ledger.taskIn("dispatched");
      assert.equal(await deliver(ledger.workspace, fetch), 0);
      ledger.setNow("2026-04-01T01:00:00.000Z");
      await setNotify(ledger.workspace, administrator(), { url: "http://10.0.0.8/hook", secret });
      ledger.setNow("2026-04-01T01:00:01.000Z");
      await ledger.taskIn("dispatched");
      assert.equal(await deliver(ledger.workspace, fetch), 4);
      assert.equal(await deliver(ledger.workspace, fetch), 0);
      assert.equal(sent.length, 1);
      const { url, signature, body } = sent[0]!;
      assert.equal(url, "http://10.0.0.8/hook");
      assert.equal(signature, `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
      assert.match(JSON.parse(body).messages[0].says, /已下达，请签收/);
      assert.doesNotMatch(JSON.stringify(await notifySetting(ledger.workspace, administrator())), /0123/);
    });

    it("[LG86] a receiver that fails is asked again later, each time later, and nothing is lost", async () => {
      await setNotify(ledger.workspace, administrator(), { url: "http://10.0.0.8/hook", secret });
      await ledger.taskIn("dispatched");
      const { sent, fetch } = receiver(500, 503);
      const waits: number[] = [];
      const failures: string[] = [];
      let finish = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const delivery = startDelivery(ledger.workspace, {
        fetch,
        wait: async (milliseconds, signal) => {
          waits.push(milliseconds);
          if (waits.length < 4) return;
          finish();
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
        },
        report: (reason) => failures.push(reason),
      });
      await finished;
      await delivery.stop();
      assert.deepEqual(waits, [5000, 10_000, 5000, 5000]);
      assert.equal(sent.length, 3);
      assert.equal(failures.length, 2);
      const [left] = await ledger.store.db
        .select({ n: sql<number>`count(*)::int` })
        .from(inbox)
        .where(sql`sent_at is null`);
      assert.equal(left!.n, 0);
    });

    it("[LG87] only the administrator sets it, and only an address of the web", async () => {
      const set = (actor: Actor, url: string) => setNotify(ledger.workspace, actor, { url, secret });
      await assert.rejects(set(office, "http://10.0.0.8/"), RefusedError);
      for (const url of ["file:///etc/passwd", "ftp://10.0.0.8/", "x"])
        await assert.rejects(set(administrator(), url), RefusedError);
      await setNotify(ledger.workspace, administrator(), undefined);
      assert.deepEqual(await notifySetting(ledger.workspace, administrator()), {});
    });
  });
});
