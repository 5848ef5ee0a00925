import type { AddressInfo } from "node:net";
import { serve as listen, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import { openStore } from "../storage/open-store.ts";
import { type FirstAdministrator, firstAdministrator } from "../workspace/access/first-administrator.ts";
import { startDelivery } from "../workspace/desk/deliver.ts";
import { keepMonths } from "../workspace/insurance/months/keep-months.ts";
import { keepJudged } from "../workspace/targets/keep-judged.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createApp } from "./app.ts";
import { builtPage, loadAssets } from "./assets.ts";
import { fillSampleOffice, sampleStart } from "./sample/sample-office.ts";
import { startWorkers } from "./workers.ts";

/** The region of an office that set none: all of its rows lie together. */
const defaultRegion = "local";

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** This machine alone unless told. */
  readonly hostname?: string;
  /** The workspace's data directory; without it only 方案体检 is served, which stores nothing. */
  readonly data?: string;
  /** A PostgreSQL server instead of the database embedded in the directory. */
  readonly database?: string | undefined;
  /** Puts a sample office into a new workspace. */
  readonly sample?: boolean;
  /** Where the built page lies. */
  readonly page?: URL;
}

export interface Serving {
  /** The address to open. */
  readonly url: string;
  /** The administrator that was made at the first start; the password works once, and is nowhere else. */
  readonly administrator: FirstAdministrator | undefined;
  close(): Promise<void>;
}

/**
 * Serves the workspace and its API. Rejects with the system's error where the port is taken, before anything is
 * written, and with what `openStore` throws where the data cannot be opened.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { port, hostname = "127.0.0.1", page = builtPage } = options;
  let opened: (app: Hono) => void = () => {};
  // Whoever asks while the data is being opened waits for it.
  const app = new Promise<Hono>((resolve) => {
    opened = resolve;
  });
  const server = await listenOn(port, hostname, async (request) => (await app).fetch(request));
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
  let workspace: Workspace | undefined;
  try {
    const assets = await loadAssets(page);
    workspace = options.data === undefined ? undefined : await openWorkspace(options.data, options.database);
    const administrator =
      workspace && (await firstAdministrator(options.sample ? sampleStart(workspace) : workspace));
    const workers = startWorkers();
    if (options.sample && workspace && administrator)
      await fillSampleOffice(workspace, workers.perform, administrator.person);
    const stopJudging = workspace && keepJudged(workspace);
    const stopMonths = workspace && keepMonths(workspace);
    const delivery = workspace && startDelivery(workspace);
    opened(createApp({ perform: workers.perform, assets, workspace }));
    const { port: bound } = server.address() as AddressInfo;
    return {
      administrator,
      url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${bound}/`,
      async close() {
        await workers.close();
        await stop();
        await stopJudging?.();
        await stopMonths?.();
        await delivery?.stop();
        await workspace?.store.close();
      },
    };
  } catch (error) {
    await stop();
    await workspace?.store.close();
    throw error;
  }
}

function listenOn(
  port: number,
  hostname: string,
  fetch: (request: Request) => Promise<Response>,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname }, () => resolve(server));
    server.on("error", reject);
  });
}

async function openWorkspace(data: string, url: string | undefined): Promise<Workspace> {
  return { store: await openStore({ data, url }), region: defaultRegion, clock: () => new Date() };
}
