import { parentPort } from "node:worker_threads";
import type { Job } from "./job.ts";
import { perform } from "./perform.ts";
import { ProblemError } from "./problem.ts";
import type { Reply } from "./workers.ts";

/** The thread in which documents are read: whatever a document does, only this thread suffers. */
const port = parentPort;
if (!port) throw new Error("worker.ts runs as a worker thread, started by workers.ts");

port.on("message", async (job: Job) => {
  const reply = await answer(job);
  port.postMessage(reply, "bytes" in reply ? [reply.bytes.buffer] : []);
});

async function answer(job: Job): Promise<Reply> {
  try {
    return { bytes: await perform(job) };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
