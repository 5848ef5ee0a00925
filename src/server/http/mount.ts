import type { Context, Hono } from "hono";
import { nobody } from "../../workspace/access/actor.ts";
import { mayEver } from "../../workspace/access/decide.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Perform } from "../job.ts";
import { refusal } from "../problem.ts";
import { answerOnce } from "./answer-once.ts";
import { attachment } from "./attachment.ts";
import { type Caller, identify, sameOrigin, sessionCookieOf } from "./identify.ts";
import { readInput } from "./input.ts";
import type { FileAnswer, Route } from "./route.ts";

export interface MountParts {
  readonly workspace: Workspace;
  readonly perform: Perform;
}

/**
 * Puts the routes on the app. Each request is who, may, what, in this order: an unknown caller, one without the
 * grant, and input that is not as declared never reach the function behind the route.
 */
export function mount(app: Hono, routes: readonly Route[], parts: MountParts): void {
  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ":$1");
    app.on(route.method.toUpperCase(), path, (c) => serve(c, route, parts));
  }
}

async function serve(c: Context, route: Route, parts: MountParts): Promise<Response> {
  const { req } = c;
  const caller = await admit(c, route, parts.workspace);
  const changes = route.method !== "get";
  const params = readInput(route.params, req.param());
  const query = readInput(route.query, req.query());
  const form = route.form ? await formOf(req.raw) : new FormData();
  const body = route.body ? readInput(route.body, await jsonOf(req.raw)) : undefined;
  let cookie: string | undefined;
  const run = (workspace: Workspace) =>
    route.run({
      workspace,
      perform: parts.perform,
      actor: caller.actor,
      session: caller.session,
      setSession(session) {
        cookie = sessionCookieOf(req.raw, session);
      },
      params,
      query,
      body,
      form,
      request: req.raw,
    });

  if (route.answers === "file") return fileResponse((await run(parts.workspace)) as FileAnswer);
  const key = changes && route.action !== "anyone" ? req.header("idempotency-key") : undefined;
  if (key !== undefined) {
    const request = {
      person: caller.actor.person,
      key,
      method: route.method,
      path: req.path,
      body,
      tellsSecret: route.tellsSecret ?? false,
    };
    return answerOnce(parts.workspace, request, async (workspace) =>
      jsonResponse(await run(workspace), route),
    );
  }
  const response = jsonResponse(await run(parts.workspace), route);
  if (cookie !== undefined) response.headers.append("set-cookie", cookie);
  return response;
}

/** The caller, who may use the route at all. Throws ProblemError for anyone else. */
async function admit(c: Context, route: Route, workspace: Workspace): Promise<Caller> {
  const changes = route.method !== "get";
  const fromElsewhere = changes && !sameOrigin(c.req.raw);
  const otherOrigin = () => refusal(403, "other-origin", "这个请求不是从本系统的页面发出的，没有执行。");
  if (route.action === "anyone") {
    if (fromElsewhere) throw otherOrigin();
    return { actor: nobody, session: undefined, scope: "write", mustChange: false };
  }
  const caller = await identify(c, workspace);
  if (!caller) throw refusal(401, "not-logged-in", "请先登录。登录已过期时，请重新登录后再操作。");
  if (fromElsewhere && caller.session) throw otherOrigin();
  if (changes && caller.scope === "read")
    throw refusal(403, "read-only-token", "这个令牌只能读取，不能修改。请换用可写入的令牌。");
  if (caller.mustChange && !route.beforePasswordChange)
    throw refusal(403, "password-change-needed", "首次登录请先修改密码。");
  if (!mayEver(caller.actor, route.action))
    throw refusal(403, "forbidden", "您没有这项操作的权限。如工作需要，请联系系统管理员。");
  return caller;
}

function jsonResponse(answer: unknown, route: Route): Response {
  if (route.answers === "nothing") return new Response(null, { status: 204 });
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}

function fileResponse({ bytes, type, name, size }: FileAnswer): Response {
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "content-disposition": attachment(name),
      "cache-control": "private, no-store",
      // A document from a stranger runs nothing here, even where a browser shows it.
      "content-security-policy": "default-src 'none'; sandbox",
      ...(size !== undefined && { "content-length": String(size) }),
    },
  });
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await textOf(request));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw refusal(400, "bad-json", "请求内容不是完整的JSON，没有执行。请重新提交。");
  }
}

/** JSON is what people typed: a stranger's megabytes are turned away while they come. */
const longestJson = 4 * 1024 * 1024;

async function textOf(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of request.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > longestJson)
      throw refusal(413, "too-large", "提交的内容超过4 MB，没有执行。请分几次提交。");
  }
  return text + decoder.decode();
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw refusal(400, "bad-form", "上传的内容不完整，没有执行。请重新上传。");
  }
}
