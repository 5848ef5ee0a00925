import { z } from "zod";
import { createToken, listTokens, revokeToken } from "../../workspace/access/tokens.ts";
import { refuse } from "../../workspace/refusal.ts";
import { id, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";

/** Tokens are made and ended by a person at the page: a token that leaked makes no others. */
function atThePage(session: string | undefined): void {
  if (session === undefined) refuse({ code: "forbidden", action: "token.own" });
}

/** The caller's tokens for integrations. */
export const tokenRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/me/tokens",
    action: "token.own",
    summary: "自己的接口令牌",
    answers: "Tokens",
    run: async ({ workspace, actor }) => ({ rows: await listTokens(workspace, actor) }),
  }),
  route({
    method: "post",
    path: "/api/me/tokens",
    action: "token.own",
    summary: "新增接口令牌，令牌只显示一次",
    body: z.strictObject({
      name: words(50).min(1),
      scope: z.enum(["read", "write"]),
      expiresAt: z.iso.datetime().optional(),
    }),
    answers: "NewToken",
    tellsSecret: true,
    async run({ workspace, actor, session, body }) {
      atThePage(session);
      return createToken(workspace, actor, body);
    },
  }),
  route({
    method: "delete",
    path: "/api/me/tokens/{id}",
    action: "token.own",
    summary: "撤销接口令牌",
    params: z.strictObject({ id }),
    answers: "Ok",
    async run({ workspace, actor, session, params }) {
      atThePage(session);
      await revokeToken(workspace, actor, params.id);
      return { ok: true };
    },
  }),
];
