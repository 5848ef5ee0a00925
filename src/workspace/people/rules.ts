import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { grants, people, units } from "../../storage/tables/index.ts";
import { type Grant, unitRoles } from "../access/roles.ts";
import { officeRoleWords } from "../access/words.zh.ts";
import { refuse } from "../refusal.ts";
import { peopleProblems as problems } from "./words.zh.ts";

/** A login as it is kept: half-width, small letters, without spaces around it. */
export function tidyLogin(login: string): string {
  return login.normalize("NFKC").trim().toLowerCase();
}

const loginForm = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,49}$/u;

/** Why a login will not do, in a sentence. */
export function findLoginProblem(login: string): string | undefined {
  return loginForm.test(login) ? undefined : problems.loginForm(login);
}

/** Why roles do not hold together, in a sentence: roles of a unit need one, the others have none. */
export function findGrantProblem(held: readonly Grant[]): string | undefined {
  if (held.length === 0) return problems.grantsEmpty();
  const seen = new Set<string>();
  for (const { role, unit } of held) {
    const word = officeRoleWords[role];
    if (unitRoles.includes(role) && unit === undefined) return problems.needsUnit(word);
    if (!unitRoles.includes(role) && unit !== undefined) return problems.needsNoUnit(word);
    const key = `${role} ${unit ?? ""}`;
    if (seen.has(key)) return problems.grantTwice(word);
    seen.add(key);
  }
  return undefined;
}

/** Refuses roles that do not hold together, or at a unit that is not there. */
export async function checkGrants(tx: Transaction, held: readonly Grant[]): Promise<void> {
  const problem = findGrantProblem(held);
  if (problem) refuse({ code: "invalid", field: "grants", says: problem });
  const wanted = [...new Set(held.flatMap(({ unit }) => unit ?? []))];
  if (wanted.length === 0) return;
  const open = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(inArray(units.id, wanted), isNull(units.validTo)));
  if (open.length < wanted.length) refuse({ code: "invalid", field: "grants", says: problems.unitUnknown() });
}

/** Holds people and roles for this transaction: two administrators cannot remove each other at once. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table ${people} in share row exclusive mode`);
}

/** Refuses to leave the office without an active administrator when this one goes. */
export async function refuseLastAdministrator(tx: Transaction, person: string): Promise<void> {
  const others = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(grants, and(eq(grants.person, people.id), eq(grants.role, "administrator")))
    .where(and(eq(people.state, "active"), ne(people.id, person)))
    .limit(1);
  if (others.length === 0) refuse({ code: "invalid", field: "person", says: problems.lastAdministrator() });
}
