import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { serve as listen } from "@hono/node-server";
import { openMonth } from "../../../workspace/insurance/months/open.ts";
import {
  exampleCases,
  type InsuranceOffice,
  insuranceOffice,
  testYear,
} from "../../../workspace/insurance/testing.ts";
import { listUploads } from "../../../workspace/insurance/uploads/list.ts";
import type { UploadView } from "../../../workspace/insurance/views.ts";
import type { Problem } from "../../api.ts";
import { createApp } from "../../app.ts";
import { sessionCookie } from "../../http/identify.ts";
import { perform } from "../../perform.ts";

const month = { ...testYear, month: 1 };

describe("uploads through the server", () => {
  let office: InsuranceOffice;
  let port: number;
  let cookie: string;
  const faults: unknown[] = [];
  let stop = () => {};

  before(async () => {
    office = await insuranceOffice();
    await openMonth(office.workspace, office.insurer, month);
    const app = createApp({
      perform,
      assets: new Map(),
      workspace: office.workspace,
      report: (error) => faults.push(error),
    });
    const server = listen({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    ({ port } = server.address() as AddressInfo);
    stop = () => void server.close();
    cookie = `${sessionCookie}=${await office.logIn(office.hospitals.HA.person)}`;
  });
  after(async () => {
    stop();
    await office.close();
  });

  const form = (fields: Readonly<Record<string, string>> = {}) => {
    const made = new FormData();
    const all = { year: "2026", month: "1", fund: "职工", replaces: "0", ...fields };
    for (const [name, value] of Object.entries(all)) made.set(name, value);
    made.set("file", new File([exampleCases("HA", 1)], "一月.csv"));
    return made;
  };
  const post = (path: string, body: FormData) =>
    fetch(`http://127.0.0.1:${port}/api/insurance/${path}`, { method: "POST", body, headers: { cookie } });
  const kept = async () => ({
    rows: await listUploads(office.workspace, office.insurer, month),
    files: await office.store.blobs.list(),
  });

  it("[IC30] an upload that is cut in the middle leaves nothing behind", async () => {
    const request = new Request("http://x/", { method: "POST", body: form() });
    const body = Buffer.from(await request.arrayBuffer());
    const before = await kept();
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write(
      [
        "POST /api/insurance/uploads HTTP/1.1",
        `Host: 127.0.0.1:${port}`,
        `Cookie: ${cookie}`,
        `Content-Type: ${request.headers.get("content-type")}`,
        `Content-Length: ${body.length}`,
        "",
        "",
      ].join("\r\n"),
    );
    socket.write(body.subarray(0, body.length - 200));
    await new Promise((done) => setTimeout(done, 200));
    socket.destroy();
    await new Promise((done) => setTimeout(done, 200));
    assert.deepEqual(await kept(), before);
    assert.deepEqual(faults, []);
  });

  it("[IC30] a form that ends too early is refused in a sentence, and leaves nothing behind", async () => {
    const request = new Request("http://x/", { method: "POST", body: form() });
    const body = new Uint8Array(await request.arrayBuffer());
    const before = await kept();
    const response = await fetch(`http://127.0.0.1:${port}/api/insurance/uploads`, {
      method: "POST",
      headers: { cookie, "content-type": request.headers.get("content-type")! },
      body: body.subarray(0, body.length - 300),
    });
    assert.equal(response.status, 400);
    assert.match(((await response.json()) as Problem).title, /上传的内容不完整/);
    assert.deepEqual(await kept(), before);
  });

  it("[IC6] two at once: one is kept, the other gets 409 and a sentence", async () => {
    const check = await post("uploads/check", form());
    assert.equal(check.status, 200);
    assert.equal(((await check.json()) as { replaces: number }).replaces, 0);
    const answers = await Promise.all([post("uploads", form()), post("uploads", form())]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const lost = (await answers.find(({ status }) => status === 409)!.json()) as Problem;
    assert.match(lost.title, /您的文件没有保存/);
    const won = (await answers.find(({ status }) => status === 200)!.json()) as UploadView;
    assert.deepEqual([won.number, won.hospital, won.inForce], [1, "HA", true]);
    const file = await fetch(`http://127.0.0.1:${port}/api/insurance/uploads/${won.id}/rejected`, {
      headers: { cookie },
    });
    assert.match(file.headers.get("content-disposition")!, /^attachment/);
    assert.deepEqual(faults, []);
  });

  it("[IC4] a request without a file, and for a month that is not open, is refused in a sentence", async () => {
    const none = form();
    none.delete("file");
    assert.match(((await (await post("uploads", none)).json()) as Problem).title, /没有收到文件/);
    const early = await post("uploads", form({ month: "5" }));
    assert.equal(early.status, 422);
    assert.match(((await early.json()) as Problem).title, /5月还没有开放上传/);
  });
});
