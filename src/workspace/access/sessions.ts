import { and, desc, eq, ne } from "drizzle-orm";
import { dateAt } from "../../calendar/iso-date.ts";
import type { Transaction } from "../../storage/store.ts";
import { credentials, sessions, tokens } from "../../storage/tables/index.ts";
import { refuse } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import type { Actor } from "./actor.ts";
import { findActor } from "./find-actor.ts";
import { digest, newSecret } from "./secrets.ts";

const hour = 3_600_000;
/** A session that nobody used for so long is over: the night is longer. */
const idle = 12 * hour;
/** No session is older. */
const whole = 7 * 24 * hour;
/** How exactly it is kept when a session or token was used last: a write for every request would cost more. */
const exactness = 5 * 60_000;

/** The person behind a session's cookie; none where it is over or the person is disabled. */
export async function actorOfSession(
  workspace: Workspace,
  token: string,
): Promise<{ readonly actor: Actor; readonly mustChange: boolean } | undefined> {
  const { store, clock } = workspace;
  const now = clock();
  const [session] = await store.db
    .select({
      person: sessions.person,
      seenAt: sessions.seenAt,
      expiresAt: sessions.expiresAt,
      mustChange: credentials.mustChange,
    })
    .from(sessions)
    .leftJoin(credentials, eq(credentials.person, sessions.person))
    .where(eq(sessions.token, token));
  if (!session || session.expiresAt <= now.toISOString()) return undefined;
  const unseen = now.getTime() - Date.parse(session.seenAt);
  if (unseen > idle) return undefined;
  const actor = await findActor(store.db, session.person, dateAt(now));
  if (!actor) return undefined;
  if (unseen > exactness) {
    await store.transaction(async (tx) => {
      await tx.update(sessions).set({ seenAt: now.toISOString() }).where(eq(sessions.token, token));
    });
  }
  return { actor, mustChange: session.mustChange ?? false };
}

/** The person that an integration's token acts as, and what the token allows; none where it is over. */
export async function actorOfToken(
  workspace: Workspace,
  hash: string,
): Promise<{ readonly actor: Actor; readonly scope: "read" | "write" } | undefined> {
  const { store, clock } = workspace;
  const now = clock();
  const [token] = await store.db.select().from(tokens).where(eq(tokens.hash, hash));
  if (!token || token.revokedAt !== null) return undefined;
  if (token.expiresAt !== null && token.expiresAt <= now.toISOString()) return undefined;
  const actor = await findActor(store.db, token.person, dateAt(now));
  if (!actor) return undefined;
  if (token.usedAt === null || now.getTime() - Date.parse(token.usedAt) > exactness) {
    await store.transaction(async (tx) => {
      await tx.update(tokens).set({ usedAt: now.toISOString() }).where(eq(tokens.id, token.id));
    });
  }
  return { actor, scope: token.scope as "read" | "write" };
}

/** A session that has begun: the cookie's secret, which is nowhere kept, and when it ends at the latest. */
export interface Session {
  readonly secret: string;
  readonly expiresAt: string;
}

/** Begins a session of a person who has shown who they are. Sweeps away the person's sessions that are over. */
export async function startSession(
  tx: Transaction,
  person: string,
  now: string,
  agent: string,
): Promise<Session> {
  const secret = newSecret();
  const expiresAt = new Date(Date.parse(now) + whole).toISOString();
  const own = await tx.select().from(sessions).where(eq(sessions.person, person));
  for (const session of own)
    if (isOver(session, now)) await tx.delete(sessions).where(eq(sessions.token, session.token));
  await tx
    .insert(sessions)
    .values({ token: digest(secret), person, createdAt: now, seenAt: now, expiresAt, agent });
  return { secret, expiresAt };
}

function isOver(session: { seenAt: string; expiresAt: string }, now: string): boolean {
  return session.expiresAt <= now || Date.parse(now) - Date.parse(session.seenAt) > idle;
}

/** A person's open session, as the account page lists it. */
export interface SessionView {
  /** Digest of its cookie. */
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  /** The browser, as it calls itself. */
  readonly agent: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** The caller's sessions that are not over, the newest first. */
export async function listSessions(
  { store, clock }: Workspace,
  actor: Actor,
  current: string | undefined,
): Promise<readonly SessionView[]> {
  const now = clock().toISOString();
  const rows = await store.db
    .select()
    .from(sessions)
    .where(eq(sessions.person, actor.person))
    .orderBy(desc(sessions.createdAt), sessions.token);
  return rows
    .filter((row) => !isOver(row, now))
    .map(({ token, createdAt, seenAt, agent }) => ({
      id: token,
      createdAt,
      seenAt,
      agent,
      current: token === current,
    }));
}

/** Ends one of the caller's own sessions. */
export async function endSession({ store }: Workspace, actor: Actor, token: string): Promise<void> {
  const ended = await store.transaction((tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.token, token), eq(sessions.person, actor.person)))
      .returning({ token: sessions.token }),
  );
  if (ended.length === 0) refuse({ code: "not-found", what: "session" });
}

/** Ends a person's sessions, but for one. */
export async function endSessions(tx: Transaction, person: string, except = ""): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.person, person), ne(sessions.token, except)));
}
