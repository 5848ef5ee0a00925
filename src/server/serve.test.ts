import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { serve as listen } from "@hono/node-server";
import type { Plan } from "../plan/model.ts";
import { createApp } from "./app.ts";
import type { Perform } from "./job.ts";
import { type Serving, serve } from "./serve.ts";

describe("serve", () => {
  let folder: string;
  let page: URL;
  let serving: Serving;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "luoshi-page-"));
    await writeFile(join(folder, "index.html"), "<title>方案体检</title>");
    page = pathToFileURL(`${folder}/`);
    serving = await serve({ port: 0, page });
  });
  after(async () => {
    await serving.close();
    await rm(folder, { recursive: true });
  });

  it("listens on this machine alone", () => {
    assert.match(serving.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it("serves the page", async () => {
    assert.match(await (await fetch(serving.url)).text(), /方案体检/);
  });

  it("compiles in a thread of its own", async () => {
    const body = "一、工作目标\n到2026年,普惠托位占比达到60%以上。\n";
    const response = await fetch(`${serving.url}api/documents/plan?name=a.txt`, { method: "POST", body });
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as Plan).source.characters, body.length);
  });

  it("answers a body over the limit before all of it has come", async () => {
    const body = new Uint8Array(65 * 1024 * 1024);
    const response = await fetch(`${serving.url}api/documents/plan?name=a.txt`, { method: "POST", body });
    assert.equal(response.status, 413);
  });

  it("stops the work of someone who went away", async () => {
    let stopped = 0;
    const stops: Perform = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Error(`stopped ${++stopped}`)));
      });
    const app = createApp({ perform: stops, assets: new Map() });
    const server = listen({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/api/documents/plan`;
    await assert.rejects(fetch(address, { method: "POST", body: "x", signal: AbortSignal.timeout(200) }));
    for (let i = 0; stopped === 0 && i < 100; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => server.close(resolve));
    assert.equal(stopped, 1);
  });

  it("says when the port is taken", async () => {
    const port = Number(new URL(serving.url).port);
    await assert.rejects(serve({ port, page }), { code: "EADDRINUSE" });
  });
});
