import { serve as listen } from "@hono/node-server";
import { createApp } from "./app.ts";
import { builtPage, loadAssets } from "./assets.ts";
import { startWorkers } from "./workers.ts";

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** This machine alone unless told. */
  readonly hostname?: string;
  /** A sample plan that the bare address opens. */
  readonly opens?: string;
  /** Where the built page lies. */
  readonly page?: URL;
}

export interface Serving {
  /** The address to open. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page and its API. Rejects with the system's error where the port is taken. */
export async function serve({
  port,
  hostname = "127.0.0.1",
  opens,
  page = builtPage,
}: ServeOptions): Promise<Serving> {
  const assets = await loadAssets(page);
  const workers = startWorkers();
  const app = createApp({ perform: workers.perform, assets, ...(opens && { opens }) });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, (info) => {
      resolve({
        url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${info.port}/`,
        async close() {
          await workers.close();
          await new Promise((done) => {
            server.close(done);
            if ("closeAllConnections" in server) server.closeAllConnections();
          });
        },
      });
    });
    server.on("error", (error) => {
      void workers.close();
      reject(error);
    });
  });
}
