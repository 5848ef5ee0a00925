import assert from "node:assert/strict";
import { buffer } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { uploads } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { RefusedError } from "../refusal.ts";
import { evidenceLimit, keepUpload, openEvidence } from "./evidence.ts";
import { findTask } from "./query/task.ts";
import { reportProgress } from "./report-progress.ts";
import { type TestLedger, testLedger } from "./testing.ts";

const photo = Buffer.from("\x89PNG\r\n\x1a\n picture", "latin1");

describe("evidence", () => {
  let ledger: TestLedger;
  let lead: Actor;
  before(async () => {
    ledger = await testLedger();
    lead = ledger.actors.liaison;
  });
  after(() => ledger.close());

  const upload = (actor: Actor, name = "现场照片.png") =>
    keepUpload(ledger.workspace, actor, { name, content: photo });
  const report = (task: string, evidence: readonly string[], actor = lead) =>
    reportProgress(ledger.workspace, actor, task, { done: "已验收", evidence });
  const isRefused = (code: string) => (error: unknown) =>
    error instanceof RefusedError && error.why.code === code;

  it("[LG70] a file is kept, comes with its report, and is read by those who may read the task", async () => {
    const task = await ledger.taskIn("signed");
    const file = await upload(lead, "../../etc/照片\u0000.html");
    assert.deepEqual([file.type, file.name, file.size], ["image/png", "照片.html", photo.length]);
    await report(task, [file.id]);
    const { reports } = await findTask(ledger.workspace, lead, task);
    assert.deepEqual(reports[0]?.evidence, [file]);
    for (const actor of [lead, ledger.liaisons.财政局, ledger.actors["plan-office"], ledger.actors.auditor]) {
      const { stream, type } = await openEvidence(ledger.workspace, actor, file.id);
      assert.deepEqual(await buffer(stream), photo);
      assert.equal(type, "image/png");
    }
    for (const actor of [ledger.stranger, ledger.actors.administrator])
      await assert.rejects(openEvidence(ledger.workspace, actor, file.id), isRefused("not-found"));
  });

  it("[LG71] a file belongs to one report, and to the one who sent it", async () => {
    const task = await ledger.taskIn("signed");
    const file = await upload(lead);
    await assert.rejects(openEvidence(ledger.workspace, lead, file.id), isRefused("not-found"));
    const foreign = await upload(ledger.liaisons.财政局);
    await assert.rejects(report(task, [foreign.id]), isRefused("invalid"));
    await report(task, [file.id]);
    await assert.rejects(report(task, [file.id]), isRefused("invalid"));
  });

  it("[LG71] a report that is refused leaves its files to be sent again", async () => {
    const task = await ledger.taskIn("dispatched");
    const file = await upload(lead);
    await assert.rejects(report(task, [file.id]), isRefused("invalid"));
    const kept = await ledger.store.db.select().from(uploads);
    assert.ok(kept.some(({ id }) => id === file.id));
  });

  it("[LG72] who reports nothing uploads nothing; a file over the limit is refused", async () => {
    await assert.rejects(upload(ledger.actors.viewer), isRefused("forbidden"));
    const content = new Uint8Array(evidenceLimit + 1);
    await assert.rejects(
      keepUpload(ledger.workspace, lead, { name: "片.mp4", content }),
      isRefused("invalid"),
    );
  });
});
