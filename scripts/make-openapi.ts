// Writes docs/openapi.json: the inputs from the routes' own schemas, the answers from the types in src/server/answers.ts.
// With --check it says whether the file is current.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { z } from "zod";
import type { Route } from "../src/server/http/route.ts";
import { routes } from "../src/server/routes/index.ts";
import { permissions } from "../src/workspace/access/permissions.ts";

type Json = Readonly<Record<string, unknown>>;

const root = new URL("../", import.meta.url);
const file = new URL("docs/openapi.json", root);

/** Every type of the answers, and the refusal, as components. */
function components(): Record<string, Json> {
  const at = fileURLToPath(new URL("src/server/answers.ts", root));
  const make = (path: string, type: string) =>
    createGenerator({ path, type, skipTypeCheck: true, additionalProperties: false }).createSchema(type)
      .definitions as Record<string, Json>;
  const all: Record<string, Json> = {
    ...make(at, "Answers"),
    ...make(fileURLToPath(new URL("src/server/api.ts", root)), "Problem"),
  };
  const { Answers: answers, ...others } = all;
  const named = Object.fromEntries(
    Object.entries((answers?.properties ?? {}) as Record<string, { $ref?: string }>).filter(
      ([name, { $ref }]) => $ref !== `#/definitions/${name}`,
    ),
  );
  const text = JSON.stringify({ ...others, ...named }).replaceAll("#/definitions/", "#/components/schemas/");
  return JSON.parse(text) as Record<string, Json>;
}

function inputOf(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Record<
    string,
    unknown
  >;
  return json;
}

/** The fields of an object schema as parameters of the address. */
function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = inputOf(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: field,
  }));
}

function bodyOf({ body, form }: Route): Json | undefined {
  if (body) return { required: true, content: { "application/json": { schema: inputOf(body) } } };
  if (!form) return undefined;
  const properties = Object.fromEntries(form.map((name) => [name, { type: "string", format: "binary" }]));
  return { required: true, content: { "multipart/form-data": { schema: { type: "object", properties } } } };
}

function answerOf({ answers }: Route): Json {
  if (answers === "nothing") return { 204: { description: "已完成" } };
  const content =
    answers === "file"
      ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
      : { "application/json": { schema: { $ref: `#/components/schemas/${answers}` } } };
  return { 200: { description: "成功", content } };
}

const refused = {
  description: "没有执行；title 是一句说明原因和办法的中文，code 供程序判断",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "同一个键的请求只执行一次，再次发送得到第一次的结果",
  schema: { type: "string", minLength: 8, maxLength: 100 },
};

function operationOf(route: Route): Json {
  const { method, path, action, summary, params, query } = route;
  const body = bodyOf(route);
  const open = action === "anyone";
  return {
    operationId: `${method}${path.replace(/^\/api/, "").replace(/[/{}-]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    tags: [path.split("/")[2]],
    description: open ? "不需要登录" : `需要权限：${permissions[action].title}（${action}）`,
    security: open ? [] : [{ session: [] }, { token: [] }],
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      ...(method === "get" || open ? [] : [idempotencyKey]),
    ],
    ...(body && { requestBody: body }),
    responses: { ...answerOf(route), default: refused },
  };
}

/** The OpenAPI document, as the text of the file. */
export function openApi(): string {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path]![route.method] = operationOf(route);
  }
  const document = {
    openapi: "3.1.0",
    info: {
      title: "落实 Luoshi",
      version: "1",
      description: "工作空间的接口：页面能做的，接口都能做。日期为 YYYY-MM-DD，时刻为 UTC，数值为字符串。",
    },
    paths,
    components: {
      schemas: components(),
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "luoshi_session" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = existsSync(file) ? readFileSync(file, "utf8") : "";
  const wanted = openApi();
  if (!process.argv.includes("--check")) writeFileSync(file, wanted);
  else if (current !== wanted) {
    console.error("docs/openapi.json is not current: run node --import tsx scripts/make-openapi.ts");
    process.exitCode = 1;
  }
}
