import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** Smaller texts are done within the second after which progress shows. */
const worthShowing = 30_000;
const clearLine = "\r\u001b[K";

/** Writes `what` with the seconds that went by, over itself, once a second. In a thread of its own: compiling blocks ours. */
const clock = `
const { workerData: { fd, what, delay, shown } } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const began = Date.now();
function tick() {
  Atomics.store(shown, 0, 1);
  writeSync(fd, ${JSON.stringify(clearLine)} + what + "，已用" + Math.round((Date.now() - began) / 1000) + "秒");
}
setTimeout(() => { tick(); setInterval(tick, 1000); }, delay);
`;

/**
 * Shows what is being done where it takes longer than a second and someone can see it.
 * @param size bytes or characters of what is worked on
 * @param fd of a terminal; without it nothing shows
 * @param delay milliseconds before anything shows
 */
export function showProgress(
  what: string,
  size: number,
  fd: number | undefined,
  delay = 1000,
): { stop(): Promise<void> } {
  if (fd === undefined || size < worthShowing) return { async stop() {} };
  const shown = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(clock, { eval: true, workerData: { fd, what, delay, shown } });
  return {
    async stop() {
      await worker.terminate();
      if (Atomics.load(shown, 0) === 1) writeSync(fd, clearLine);
    },
  };
}
