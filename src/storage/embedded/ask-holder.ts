import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { socketPathOf } from "./socket-path.ts";

/** Milliseconds for a holder to say its number; it may be busy, and is the holder all the same. */
const patience = 1_000;

/** Whether a process listens at the socket. */
export async function isHeld(path: string): Promise<boolean> {
  const socket = await connect(path);
  socket?.destroy();
  return socket !== undefined;
}

/**
 * Asks the process that holds a data directory; see `Answers`.
 * @returns its answer as a stream, or undefined when no process holds it
 */
export async function askHolder(directory: string, request: string): Promise<Readable | undefined> {
  const socket = await connect(socketPathOf(directory));
  socket?.end(`${request}\n`);
  return socket;
}

/** The number of the process that holds a directory, when it says it in time. */
export async function pidOfHolder(directory: string): Promise<number | undefined> {
  const stream = await askHolder(directory, "pid");
  if (!stream) return undefined;
  const timer = setTimeout(() => stream.destroy(), patience);
  try {
    const pid = Number(await text(stream));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function text(stream: Readable): Promise<string> {
  let all = "";
  for await (const piece of stream) all += String(piece);
  return all;
}

async function connect(path: string): Promise<Socket | undefined> {
  const socket = createConnection({ path, allowHalfOpen: true });
  try {
    await once(socket, "connect");
    return socket;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ECONNREFUSED" || code === "ENOENT") return undefined;
    throw error;
  }
}
