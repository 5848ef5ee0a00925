import assert from "node:assert/strict";
import { buffer } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { messagesOf } from "../../desk/inbox.ts";
import { RefusedError } from "../../refusal.ts";
import { keepUpload } from "../../tasks/evidence.ts";
import { settleFundYear } from "../settle-year.ts";
import { type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { answerObjection } from "./answer.ts";
import { listObjections, openObjectionFile } from "./list.ts";
import { type ObjectionInput, objectTo, withdrawObjection } from "./object.ts";
import { finalRun, keepExample, moveMonth, openMonth } from "./testing.ts";

const refusedAs = (code: string, field?: string) => (error: unknown) =>
  error instanceof RefusedError &&
  error.why.code === code &&
  (field === undefined || (error.why.code === "invalid" && error.why.field === field));

describe("objections", () => {
  let office: InsuranceOffice;
  const months: string[] = [];
  before(async () => {
    office = await insuranceOffice();
    await keepExample(office, [1, 2, 3]);
    months[1] = await openMonth(office, 1, "feedback");
    months[2] = await openMonth(office, 2, "upload");
    months[3] = await openMonth(office, 3, "payment");
  });
  after(() => office.close());

  const object = (more: Partial<ObjectionInput> = {}, actor = office.hospitals.HB) =>
    objectTo(office.workspace, actor, {
      ...testYear,
      month: 1,
      hospital: "HB",
      case: "Q003",
      reason: "主要诊断漏填，应入RC23组",
      wants: { noncompliant: "10.00" },
      ...more,
    });
  const answer = (id: string, more: Partial<Parameters<typeof answerObjection>[3]> = {}) =>
    answerObjection(office.workspace, office.insurer, id, {
      version: 1,
      accepted: true,
      answer: "经核对病案首页，同意",
      ...more,
    });
  const list = (actor = office.insurer) => listObjections(office.workspace, actor, testYear);
  const find = async (id: string) => (await list()).find((each) => each.id === id)!;
  const pointsOf = async (name: string) => {
    const { settlement, indexOf } = (await settleFundYear(office.workspace, testYear))!;
    return settlement.results.points[indexOf("HB", name)!];
  };
  const inbox = async (actor = office.insurer) =>
    (await messagesOf(office.workspace, actor, {})).rows.map(({ says }) => says);

  it("[IR1] a hospital objects to its own case; the office is told, grants it, and the case is settled with it", async () => {
    const before = await pointsOf("Q003");
    const id = await object({ wants: { group: "RC23" } });
    assert.equal(await pointsOf("Q003"), before, "what was asked for changes nothing yet");
    assert.ok((await inbox()).some((says) => /青枫县中医医院对1月病例Q003提出异议/.test(says)));
    await answer(id);
    const { state, granted, effect, answer: said } = await find(id);
    assert.deepEqual([state, granted, effect], ["accepted", { group: "RC23" }, "month"]);
    assert.equal(said, "经核对病案首页，同意");
    assert.notEqual(await pointsOf("Q003"), before);
    assert.ok((await inbox(office.hospitals.HB)).some((says) => /病例Q003的异议已采纳：经核对/.test(says)));
  });

  it("[IR1] less may be granted than was asked for", async () => {
    const id = await object({ case: "Q004", wants: { noncompliant: "90" } });
    assert.deepEqual((await find(id)).wants, { noncompliant: "90.00" });
    await answer(id, { granted: { noncompliant: "40.5" } });
    assert.deepEqual((await find(id)).granted, { noncompliant: "40.50" });
  });

  it("[IR2] only while the first result is out and the final one is not", async () => {
    await assert.rejects(object({ month: 2, case: "Q009" }), refusedAs("invalid", "month"));
    await assert.rejects(object({ month: 3, case: "Q015" }), refusedAs("invalid", "month"));
    await assert.rejects(object({ month: 4 }), refusedAs("invalid", "month"));
  });

  it("[IR3] what is granted after the final result waits for the clearing", async () => {
    const late = await object({ case: "Q003" });
    const open = await object({ case: "Q004" });
    await moveMonth(office, months[1]!, "payment");
    await finalRun(office, 1);
    office.setNow("2026-02-02T02:00:00.000Z");
    try {
      await answer(late);
      const found = [await find(late), await find(open)].map(({ state, effect }) => [state, effect]);
      assert.deepEqual(found, [
        ["accepted", "clearing"],
        ["open", "clearing"],
      ]);
      const { parts } = (await settleFundYear(office.workspace, testYear))!;
      assert.ok(!parts.corrections.some(({ correction }) => correction.noncompliant === "10.00"));
    } finally {
      await moveMonth(office, months[1]!, "feedback");
    }
  });

  it("[IR4] a rejection needs words; who has an old copy is told; what is answered stays", async () => {
    const id = await object();
    await assert.rejects(answer(id, { accepted: false, answer: " " }), refusedAs("invalid", "answer"));
    await assert.rejects(answer(id, { version: 7 }), refusedAs("conflict"));
    await answer(id, { accepted: false, answer: "病案首页与申报一致" });
    const { state, granted, effect, version } = await find(id);
    assert.deepEqual([state, granted, effect], ["rejected", null, null]);
    await assert.rejects(answer(id, { version }), refusedAs("invalid", "state"));
    assert.ok((await inbox(office.hospitals.HB)).some((says) => /未采纳：病案首页与申报一致/.test(says)));
  });

  it("[IR5] one open objection a case, also of two at once; a withdrawn one makes room", async () => {
    const both = await Promise.allSettled([object(), object()]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const made = both.find((each) => each.status === "fulfilled")!;
    await withdrawObjection(office.workspace, office.hospitals.HB, made.value, { version: 1 });
    assert.equal((await find(made.value)).state, "withdrawn");
    const again = await object();
    await withdrawObjection(office.workspace, office.hospitals.HB, again, { version: 1 });
    const withdraw = withdrawObjection(office.workspace, office.hospitals.HB, again, { version: 2 });
    await assert.rejects(withdraw, refusedAs("invalid", "state"));
  });

  it("[IR6] what makes no sense for the case is refused in a sentence", async () => {
    for (const [more, field] of [
      [{ wants: {} }, "wants"],
      [{ wants: { group: "RC23" } }, "group"],
      [{ wants: { group: "没有的组" } }, "group"],
      [{ wants: { noncompliant: "13980.76" } }, "noncompliant"],
      [{ wants: { noncompliant: "-1" } }, "noncompliant"],
      [{ wants: { noncompliant: "1.005" } }, "noncompliant"],
      [{ case: "Q001" }, "case"],
      [{ case: "Q009" }, "case"],
      [{ reason: "  " }, "reason"],
    ] as const)
      await assert.rejects(object(more), (error: unknown) => {
        assert.ok(refusedAs("invalid", field)(error), `${field}: ${String(error)}`);
        return error instanceof RefusedError && error.why.code === "invalid" && /。$/.test(error.why.says);
      });
  });

  it("[IR7] another hospital's objections and files do not exist for a hospital", async () => {
    const { workspace, hospitals } = office;
    const content = new TextEncoder().encode("病案首页");
    const file = await keepUpload(workspace, hospitals.HB, { name: "首页.txt", content }, "insurance.upload");
    const id = await object({ evidence: [file.id] });
    assert.deepEqual((await find(id)).evidence, [file]);
    for (const actor of [hospitals.HB, office.insurer, office.actors.auditor]) {
      const { stream } = await openObjectionFile(workspace, actor, id, file.id);
      assert.deepEqual(new Uint8Array(await buffer(stream)), content);
    }
    assert.deepEqual(await list(hospitals.HA), []);
    for (const actor of [hospitals.HA, office.experts[0], office.actors.liaison])
      await assert.rejects(openObjectionFile(workspace, actor, id, file.id), refusedAs("not-found"));
    await assert.rejects(object({}, hospitals.HA), refusedAs("not-found"));
    await assert.rejects(
      withdrawObjection(workspace, hospitals.HA, id, { version: 1 }),
      refusedAs("not-found"),
    );
    await assert.rejects(
      answerObjection(workspace, hospitals.HB, id, { version: 1, accepted: true, answer: "同意" }),
      refusedAs("forbidden"),
    );
  });
});
