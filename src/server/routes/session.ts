import { z } from "zod";
import { changePassword } from "../../workspace/access/change-password.ts";
import { logIn } from "../../workspace/access/log-in.ts";
import { endSession, listSessions } from "../../workspace/access/sessions.ts";
import { readMe } from "../../workspace/people/me.ts";
import { type Route, route } from "../http/route.ts";
import { refusal } from "../problem.ts";

/** As long as a browser's own name may get in our table. */
const agentLength = 200;
const password = z.string().min(1).max(1000);

/** Login, the caller's own account and sessions. */
export const sessionRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/api/login",
    action: "anyone",
    summary: "登录",
    body: z.strictObject({ login: z.string().min(1).max(100), password }),
    answers: "Ok",
    async run({ workspace, body, request, setSession }) {
      const agent = (request.headers.get("user-agent") ?? "").slice(0, agentLength);
      const session = await logIn(workspace, { ...body, agent });
      if (!session)
        throw refusal(
          401,
          "login-refused",
          "登录名或密码不对，或账号暂不可用。连续输错5次会锁定15分钟；忘记密码请联系系统管理员重置。",
        );
      setSession(session);
      return { ok: true };
    },
  }),
  route({
    method: "post",
    path: "/api/logout",
    action: "session.own",
    summary: "退出登录",
    answers: "Ok",
    beforePasswordChange: true,
    async run({ workspace, actor, session, setSession }) {
      if (session !== undefined) await endSession(workspace, actor, session);
      setSession(undefined);
      return { ok: true };
    },
  }),
  route({
    method: "get",
    path: "/api/me",
    action: "session.own",
    summary: "当前登录的人",
    answers: "Me",
    beforePasswordChange: true,
    run: ({ workspace, actor }) => readMe(workspace, actor),
  }),
  route({
    method: "post",
    path: "/api/me/password",
    action: "session.own",
    summary: "修改自己的密码，其他登录随之退出",
    body: z.strictObject({ old: password, wanted: password }),
    answers: "Ok",
    beforePasswordChange: true,
    async run({ workspace, actor, session, body }) {
      await changePassword(workspace, actor, { ...body, session });
      return { ok: true };
    },
  }),
  route({
    method: "get",
    path: "/api/me/sessions",
    action: "session.own",
    summary: "自己的登录",
    answers: "Sessions",
    async run({ workspace, actor, session }) {
      return { rows: await listSessions(workspace, actor, session) };
    },
  }),
  route({
    method: "delete",
    path: "/api/me/sessions/{id}",
    action: "session.own",
    summary: "结束自己的一次登录",
    params: z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
    answers: "Ok",
    async run({ workspace, actor, params }) {
      await endSession(workspace, actor, params.id);
      return { ok: true };
    },
  }),
];
