import { Worker } from "node:worker_threads";
import { type Unreadable, UnreadableError } from "../../message/unreadable.ts";
import type { Content } from "../content.ts";
import type { Limits } from "../limits.ts";

/** What the thread is asked: the bytes of a PDF. */
export interface Request {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

/** What it says: once that it is ready, then for each request what it read, or why it could not. */
export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "content"; readonly content: Content }
  | { readonly kind: "unreadable"; readonly why: Unreadable }
  | { readonly kind: "fault"; readonly detail: string };

/** Memory of the thread for JavaScript objects: a hundred times what a plan of hundred pages takes. */
const megabytes = 1024;

/** The thread that waits for the next PDF: loading the parser takes longer than reading most files. */
let idle: Worker | undefined;

/**
 * Reads a PDF in a thread of its own. The parser cannot be stopped while it computes, and on damaged files
 * leaves promises that reject unheard, which would end the process: a thread can be ended, and hears them.
 * Throws UnreadableError.
 */
export async function readInThread(request: Request): Promise<Content> {
  const worker = idle ?? startThread();
  const isNew = worker !== idle;
  idle = undefined;
  worker.ref();
  try {
    if (isNew) await nextReply(worker);
    worker.postMessage(request);
    const reply = await nextReply(worker, request.limits.seconds);
    keep(worker);
    switch (reply.kind) {
      case "content":
        return reply.content;
      case "unreadable":
        throw new UnreadableError(reply.why);
      default:
        throw damaged(reply.kind === "fault" ? reply.detail : reply.kind);
    }
  } catch (error) {
    if (worker !== idle) void worker.terminate();
    throw error;
  }
}

/** Starts `worker.ts`: from source by way of tsx, which Node 20 does not hand on to threads, or as compiled. */
function startThread(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./worker.js", import.meta.url), options);
  const script = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const code = `import("tsx/esm/api").then(({ register }) => (register(), import(${script})))`;
  return new Worker(code, { ...options, eval: true });
}

/** Keeps one thread for the next file, without keeping the process from ending. */
function keep(worker: Worker): void {
  if (idle) void worker.terminate();
  else {
    worker.unref();
    idle = worker;
  }
}

function nextReply(worker: Worker, seconds?: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const listeners = {
      message: (reply: Reply) => settle(() => resolve(reply)),
      error: (error: unknown) =>
        settle(() => reject(isOutOfMemory(error) ? tooFar() : damaged(String(error)))),
      exit: () => settle(() => reject(damaged("the parser ended"))),
    };
    const settle = (act: () => void) => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      act();
    };
    const late = () => settle(() => reject(tookTooLong(seconds ?? 0)));
    const timer = seconds === undefined ? undefined : setTimeout(late, seconds * 1000);
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tookTooLong(seconds: number): UnreadableError {
  return new UnreadableError({ reason: "took-too-long", seconds });
}

function tooFar(): UnreadableError {
  return new UnreadableError({ reason: "expands-too-far", limit: megabytes * 1024 * 1024 });
}

function damaged(detail: string): UnreadableError {
  return new UnreadableError({ reason: "damaged", format: "pdf", detail });
}
