// npm start: installs and builds what is missing or stale, serves the workspace on this machine, a new one with a sample
// office in it, and says where and how to stop. PORT chooses the port; one that is taken gives way to the next free one.
// DATA chooses the data folder (./data); DATABASE_URL a PostgreSQL server instead of the embedded database.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";

const firstPort = Number(process.env.PORT ?? 8017);
/** Ports that are tried, the first included. */
const tries = 20;
const data = process.env.DATA ?? join(root, "data");

ensureInstalled();
ensureBuilt();

const { serve } = await import(pathToFileURL(join(root, "dist/server/serve.js")).href);
const serving = await serveFrom(firstPort);
const { administrator } = serving;

console.log(`
落实已启动：${serving.url}
数据保存在 ${data}。按 Ctrl+C 停止。`);
if (administrator) {
  console.log(`
首次启动，已建立管理员账号（密码只显示这一次，登录后请修改）：
  登录名  ${administrator.login}
  密码    ${administrator.password}`);
}
console.log(`
Luoshi is at ${serving.url}${administrator ? "; log in with the account and one-time password above" : ""}. Press Ctrl+C to stop.
`);
openBrowser(serving.url);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await serving.close();
    process.exit(0);
  });
}

/** Serves on the first free port from `port` on. Exits with a sentence where there is none. */
async function serveFrom(port) {
  for (let at = port; at < port + tries; at++) {
    try {
      return await serve({ port: at, data, database: process.env.DATABASE_URL || undefined, sample: true });
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
      console.error(`Port ${at} is taken, trying ${at + 1}.`);
    }
  }
  console.error(
    `端口 ${port} 至 ${port + tries - 1} 都被占用。请先停止占用的程序，或用 PORT=端口 npm start 指定一个。`,
  );
  process.exit(1);
}

/** Opens the address for someone who sits at a desktop; elsewhere the printed address must do. */
function openBrowser(url) {
  if (!process.stdout.isTTY || process.env.CI) return;
  const hasDesktop = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDesktop) return;
  const [command, ...args] = {
    darwin: ["open", url],
    win32: ["cmd", "/c", "start", "", url],
  }[process.platform] ?? ["xdg-open", url];
  // No opener on this machine is no fault: the address stands on the screen.
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
