import { serve as listen } from "@hono/node-server";
import { openStore } from "../storage/open-store.ts";
import { firstAdministrator } from "../workspace/access/first-administrator.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createApp } from "./app.ts";
import { builtPage, loadAssets } from "./assets.ts";
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
  readonly administrator: { readonly login: string; readonly password: string } | undefined;
  close(): Promise<void>;
}

/**
 * Serves the workspace and its API. Rejects with the system's error where the port is taken, and with what `openStore`
 * throws where the data cannot be opened.
 */
export async function serve({
  port,
  hostname = "127.0.0.1",
  data,
  database,
  page = builtPage,
}: ServeOptions): Promise<Serving> {
  const assets = await loadAssets(page);
  const workspace = data === undefined ? undefined : await openWorkspace(data, database);
  const administrator = workspace && (await firstAdministrator(workspace));
  const workers = startWorkers();
  const app = createApp({ perform: workers.perform, assets, workspace });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, (info) => {
      resolve({
        administrator,
        url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${info.port}/`,
        async close() {
          await workers.close();
          await new Promise((done) => {
            server.close(done);
            if ("closeAllConnections" in server) server.closeAllConnections();
          });
          await workspace?.store.close();
        },
      });
    });
    server.on("error", (error) => {
      void workers.close();
      void workspace?.store.close();
      reject(error);
    });
  });
}

async function openWorkspace(data: string, url: string | undefined): Promise<Workspace> {
  return { store: await openStore({ data, url }), region: defaultRegion, clock: () => new Date() };
}
