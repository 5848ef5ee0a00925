import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Plan } from "../plan/model.ts";
import type { Problem, SaidDiff, Sample } from "./api.ts";
import { type AppParts, createApp } from "./app.ts";
import { perform } from "./perform.ts";

const assets = new Map([
  [
    "/index.html",
    { bytes: bytes('<meta name="nonce" content="__NONCE__">'), type: "text/html; charset=utf-8" },
  ],
  ["/assets/main-1.js", { bytes: bytes("1"), type: "text/javascript; charset=utf-8" }],
]);
const app = createApp({ perform, assets });
const text = `青溪县托育服务实施方案
一、工作目标
到2026年,普惠托位占比达到60%以上。
二、重点任务
(一)新建公办托育园。2025年新建公办托育园6所。
牵头单位:县卫生健康局;责任单位:县财政局
`;

describe("POST /api/documents/plan", () => {
  it("compiles a file from a form", async () => {
    const response = await app.request("/api/documents/plan", {
      method: "POST",
      body: form({ file: ["方案.txt", text] }),
    });
    assert.equal(response.status, 200);
    const plan = (await response.json()) as Plan;
    assert.equal(plan.source.name, "方案.txt");
    assert.equal(plan.text, text);
    assert.ok(plan.targets.some(({ value }) => value === 60));
  });

  it("compiles a body with its name in the address", async () => {
    const name = encodeURIComponent("../../方案.txt");
    const response = await app.request(`/api/documents/plan?name=${name}`, { method: "POST", body: text });
    assert.equal(((await response.json()) as Plan).source.name, "方案.txt");
  });

  it("says in a sentence why a file cannot be read", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const body = new FormData();
    body.append("file", new File([picture], "扫描件.docx"));
    const response = await app.request("/api/documents/plan", { method: "POST", body });
    const problem = await problemOf(response, 422);
    assert.match(problem.title, /扫描件\.docx.*图片/);
    assert.equal(problem.code, "unknown-format");
  });

  it("refuses a form without a file", async () => {
    const body = new FormData();
    body.append("file", "no file");
    const response = await app.request("/api/documents/plan", { method: "POST", body });
    assert.equal((await problemOf(response, 400)).code, "no-file");
  });

  it("refuses a form that breaks off", async () => {
    const response = await app.request("/api/documents/plan", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: "--x\r\ncontent-disp",
    });
    assert.equal((await problemOf(response, 400)).code, "bad-form");
  });

  it("refuses a body over the limit, with its length told or not", async () => {
    const small = createApp({ perform, assets, bodyLimit: 1000 });
    const told = await small.request("/api/documents/plan", {
      method: "POST",
      headers: { "content-length": "104857600" },
      body: "x",
    });
    assert.match((await problemOf(told, 413)).title, /100 MB/);
    const stream = new Response(new Uint8Array(2000)).body;
    const untold = await small.request("/api/documents/plan", {
      method: "POST",
      body: stream,
      duplex: "half",
    } as RequestInit);
    assert.equal((await problemOf(untold, 413)).code, "too-large");
  });

  it("tells a fault of ours without its internals, and reports it", async () => {
    const reported: unknown[] = [];
    const broken: AppParts = {
      assets,
      perform: () => Promise.reject(new Error("at /secret/path")),
      report: (error) => reported.push(error),
    };
    const response = await createApp(broken).request("/api/documents/plan", { method: "POST", body: text });
    const problem = await problemOf(response, 500);
    assert.doesNotMatch(JSON.stringify(problem), /secret/);
    assert.equal(reported.length, 1);
  });
});

describe("POST /api/documents/ledger", () => {
  for (const [format, magic] of [
    ["xlsx", "PK"],
    ["docx", "PK"],
    ["csv", "\uFEFF"],
    ["json", "{"],
  ] as const) {
    it(`writes .${format}`, async () => {
      const response = await app.request(`/api/documents/ledger?format=${format}`, {
        method: "POST",
        body: form({ file: ["方案.txt", text] }),
      });
      assert.equal(response.status, 200);
      const named = `filename*=UTF-8''${encodeURIComponent(`方案-任务台账.${format}`)}`;
      assert.ok(response.headers.get("content-disposition")?.endsWith(named));
      const begin = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        (await response.arrayBuffer()).slice(0, 3),
      );
      assert.ok(begin.startsWith(magic) || (format === "json" && /^[[{]/.test(begin)), begin);
    });
  }

  it("names the formats there are", async () => {
    const response = await app.request("/api/documents/ledger?format=exe", { method: "POST", body: text });
    assert.match((await problemOf(response, 400)).title, /xlsx、docx、csv/);
  });
});

describe("POST /api/documents/diff", () => {
  it("says what changed", async () => {
    const body = form({ old: ["旧.txt", text], new: ["新.txt", text.replace("60%", "65%")] });
    const response = await app.request("/api/documents/diff", { method: "POST", body });
    const diff = (await response.json()) as SaidDiff;
    assert.equal(diff.old.name, "旧.txt");
    assert.ok(diff.changes.some(({ says }) => says.includes("60%") && says.includes("65%")));
  });

  it("names the one of two files that cannot be read", async () => {
    const body = form({ old: ["旧.txt", text], new: ["空的.txt", ""] });
    const response = await app.request("/api/documents/diff", { method: "POST", body });
    assert.match((await problemOf(response, 422)).title, /空的\.txt/);
  });

  it("needs a form", async () => {
    const response = await app.request("/api/documents/diff", { method: "POST", body: text });
    assert.equal((await problemOf(response, 400)).code, "no-form");
  });
});

describe("GET /api/samples", () => {
  it("lists the sample plans and sends each", async () => {
    const samples = (await (await app.request("/api/samples")).json()) as Sample[];
    assert.ok(samples.length > 0);
    for (const { name, title } of samples) {
      assert.ok(title.length > 3);
      const response = await app.request(`/api/samples/${encodeURIComponent(name)}`);
      assert.equal(response.status, 200);
      assert.ok((await response.text()).length > 1000);
    }
  });

  for (const name of ["..%2f..%2fpackage.json", "%2e%2e", "none.txt"]) {
    it(`sends nothing for ${name}`, async () => {
      const response = await app.request(`/api/samples/${name}`);
      assert.equal(response.status, 404);
    });
  }

  it("is empty where there is no folder", async () => {
    const bare = createApp({ perform, assets, samples: new URL("file:///nowhere/at/all/") });
    assert.deepEqual(await (await bare.request("/api/samples")).json(), []);
  });
});

describe("the page", () => {
  it("comes with a nonce of its own each time, and allows nothing from elsewhere", async () => {
    const nonces = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const response = await app.request("/");
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? "";
      const allowed = response.headers.get("content-security-policy") ?? "";
      assert.ok(allowed.includes(`'nonce-${nonce}'`));
      assert.ok(!/unsafe|https?:|\*/.test(allowed), allowed);
      nonces.add(nonce);
    }
    assert.equal(nonces.size, 2);
  });

  it("every answer says nosniff, no-referrer and its policy", async () => {
    for (const path of ["/", "/assets/main-1.js", "/api/samples", "/nothing"]) {
      const { headers } = await app.request(path);
      assert.equal(headers.get("x-content-type-options"), "nosniff", path);
      assert.equal(headers.get("referrer-policy"), "no-referrer", path);
      assert.match(headers.get("content-security-policy") ?? "", /default-src 'self'/, path);
    }
  });

  it("says so where it was not built", async () => {
    const bare = createApp({ perform, assets: new Map() });
    const response = await bare.request("/");
    assert.equal(response.status, 503);
    assert.match(await response.text(), /npm run build/);
  });

  it("stands at every address that is neither the API's nor a file's", async () => {
    for (const path of [
      "/",
      "/check?sample=x",
      "/ledger?state=active",
      "/tasks/0190a1b2-0000-7000-8000-000000000000",
    ]) {
      const response = await app.request(path);
      assert.equal(response.status, 200, path);
      assert.match(await response.text(), /name="nonce"/, path);
    }
  });

  it("has no other addresses", async () => {
    for (const path of [
      "/../package.json",
      "/favicon.ico",
      "/assets/none.js",
      "/assets/none",
      "/api",
      "/api/none",
    ])
      assert.equal((await problemOf(await app.request(path), 404)).code, "not-found", path);
    assert.equal((await problemOf(await app.request("/ledger", { method: "POST" }), 404)).code, "not-found");
  });
});

async function problemOf(response: Response, status: number): Promise<Problem> {
  assert.equal(response.status, status);
  assert.match(response.headers.get("content-type") ?? "", /^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  assert.equal(problem.status, status);
  assert.match(problem.title, /\p{Script=Han}.*。$/u);
  return problem;
}

function form(files: Record<string, [name: string, text: string]>): FormData {
  const data = new FormData();
  for (const [key, [name, content]] of Object.entries(files)) data.append(key, new File([content], name));
  return data;
}

function bytes(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}
