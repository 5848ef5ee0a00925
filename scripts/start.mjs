// npm start: installs and builds what is missing or stale, serves the page 方案体检 on this machine with a sample plan
// open, and says where and how to stop. PORT chooses the port; one that is taken gives way to the next free one.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";

const firstPort = Number(process.env.PORT ?? 8017);
/** Ports that are tried, the first included. */
const tries = 20;
/** The plan that is open at the start: the district action plan shows most. */
const sample = "district-action-plan.txt";

ensureInstalled();
ensureBuilt();

const { serve } = await import(pathToFileURL(join(root, "dist/server/serve.js")).href);
const opens = existsSync(join(root, "examples/plans", sample)) ? sample : undefined;
const serving = await serveFrom(firstPort);

console.log(`
方案体检已启动：${serving.url}
在浏览器中打开这个地址，已载入一份示例方案。按 Ctrl+C 停止。

The page is at ${serving.url} with a sample plan open. Press Ctrl+C to stop.
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
      return await serve({ port: at, ...(opens && { opens }) });
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
