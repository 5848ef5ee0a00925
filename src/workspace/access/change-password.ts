import { eq } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { credentials, people } from "../../storage/tables/index.ts";
import { found, refuse } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import type { Actor } from "./actor.ts";
import { findPasswordProblem, hashPassword, oneTimePassword, verifyPassword } from "./passwords.ts";
import { sayPasswordProblem, wrongOldPassword } from "./passwords.zh.ts";
import { endSessions } from "./sessions.ts";

/** A person takes a new password; their other sessions end. */
export async function changePassword(
  workspace: Workspace,
  actor: Actor,
  {
    old,
    wanted,
    session,
  }: { readonly old: string; readonly wanted: string; readonly session?: string | undefined },
): Promise<void> {
  const [row] = await workspace.store.db
    .select({ login: people.login, name: people.name, hash: credentials.passwordHash })
    .from(people)
    .innerJoin(credentials, eq(credentials.person, people.id))
    .where(eq(people.id, actor.person));
  const own = found(row, "person");
  if (!(await verifyPassword(own.hash, old)))
    refuse({ code: "invalid", field: "old", says: wrongOldPassword });
  const problem = old === wanted ? "same" : findPasswordProblem(wanted, own);
  if (problem) refuse({ code: "invalid", field: "wanted", says: sayPasswordProblem(problem) });
  const passwordHash = await hashPassword(wanted);
  await change(workspace, actor, async (work) => {
    await work.tx
      .update(credentials)
      .set({ passwordHash, mustChange: false, failed: 0, lockedUntil: null, changedAt: work.now })
      .where(eq(credentials.person, actor.person));
    await work.record({ kind: "person.password", subject: actor.person, data: { by: "self" } });
    await endSessions(work.tx, actor.person, session);
  });
}

/** A password to be given out once, and what is kept of it. */
export interface Given {
  readonly password: string;
  readonly passwordHash: string;
}

export async function giveOneTimePassword(): Promise<Given> {
  const password = oneTimePassword();
  return { password, passwordHash: await hashPassword(password) };
}

/** Keeps a password that was given out: it must be changed at the next login. */
export async function keepGiven(tx: Transaction, person: string, given: Given, now: string): Promise<void> {
  const row = {
    passwordHash: given.passwordHash,
    mustChange: true,
    failed: 0,
    lockedUntil: null,
    changedAt: now,
  };
  await tx
    .insert(credentials)
    .values({ person, ...row })
    .onConflictDoUpdate({ target: credentials.person, set: row });
}
