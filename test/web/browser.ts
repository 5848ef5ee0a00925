import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serve as listen } from "@hono/node-server";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { build } from "vite";
import { createApp } from "../../src/server/app.ts";
import { loadAssets } from "../../src/server/assets.ts";
import { sessionCookie } from "../../src/server/http/identify.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { startWorkers } from "../../src/server/workers.ts";
import type { TestPlace } from "../../src/storage/testing.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where systems put Chromium; CHROMIUM names another. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? places.find((path) => existsSync(path));

/** Milliseconds that a page may take for one step; a first compile starts its thread. */
const patience = 15_000;

/** Why the stories cannot be played here, or false. */
export const skip = executablePath
  ? false
  : "Chromium is not installed: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path";

export interface Stage {
  /** The first administrator, where there is an office. */
  readonly administrator: { readonly login: string; readonly password: string } | undefined;
  /**
   * A new page at a width, at an address of the site. Its faults are collected in `faults`.
   * @param session of someone who has logged in already
   */
  open(width: number, address?: string, session?: string): Promise<Page>;
  /** What the pages complained of: scripts that failed, styles and scripts that the policy refused. */
  readonly faults: string[];
  close(): Promise<void>;
}

/**
 * Builds the page into a folder of its own, serves it with the real server, and starts a browser.
 * @param office where the office keeps its data, or the office itself with a clock of its own, which its owner closes;
 *   without it only 方案体检 is served
 */
export async function setStage(office?: Pick<TestPlace, "data" | "url"> | Workspace): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "luoshi-web-"));
  const configFile = join(root, "vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true, minify: false } });
  const page = pathToFileURL(`${folder}/`);
  const serving =
    office && "clock" in office
      ? await serveOpen(office, page)
      : await serve({ port: 0, page, ...(office && { data: office.data, database: office.url }) });
  const browser = await launch();
  const faults: string[] = [];
  return {
    faults,
    administrator: serving.administrator,
    async open(width, address = "check", session) {
      const context = await browser.newContext(screen(width));
      if (session !== undefined)
        await context.addCookies([{ name: sessionCookie, value: session, url: serving.url }]);
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
          faults.push(message.text());
      });
      await page.goto(serving.url + address);
      return page;
    },
    async close() {
      await browser.close();
      await serving.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Serves an office that is open; nothing happens in it by itself. */
async function serveOpen(workspace: Workspace, page: URL): Promise<Serving> {
  const workers = startWorkers();
  const { fetch } = createApp({ perform: workers.perform, assets: await loadAssets(page), workspace });
  return new Promise((resolve) => {
    const server = listen({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve({
        administrator: undefined,
        url: `http://127.0.0.1:${port}/`,
        async close() {
          await new Promise((done) => {
            server.close(done);
            if ("closeAllConnections" in server) server.closeAllConnections();
          });
          await workers.close();
        },
      }),
    );
  });
}

function launch(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/** A desk, or below 500 pixels a phone. */
function screen(width: number): BrowserContextOptions {
  const shared = { permissions: ["clipboard-read", "clipboard-write"], locale: "zh-CN" };
  return width < 500
    ? { ...shared, viewport: { width, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
    : { ...shared, viewport: { width, height: 900 } };
}

export interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Lets a file go over an element, as from the desktop. */
export async function drop(page: Page, file: GivenFile, on = ".drop-target"): Promise<void> {
  const bytes = [
    ...(typeof file.content === "string" ? new TextEncoder().encode(file.content) : file.content),
  ];
  const data = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    { name: file.name, bytes },
  );
  await page.dispatchEvent(".drop-target", "dragenter", { dataTransfer: data });
  await page.dispatchEvent(on, "drop", { dataTransfer: data });
}

/** Chooses a file by the button of that name. */
export async function choose(page: Page, button: string, { name, content }: GivenFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  const buffer = Buffer.from(content);
  await (await chooser).setFiles({ name, mimeType: "text/plain", buffer });
}

/** All text of an element. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? "";
}
