import { z } from "zod";
import { deskOf } from "../../workspace/desk/desk.ts";
import { dropFilter, filtersOf, keepFilter } from "../../workspace/desk/filters.ts";
import { markRead, messagesOf } from "../../workspace/desk/inbox.ts";
import { notifySetting, setNotify } from "../../workspace/desk/notify.ts";
import { id, paging, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";

const page = z.string().regex(/^[a-z-]{1,40}$/);
const name = words(50).min(1);

/** The desk, the inbox, saved filters, and where messages are delivered to. */
export const deskRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/desk",
    action: "inbox.own",
    summary: "工作台：待办的任务和最近的变化",
    answers: "Desk",
    run: ({ workspace, actor }) => deskOf(workspace, actor),
  }),
  route({
    method: "get",
    path: "/api/inbox",
    action: "inbox.own",
    summary: "自己的消息，分页",
    query: z.strictObject({ ...paging, unread: z.enum(["true", "false"]).optional() }),
    answers: "MessagePage",
    run: ({ workspace, actor, query: { unread, cursor, limit } }) =>
      messagesOf(workspace, actor, { unread: unread === "true", cursor, limit }),
  }),
  route({
    method: "post",
    path: "/api/inbox/read",
    action: "inbox.own",
    summary: "把消息标为已读：选中的，或某一时刻之前的全部",
    body: z.strictObject({
      ids: z.array(id).min(1).max(1000).optional(),
      until: z.iso.datetime({ precision: 3 }).optional(),
    }),
    answers: "MessagePage",
    async run({ workspace, actor, body }) {
      await markRead(workspace, actor, body);
      return messagesOf(workspace, actor, {});
    },
  }),
  route({
    method: "get",
    path: "/api/filters/{page}",
    action: "session.own",
    summary: "自己保存的筛选",
    params: z.strictObject({ page }),
    answers: "SavedFilters",
    run: async ({ workspace, actor, params }) => ({ rows: await filtersOf(workspace, actor, params.page) }),
  }),
  route({
    method: "put",
    path: "/api/filters/{page}/{name}",
    action: "session.own",
    summary: "保存筛选；同名的被替换",
    params: z.strictObject({ page, name }),
    body: z.strictObject({ query: z.string().max(2000) }),
    answers: "SavedFilters",
    async run({ workspace, actor, params, body }) {
      await keepFilter(workspace, actor, params.page, { name: params.name, query: body.query });
      return { rows: await filtersOf(workspace, actor, params.page) };
    },
  }),
  route({
    method: "delete",
    path: "/api/filters/{page}/{name}",
    action: "session.own",
    summary: "删除保存的筛选",
    params: z.strictObject({ page, name }),
    answers: "SavedFilters",
    async run({ workspace, actor, params }) {
      await dropFilter(workspace, actor, params.page, params.name);
      return { rows: await filtersOf(workspace, actor, params.page) };
    },
  }),
  route({
    method: "get",
    path: "/api/settings/notify",
    action: "settings.write",
    summary: "消息推送的设置",
    answers: "NotifySetting",
    run: ({ workspace, actor }) => notifySetting(workspace, actor),
  }),
  route({
    method: "put",
    path: "/api/settings/notify",
    action: "settings.write",
    summary: "设置或取消消息推送",
    body: z.strictObject({
      webhook: z.strictObject({ url: z.string().max(2000), secret: z.string().min(16).max(200) }).optional(),
    }),
    answers: "NotifySetting",
    async run({ workspace, actor, body }) {
      await setNotify(workspace, actor, body.webhook);
      return notifySetting(workspace, actor);
    },
  }),
];
