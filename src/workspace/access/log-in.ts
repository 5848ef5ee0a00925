import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { dateAt } from "../../calendar/iso-date.ts";
import type { Transaction } from "../../storage/store.ts";
import { credentials, people } from "../../storage/tables/index.ts";
import { change, type Workspace } from "../workspace.ts";
import { findActor } from "./find-actor.ts";
import { verifyPassword } from "./passwords.ts";
import { type Session, startSession } from "./sessions.ts";

/** Wrong passwords in a row after which an account is locked, and for how long. */
export const attempts = 5;
export const lockedMinutes = 15;

/** A refusal leaves after so many milliseconds, whatever was wrong: its time tells nothing about the account. */
const refusalAfter = 300;

export interface LogIn {
  readonly login: string;
  readonly password: string;
  /** The browser, as it calls itself. */
  readonly agent: string;
}

/**
 * Begins a session where login and password fit. Undefined for every reason alike: unknown, wrong, locked, disabled.
 * An attempt is counted before it is judged, so that many at once are no more than many one by one.
 */
export async function logIn(
  workspace: Workspace,
  { login, password, agent }: LogIn,
): Promise<Session | undefined> {
  const { store, clock } = workspace;
  const answerAt = sleep(refusalAfter);
  const refused = () => answerAt.then(() => undefined);

  const [person] = await store.db
    .select({ id: people.id, state: people.state, hash: credentials.passwordHash })
    .from(people)
    .innerJoin(credentials, eq(credentials.person, people.id))
    .where(eq(people.login, login.trim().toLowerCase()));
  const attempt = person && (await store.transaction((tx) => takeAttempt(tx, person.id, clock())));
  const hash = attempt !== undefined && person?.state === "active" ? person.hash : undefined;
  const fits = await verifyPassword(hash, password);
  const actor = fits && person ? await findActor(store.db, person.id, dateAt(clock())) : undefined;
  if (actor) {
    return change(workspace, actor, async ({ tx, now, record }) => {
      await tx
        .update(credentials)
        .set({ failed: 0, lockedUntil: null })
        .where(eq(credentials.person, actor.person));
      await record({ kind: "person.logged-in", subject: actor.person, data: { agent } });
      return startSession(tx, actor.person, now, agent);
    });
  }
  if (attempt?.lockedUntil) {
    const until = attempt.lockedUntil;
    await change(workspace, undefined, (work) =>
      work.record({ kind: "person.locked", subject: person!.id, data: { until } }),
    );
  }
  return refused();
}

/** Counts an attempt; the last one locks, until it turns out right. None where the account is locked. */
async function takeAttempt(
  tx: Transaction,
  person: string,
  now: Date,
): Promise<{ readonly lockedUntil: string | null } | undefined> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + lockedMinutes * 60_000).toISOString();
  const failed = sql`case when ${credentials.lockedUntil} is null then ${credentials.failed} + 1 else 1 end`;
  const [row] = await tx
    .update(credentials)
    .set({
      failed,
      lockedUntil: sql`case when ${failed} >= ${attempts} then ${until} end`,
    })
    .where(sql`${credentials.person} = ${person} and coalesce(${credentials.lockedUntil}, '') <= ${at}`)
    .returning({ lockedUntil: credentials.lockedUntil });
  return row;
}
