import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { grants, people, tokens } from "../../storage/tables/index.ts";
import type { Grant } from "../access/roles.ts";
import type { Projectors } from "../events/projectors.ts";
import type { PeopleEvents } from "./events.ts";

const newer = sql`${people.version} + 1`;

export const peopleProjectors: Projectors<PeopleEvents> = {
  async "person.created"(tx, { subject, data }) {
    const { name, login, phone, grants: held } = data;
    await tx.insert(people).values({ id: subject, name, login, phone: phone ?? null, state: "active" });
    await addGrants(tx, subject, held);
  },
  async "person.edited"(tx, { subject, data: { name, phone } }) {
    await tx
      .update(people)
      .set({
        version: newer,
        ...(name !== undefined && { name }),
        // An empty number takes it away.
        ...(phone !== undefined && { phone: phone || null }),
      })
      .where(eq(people.id, subject));
  },
  async "person.granted"(tx, { subject, data }) {
    await tx.delete(grants).where(eq(grants.person, subject));
    await addGrants(tx, subject, data.grants);
    await tx.update(people).set({ version: newer }).where(eq(people.id, subject));
  },
  async "person.disabled"(tx, { subject }) {
    await tx.update(people).set({ state: "disabled", version: newer }).where(eq(people.id, subject));
  },
  async "person.enabled"(tx, { subject }) {
    await tx.update(people).set({ state: "active", version: newer }).where(eq(people.id, subject));
  },
  // Passwords and sessions are no facts of the log: these entries say only that it happened.
  async "person.password"() {},
  async "person.logged-in"() {},
  async "person.locked"() {},
  async "token.created"(tx, { subject, at, data: { token, name, scope, hash, expiresAt } }) {
    await tx.insert(tokens).values({
      id: token,
      person: subject,
      name,
      scope,
      hash,
      createdAt: at,
      expiresAt: expiresAt ?? null,
    });
  },
  async "token.revoked"(tx, { subject, at, data: { token } }) {
    await tx
      .update(tokens)
      .set({ revokedAt: at })
      .where(and(eq(tokens.id, token), eq(tokens.person, subject)));
  },
};

async function addGrants(tx: Transaction, person: string, held: readonly Grant[]): Promise<void> {
  if (held.length === 0) return;
  await tx.insert(grants).values(held.map(({ role, unit }) => ({ person, role, unit: unit ?? "" })));
}
