import { UsageError } from "../errors.ts";
import type { Command } from "./command.ts";

const defaultPort = 4600;

/** `luoshi serve`: the page in the browser, until the user stops it. */
export const serve: Command = async ({ options }, io) => {
  const port = readPort(options.get("port"));
  const { serve: start } = await import("../../server/serve.ts");
  const { url, close } = await start({ port }).catch((error: NodeJS.ErrnoException) => {
    throw inWords(error, port);
  });
  const stopped = io.stopped();
  io.write(`落实已启动：${url}\n按 Ctrl+C 停止。\n`);
  await stopped;
  await close();
  return 0;
};

function readPort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new UsageError(`--port 应为 0 到 65535 的整数，不能是“${text}”`);
  }
  return Number(text);
}

function inWords(error: NodeJS.ErrnoException, port: number): unknown {
  if (error.code === "EADDRINUSE")
    return new UsageError(`端口 ${port} 已被占用。请用 --port 换一个，如 --port ${port + 1}`);
  if (error.code === "EACCES")
    return new UsageError(`没有权限使用端口 ${port}。请用 --port 换一个 1024 以上的`);
  return error;
}
