import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Workspace } from "../workspace/workspace.ts";
import type { LedgerFormat } from "./api.ts";
import type { Asset } from "./assets.ts";
import { attachment } from "./http/attachment.ts";
import { mount } from "./http/mount.ts";
import type { Perform } from "./job.ts";
import { limits } from "./limits.ts";
import { policy, servePage } from "./page.ts";
import { problemOf, problemResponse, refusal, unreadableFile } from "./problem.ts";
import { mountPublicInsurance } from "./public/insurance.ts";
import { routes } from "./routes/index.ts";
import { listSamples, readSample, samplesFolder } from "./samples.ts";
import { oneUpload, twoUploads } from "./uploads.ts";

export interface AppParts {
  /** Does the work on documents: here or in bounded threads. */
  readonly perform: Perform;
  /** The built page, by path. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** The office; without it only 方案体检 is served. */
  readonly workspace?: Workspace | undefined;
  readonly samples?: URL;
  /** Bytes that a request may have. */
  readonly bodyLimit?: number;
  /** Hears of faults that nobody foresaw. */
  readonly report?: (error: unknown) => void;
}

/** Beside `src` and beside `dist` alike. */
const openApiFile = new URL("../../docs/openapi.json", import.meta.url);

const ledgerTypes: Record<LedgerFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** 方案体检, which stores nothing of a document, and the workspace with its API. */
export function createApp(parts: AppParts): Hono {
  const { perform, assets, samples = samplesFolder, report = console.error } = parts;
  const limit = parts.bodyLimit ?? limits.body;
  const app = new Hono();

  app.use(
    secureHeaders({ xFrameOptions: "DENY", strictTransportSecurity: false, referrerPolicy: "no-referrer" }),
    async (c, next) => {
      await next();
      if (!c.res.headers.has("content-security-policy"))
        c.res.headers.set("content-security-policy", policy());
    },
  );
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status === 500 && !c.req.raw.signal.aborted) report(error);
    return problemResponse(problem);
  });
  app.notFound(() =>
    problemResponse({ title: "没有这个地址。请回到首页重新打开。", status: 404, code: "not-found" }),
  );
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: limit,
      onError: (c) => {
        const bytes = Number(c.req.header("content-length") ?? limit);
        throw unreadableFile("上传的文件", { reason: "too-large", bytes, limit });
      },
    }),
  );

  app.post("/api/documents/plan", async (c) => {
    const plan = await perform({ kind: "plan", file: await oneUpload(c.req) }, c.req.raw.signal);
    return c.body(plan, 200, { "content-type": "application/json; charset=utf-8" });
  });

  app.post("/api/documents/ledger", async (c) => {
    const format = c.req.query("format") ?? "xlsx";
    if (!isLedgerFormat(format)) {
      throw refusal(400, "unknown-format", `没有“${format}”这种台账格式。可以用 xlsx、docx、csv 或 json。`);
    }
    const file = await oneUpload(c.req);
    const bytes = await perform({ kind: "ledger", file, format }, c.req.raw.signal);
    return c.body(bytes, 200, {
      "content-type": ledgerTypes[format],
      "content-disposition": attachment(`${file.name.replace(/\.[^.]+$/, "")}-任务台账.${format}`),
    });
  });

  app.post("/api/documents/diff", async (c) => {
    const diff = await perform({ kind: "diff", ...(await twoUploads(c.req)) }, c.req.raw.signal);
    return c.body(diff, 200, { "content-type": "application/json; charset=utf-8" });
  });

  app.get("/api/samples", async (c) => c.json(await listSamples(samples)));

  app.get("/api/samples/:name", async (c) => {
    const text = await readSample(c.req.param("name"), samples);
    if (text === undefined) throw refusal(404, "no-sample", "没有这份示例。请从示例列表中选一份。");
    return c.text(text);
  });

  app.get("/api/openapi.json", async (c) => {
    const text = await readFile(openApiFile, "utf8");
    return c.body(text, 200, { "content-type": "application/json; charset=utf-8" });
  });

  if (parts.workspace) {
    mount(app, routes, { workspace: parts.workspace, perform });
    mountPublicInsurance(app, parts.workspace);
  }

  app.get("/*", (c, next) => {
    if (isPage(c.req.path)) return servePage(c, assets.get("/index.html"));
    const asset = assets.get(c.req.path);
    if (!asset) return next();
    return c.body(asset.bytes, 200, {
      "content-type": asset.type,
      "cache-control": c.req.path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    });
  });

  return app;
}

function isLedgerFormat(wanted: string): wanted is LedgerFormat {
  return Object.hasOwn(ledgerTypes, wanted);
}

/** Whether an address is one of the page's own, which the page reads itself: not the API's, and not a file's. */
function isPage(path: string): boolean {
  return !/^\/(api|assets)(\/|$)/.test(path) && !path.includes(".");
}
