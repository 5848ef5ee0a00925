import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import type { Asset } from "./assets.ts";

/** Where the built page holds a place for the nonce of its inserted style sheets. */
const place = "__NONCE__";

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>方案体检</title>
<p>页面尚未构建。请在项目目录运行 npm run build，然后刷新本页。</p></html>`;

/** The page with a fresh nonce: the component library inserts style sheets, and only those may run. */
export function servePage(c: Context, index: Asset | undefined): Response {
  const nonce = randomBytes(16).toString("base64");
  c.header("content-security-policy", policy(`'nonce-${nonce}'`));
  c.header("cache-control", "no-store");
  if (!index) return c.html(notBuilt, 503);
  return c.html(new TextDecoder().decode(index.bytes).replaceAll(place, nonce));
}

/** Everything from this server alone; `style` is what else may be a style sheet. */
export function policy(style = ""): string {
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    `style-src 'self' ${style}`.trim(),
  ].join("; ");
}
