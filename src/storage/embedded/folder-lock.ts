import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { linkSync, renameSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { StoreInUseError } from "../errors.ts";
import { isHeld, pidOfHolder } from "./ask-holder.ts";
import { socketPathOf } from "./socket-path.ts";

/** Answers another process on this machine that the data directory is held by: request to response. */
export type Answers = Readonly<Record<string, () => AsyncIterable<Uint8Array>>>;

export interface FolderLock {
  release(): Promise<void>;
}

/** A rival that comes and goes may be met more than once; more often than this it stays. */
const tries = 5;
/** A request is one short line; whoever sends more or nothing is not one of us. */
const longestRequest = 64;
const patience = 10_000;

/**
 * Makes this process the only one that works on a directory, until `release` or its death. The lock is a listening
 * socket: the kernel closes it with the process, so that none is left behind by kill -9, and another process can ask
 * the holder for what only the holder can do.
 * @throws StoreInUseError when another process holds it
 */
export async function lockFolder(directory: string, answers: Answers): Promise<FolderLock> {
  const path = socketPathOf(directory);
  const all = { ...answers, pid: () => line(String(process.pid)) };
  for (let i = 0; i < tries; i++) {
    const server = await (process.platform === "win32" ? listenAlone(path, all) : listenAt(path, all));
    if (server) {
      return {
        async release() {
          if (process.platform !== "win32") rmSync(path, { force: true });
          server.close();
          await once(server, "close");
        },
      };
    }
    if (await isHeld(path)) throw new StoreInUseError(directory, await pidOfHolder(directory));
    if (process.platform !== "win32") await putAside(path);
  }
  throw new StoreInUseError(directory);
}

async function* line(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${text}\n`);
}

/** Windows lets only one process open a pipe's name. */
async function listenAlone(path: string, answers: Answers): Promise<Server | undefined> {
  const server = serverOf(answers);
  server.listen(path);
  try {
    await once(server, "listening");
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;
    throw error;
  }
}

/**
 * Elsewhere a socket takes its name by a hard link, which only one process can make; it listens before it has the
 * name, so that a name always leads to a process that answers, or to a dead one.
 */
async function listenAt(path: string, answers: Answers): Promise<Server | undefined> {
  const own = `${path}.${randomBytes(4).toString("hex")}`;
  const server = serverOf(answers);
  server.listen({ path: own, readableAll: false, writableAll: false });
  await once(server, "listening");
  try {
    linkSync(own, path);
    return server;
  } catch (error) {
    server.close();
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes the name of a dead socket. A rival may have put a live one there meanwhile: that one gets it back. */
async function putAside(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(path, aside);
    if (await isHeld(aside)) linkSync(aside, path);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function serverOf(answers: Answers): Server {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    // One that hangs up before it has everything needs no answer.
    respond(socket, answers).catch(() => socket.destroy());
  });
  server.unref();
  return server;
}

async function respond(socket: Socket, answers: Answers): Promise<void> {
  socket.setTimeout(patience, () => socket.destroy());
  let request = "";
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    request += String(piece);
    if (request.includes("\n") || request.length > longestRequest) break;
  }
  socket.setTimeout(0);
  const answer = Object.hasOwn(answers, request.trim()) ? answers[request.trim()] : undefined;
  if (!answer) socket.destroy();
  else await pipeline(answer(), socket);
}
