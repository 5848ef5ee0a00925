import { parentPort } from "node:worker_threads";
import { UnreadableError } from "../../message/unreadable.ts";
import { readPdf } from "./read-pdf.ts";
import type { Reply, Request } from "./thread.ts";

/** The thread that `thread.ts` starts: reads one PDF after another. */
const port = parentPort;
if (!port) throw new Error("worker.ts runs as a worker thread, started by thread.ts");

// The parser's own promises on damaged files. What concerns us comes by the one that we wait for.
process.on("unhandledRejection", () => {});

port.on("message", async (request: Request) => port.postMessage(await answer(request)));
port.postMessage({ kind: "ready" } satisfies Reply);

async function answer({ bytes, limits }: Request): Promise<Reply> {
  try {
    return { kind: "content", content: await readPdf(bytes, limits) };
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: "unreadable", why: error.why };
    return { kind: "fault", detail: error instanceof Error ? error.message : String(error) };
  }
}
