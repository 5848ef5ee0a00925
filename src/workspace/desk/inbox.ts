import { and, desc, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { inbox } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { isId } from "../new-id.ts";
import { refuse } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import type { Message, MessagePage } from "./views.ts";
import { type MessageData, sayMessage } from "./words.zh.ts";

interface Asked {
  readonly unread?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const usualLimit = 50;

/** A person's own messages, newest first. */
export async function messagesOf(
  { store, region }: Workspace,
  actor: Actor,
  { unread, cursor, limit = usualLimit }: Asked,
): Promise<MessagePage> {
  const { db } = store;
  const own = and(eq(inbox.region, region), eq(inbox.person, actor.person))!;
  const rows = await db
    .select()
    .from(inbox)
    .where(and(own, unread ? isNull(inbox.readAt) : undefined, cursor ? before(cursor) : undefined))
    .orderBy(desc(inbox.at), desc(inbox.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(messageOf),
    unread: await db.$count(inbox, and(own, isNull(inbox.readAt))),
    ...(rows.length > limit && last && { next: `${last.at}_${last.id}` }),
  };
}

/** A row of the inbox in words. */
export function messageOf({ id, at, kind, task, data, readAt }: typeof inbox.$inferSelect): Message {
  return {
    id,
    at,
    kind,
    says: sayMessage(kind, data as MessageData),
    ...(task !== null && { task }),
    ...(typeof data.page === "string" && { page: data.page }),
    read: readAt !== null,
  };
}

/** Marks own messages as read: these, or all that came until an instant, so that none is marked unseen. */
export async function markRead(
  { store, region, clock }: Workspace,
  actor: Actor,
  which: { readonly ids?: readonly string[] | undefined; readonly until?: string | undefined },
): Promise<void> {
  const { ids, until } = which;
  if (ids === undefined && until === undefined)
    refuse({ code: "invalid", field: "ids", says: "请选择要标为已读的消息。" });
  await store.transaction((tx) =>
    tx
      .update(inbox)
      .set({ readAt: clock().toISOString() })
      .where(
        and(
          eq(inbox.region, region),
          eq(inbox.person, actor.person),
          isNull(inbox.readAt),
          ids && inArray(inbox.id, [...ids]),
          until !== undefined ? lte(inbox.at, until) : undefined,
        ),
      ),
  );
}

function before(cursor: string): SQL {
  const [at = "", id = ""] = cursor.split("_");
  if (!isId(id)) refuse({ code: "invalid", field: "cursor", says: "翻页位置无效。请从第一页重新打开。" });
  return sql`(${inbox.at}, ${inbox.id}) < (${at}, ${id}::uuid)`;
}
