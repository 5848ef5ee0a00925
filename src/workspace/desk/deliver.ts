import { createHmac } from "node:crypto";
import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import { inbox, people } from "../../storage/tables/index.ts";
import type { Workspace } from "../workspace.ts";
import { messageOf } from "./inbox.ts";
import { type Webhook, webhookOf } from "./notify.ts";

/** Messages in one delivery. */
const batch = 100;
/** Milliseconds between two looks at the inbox, the first pause after a failure, and the longest. */
const pauses = { idle: 5_000, first: 5_000, longest: 600_000 };
/** Milliseconds that the receiver may take. */
const patience = 15_000;

export interface DeliveryEffects {
  readonly fetch: typeof globalThis.fetch;
  /** Waits; ends early, without a throw, when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Hears why a delivery failed. */
  readonly report: (reason: string) => void;
}

/**
 * Delivers what has not been delivered, oldest first: one POST of JSON `{messages}` with the header
 * `X-Luoshi-Signature: sha256=…`, the HMAC of the body by the secret. A receiver that answers 2xx has taken them; it
 * may get a message twice when the answer was lost, and knows it by its id.
 * @returns how many were delivered; fewer than waiting where there are more than one delivery holds.
 */
export async function deliver(
  { store, region, clock }: Workspace,
  fetch: DeliveryEffects["fetch"],
): Promise<number> {
  const webhook = await webhookOf(store.db);
  if (!webhook) return 0;
  const rows = await store.db
    .select({ message: inbox, login: people.login, name: people.name })
    .from(inbox)
    .innerJoin(people, eq(people.id, inbox.person))
    .where(and(eq(inbox.region, region), isNull(inbox.sentAt), gte(inbox.at, webhook.since)))
    .orderBy(asc(inbox.at), asc(inbox.id))
    .limit(batch);
  if (rows.length === 0) return 0;
  const messages = rows.map(({ message, login, name }) => {
    const { id, at, kind, says, task } = messageOf(message);
    return { id, at, kind, says, task, to: { person: message.person, login, name } };
  });
  await post(webhook, JSON.stringify({ messages }), fetch);
  await store.transaction((tx) =>
    tx
      .update(inbox)
      .set({ sentAt: clock().toISOString() })
      .where(
        and(
          eq(inbox.region, region),
          inArray(
            inbox.id,
            rows.map(({ message }) => message.id),
          ),
        ),
      ),
  );
  return rows.length;
}

async function post({ url, secret }: Webhook, body: string, fetch: DeliveryEffects["fetch"]): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-luoshi-signature": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
    },
    body,
    // A receiver that sends us elsewhere is not the one that was set.
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
}

/** Delivers for as long as the office runs; after a failure it waits, twice as long each time. */
export function startDelivery(
  workspace: Workspace,
  effects: DeliveryEffects = { fetch: globalThis.fetch, wait: waitFor, report: console.error },
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    let pause = pauses.first;
    while (!signal.aborted) {
      let next = pauses.idle;
      try {
        if ((await deliver(workspace, effects.fetch)) === batch) next = 0;
        pause = pauses.first;
      } catch (error) {
        effects.report(
          `消息推送没有成功，稍后重试：${error instanceof Error ? error.message : String(error)}`,
        );
        next = pause;
        pause = Math.min(pause * 2, pauses.longest);
      }
      await effects.wait(next, signal);
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    signal.addEventListener("abort", done);
  });
}
