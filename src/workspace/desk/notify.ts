import { eq } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { settings } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { refuse } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import type { NotifySetting } from "./views.ts";

const key = "notify";

/** Where messages go besides the inbox: the office's own receiver, which turns them into mail, SMS or a chat. */
export interface Webhook {
  readonly kind: "webhook";
  readonly url: string;
  /** Signs the body, so that the receiver knows who sent it. */
  readonly secret: string;
  /** Messages from this instant on: what came before the setting stays in the inbox. */
  readonly since: string;
}

/** The webhook that is set; none where nothing is delivered. */
export async function webhookOf(db: Database): Promise<Webhook | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  const value = row?.value as Webhook | undefined;
  return value?.kind === "webhook" ? value : undefined;
}

export async function notifySetting({ store }: Workspace, actor: Actor): Promise<NotifySetting> {
  demand(actor, "settings.write");
  const webhook = await webhookOf(store.db);
  return webhook ? { webhook: { url: webhook.url, signed: true, since: webhook.since } } : {};
}

/** Sets the webhook, or takes it away. Addresses of the intranet are allowed: that is where offices have theirs. */
export async function setNotify(
  { store, clock }: Workspace,
  actor: Actor,
  webhook: { readonly url: string; readonly secret: string } | undefined,
): Promise<void> {
  demand(actor, "settings.write");
  if (webhook && !/^https?:$/.test(protocolOf(webhook.url)))
    refuse({ code: "invalid", field: "url", says: "推送地址应以http://或https://开头。请改正后再保存。" });
  await store.transaction(async (tx) => {
    await tx.delete(settings).where(eq(settings.key, key));
    if (webhook) {
      const value: Webhook = { kind: "webhook", ...webhook, since: clock().toISOString() };
      await tx.insert(settings).values({ key, value });
    }
  });
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}
