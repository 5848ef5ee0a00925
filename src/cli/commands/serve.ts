import { UsageError } from "../errors.ts";
import type { Command } from "./command.ts";

const defaultPort = 4600;

/** `luoshi serve`: the workspace in the browser, until the user stops it. */
export const serve: Command = async ({ options }, io) => {
  const port = readPort(options.get("port"));
  const data = options.get("data") ?? "data";
  const { serve: start } = await import("../../server/serve.ts");
  const { url, administrator, close } = await start({
    port,
    hostname: options.get("host") ?? "127.0.0.1",
    data,
    database: io.env.DATABASE_URL || undefined,
  }).catch((error: NodeJS.ErrnoException) => {
    throw inWords(error, port);
  });
  const stopped = io.stopped();
  io.write(`落实已启动：${url}\n数据保存在 ${data}。按 Ctrl+C 停止。\n`);
  if (administrator) io.write(sayAdministrator(administrator));
  await stopped;
  await close();
  return 0;
};

function sayAdministrator({ login, password }: { login: string; password: string }): string {
  return `\n首次启动，已建立管理员账号（密码只显示这一次，登录后请修改）：\n  登录名  ${login}\n  密码    ${password}\n`;
}

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
