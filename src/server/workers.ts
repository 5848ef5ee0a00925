import { Worker, type WorkerOptions } from "node:worker_threads";
import type { Problem } from "./api.ts";
import type { Job, Perform } from "./job.ts";
import { limits } from "./limits.ts";
import { ProblemError, refusal, unreadableFile } from "./problem.ts";

/** What a worker answers: the result, a refusal, or a fault of ours. */
export type Reply =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly problem: Problem }
  | { readonly fault: string };

interface Pending {
  readonly job: Job;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: unknown) => void;
}

export interface Workers {
  readonly perform: Perform;
  /** Ends all threads; what is under way is refused. */
  close(): Promise<void>;
}

type Bounds = Pick<typeof limits, "seconds" | "megabytes" | "workers" | "waiting">;

/** `worker.ts` beside this file: run from source, or compiled in dist. */
const beside = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Starts a script in a thread. Node 20 does not hand tsx on to threads, so a thread from source asks for it. */
function startThread(script: URL, options: WorkerOptions): Worker {
  if (!script.pathname.endsWith(".ts")) return new Worker(script, options);
  const code = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(script.href)})))`;
  return new Worker(code, { ...options, eval: true });
}

/**
 * Does jobs in threads with a bound on time and memory: a job that breaks it is refused with an
 * ProblemError and its thread replaced, while the server goes on. `script` is for tests.
 */
export function startWorkers(
  bounds: { readonly [K in keyof Bounds]: number } = limits,
  script: URL = beside,
): Workers {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Pending>();
  const queue: Pending[] = [];
  let closed = false;

  const tooMuch = (job: Job) =>
    unreadableFile(fileOf(job), { reason: "expands-too-far", limit: bounds.megabytes * 1024 * 1024 });

  function start(): Worker {
    const worker = startThread(script, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } });
    worker.unref();
    worker.on("message", (reply: Reply) => finish(worker, reply));
    worker.on("error", (error) => {
      const pending = busy.get(worker);
      drop(worker, pending && isOutOfMemory(error) ? tooMuch(pending.job) : error);
    });
    worker.on("exit", () => drop(worker, new Error("the worker thread ended")));
    return worker;
  }

  /** Forgets a worker that died or is to be ended, refusing what it worked on. */
  function drop(worker: Worker, reason: unknown): void {
    const pending = busy.get(worker);
    busy.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
    pending?.reject(reason);
    next();
  }

  function next(): void {
    while (!closed && queue.length > 0 && busy.size < bounds.workers) {
      const pending = queue.shift()!;
      if (pending.signal?.aborted) pending.reject(pending.signal.reason);
      else run(idle.pop() ?? start(), pending);
    }
  }

  function run(worker: Worker, { job, signal, resolve, reject }: Pending): void {
    const { seconds } = bounds;
    const overdue = () => drop(worker, unreadableFile(fileOf(job), { reason: "took-too-long", seconds }));
    const abort = () => drop(worker, signal?.reason);
    const timer = setTimeout(overdue, seconds * 1000);
    signal?.addEventListener("abort", abort, { once: true });
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    busy.set(worker, {
      job,
      signal,
      resolve: (bytes) => {
        settle();
        resolve(bytes);
      },
      reject: (error) => {
        settle();
        reject(error);
      },
    });
    worker.postMessage(job);
  }

  function finish(worker: Worker, reply: Reply): void {
    const pending = busy.get(worker);
    if (!pending) return;
    busy.delete(worker);
    idle.push(worker);
    if ("bytes" in reply) pending.resolve(reply.bytes);
    else pending.reject("problem" in reply ? new ProblemError(reply.problem) : new Error(reply.fault));
    next();
  }

  idle.push(start());
  return {
    perform(job, signal) {
      if (closed || queue.length >= bounds.waiting) return Promise.reject(tooBusy());
      if (signal?.aborted) return Promise.reject(signal.reason);
      return new Promise((resolve, reject) => {
        queue.push({ job, signal, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      for (const pending of queue.splice(0)) pending.reject(tooBusy());
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** The file to name where a whole job failed. */
function fileOf(job: Job): string {
  return job.kind === "diff" ? job.new.name : job.file.name;
}

function tooBusy(): ProblemError {
  return refusal(503, "busy", "正在处理的文件较多，这一份没有开始。请稍等一分钟再打开。");
}
