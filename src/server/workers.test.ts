import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { Job } from "./job.ts";
import { ProblemError } from "./problem.ts";
import { startWorkers } from "./workers.ts";

/** A thread that does what the file's name says: hangs, eats memory, faults, or sends the name back. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ file }) => {
    if (file.name === "hang") for (;;);
    if (file.name === "eat") { const held = []; for (;;) held.push(new Array(1e5).fill(held.length)); }
    if (file.name === "fault") return parentPort.postMessage({ fault: "Error: at /secret/path" });
    if (file.name === "end") process.exit(1);
    parentPort.postMessage({ bytes: new TextEncoder().encode(file.name) });
  });
`)}`,
);

const bounds = { seconds: 2, megabytes: 40, workers: 2, waiting: 2 };
const job = (name: string): Job => ({ kind: "plan", file: { name, bytes: new Uint8Array() } });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("bounded workers", () => {
  const workers = startWorkers(bounds, script);
  after(() => workers.close());

  it("do a job and the next", async () => {
    assert.equal(text(await workers.perform(job("one"))), "one");
    assert.equal(text(await workers.perform(job("two"))), "two");
  });

  it("refuse a document that takes too long, and go on", async () => {
    const refusal = assert.rejects(workers.perform(job("hang")), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.equal(error.problem.code, "took-too-long");
      assert.match(error.problem.title, /hang.*2 秒/);
      return true;
    });
    assert.equal(text(await workers.perform(job("beside"))), "beside");
    await refusal;
    assert.equal(text(await workers.perform(job("after"))), "after");
  });

  it("refuse a document that eats memory, and go on", async () => {
    await assert.rejects(workers.perform(job("eat")), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.equal(error.problem.code, "expands-too-far");
      return true;
    });
    assert.equal(text(await workers.perform(job("after"))), "after");
  });

  it("report a fault of ours as a fault, not as the document's", async () => {
    await assert.rejects(workers.perform(job("fault")), (error) => !(error instanceof ProblemError));
  });

  it("replace a thread that ends", async () => {
    await assert.rejects(workers.perform(job("end")), /ended/);
    assert.equal(text(await workers.perform(job("after"))), "after");
  });

  it("stop when the one who asked goes away", async () => {
    const control = new AbortController();
    const pending = workers.perform(job("hang"), control.signal);
    setTimeout(() => control.abort(new Error("gone")), 50);
    const begun = performance.now();
    await assert.rejects(pending, /gone/);
    assert.ok(performance.now() - begun < 1500, "it waited for the time limit");
  });

  it("ask to come back where too many wait", async () => {
    const asked = ["hang", "hang", "a", "b", "c"].map((name) => workers.perform(job(name)));
    const results = await Promise.allSettled(asked);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["rejected", "rejected", "fulfilled", "fulfilled", "rejected"],
    );
    const last = results[4];
    assert.ok(last?.status === "rejected" && last.reason instanceof ProblemError);
    assert.equal(last.reason.problem.status, 503);
  });
});
