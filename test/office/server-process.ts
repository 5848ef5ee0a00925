import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `luoshi serve` as a process of its own, as an office runs it. */
export interface ServerProcess {
  readonly url: string;
  /** The one-time password of the first administrator, at the first start. */
  readonly password: string | undefined;
  /** kill -9, and waits until it is dead. */
  kill(): Promise<void>;
}

/** Starts the command on a data directory and waits for its address. */
export async function startServer(data: string, database: string | undefined): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli.ts", "serve", "--data", data, "--port", "0"],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: database ?? "" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const said = await firstWords(child);
  const url = /http:\/\/\S+/.exec(said)?.[0];
  if (!url) throw new Error(`the server did not say its address: ${said}`);
  return {
    url,
    password: /密码\s+(\S+)\s*$/.exec(said)?.[1],
    async kill() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** What it says until it is ready; throws what it complained of where it ends before. */
function firstWords(child: ChildProcess): Promise<string> {
  let said = "";
  let complaint = "";
  child.stderr!.on("data", (piece) => {
    complaint += String(piece);
  });
  return new Promise((resolve, reject) => {
    child.stdout!.on("data", (piece) => {
      said += String(piece);
      if (said.includes("Ctrl+C")) setTimeout(() => resolve(said), 50);
    });
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${complaint}`)));
  });
}
