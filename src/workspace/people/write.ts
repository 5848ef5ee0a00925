import { eq } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { grants, people } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { type Given, giveOneTimePassword, keepGiven } from "../access/change-password.ts";
import { demand } from "../access/decide.ts";
import type { Grant } from "../access/roles.ts";
import { endSessions } from "../access/sessions.ts";
import { found, refuse } from "../refusal.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import type { PeopleEvents } from "./events.ts";
import { checkGrants, findLoginProblem, lockPeople, refuseLastAdministrator, tidyLogin } from "./rules.ts";
import type { GivenPassword } from "./views.ts";
import { peopleProblems as problems } from "./words.zh.ts";

export type NewPerson = PeopleEvents["person.created"];

/** A person and the version of it that the caller read. */
interface AtVersion {
  readonly id: string;
  readonly version: number;
}

/** Adds a person, with a password that is told once and must be changed at the first login. */
export async function createPerson(
  workspace: Workspace,
  actor: Actor,
  person: NewPerson,
): Promise<GivenPassword> {
  const given = await giveOneTimePassword();
  return change(workspace, actor, async (work) => {
    demand(actor, "person.write");
    await lockPeople(work.tx);
    return addPerson(work, person, given);
  });
}

/** Adds a person in a change under way, such as an import; people are locked by the caller. */
export async function addPerson(work: Work, person: NewPerson, given: Given): Promise<GivenPassword> {
  const login = tidyLogin(person.login);
  if (person.name === "") refuseField("name", problems.nameEmpty());
  const problem = findLoginProblem(login);
  if (problem) refuseField("login", problem);
  const taken = await work.tx.select({ id: people.id }).from(people).where(eq(people.login, login));
  if (taken.length > 0) refuseField("login", problems.loginTaken(login));
  await checkGrants(work.tx, person.grants);
  const id = work.newId();
  await work.record({ kind: "person.created", subject: id, data: { ...person, login } });
  await keepGiven(work.tx, id, given, work.now);
  return { id, name: person.name, login, password: given.password };
}

/** Corrects a name or a telephone number; an empty number takes it away. */
export function editPerson(
  workspace: Workspace,
  actor: Actor,
  at: AtVersion,
  data: PeopleEvents["person.edited"],
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "person.write");
    await personToChange(work.tx, at, data);
    if (data.name === "") refuseField("name", problems.nameEmpty());
    await work.record({ kind: "person.edited", subject: at.id, data });
  });
}

/** Gives a person these roles in place of those before. */
export function grantRoles(
  workspace: Workspace,
  actor: Actor,
  at: AtVersion,
  held: readonly Grant[],
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "person.write");
    await lockPeople(work.tx);
    const { state } = await personToChange(work.tx, at, held);
    await checkGrants(work.tx, held);
    const stays = held.some(({ role }) => role === "administrator");
    if (!stays && state === "active" && (await isAdministrator(work.tx, at.id)))
      await refuseLastAdministrator(work.tx, at.id);
    await work.record({ kind: "person.granted", subject: at.id, data: { grants: held } });
  });
}

/** Keeps a person from logging in; what they did stays. Their sessions end at once. */
export function disablePerson(workspace: Workspace, actor: Actor, at: AtVersion): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "person.write");
    await lockPeople(work.tx);
    const { state } = await personToChange(work.tx, at, { state: "disabled" });
    if (state === "disabled") return;
    if (await isAdministrator(work.tx, at.id)) await refuseLastAdministrator(work.tx, at.id);
    await work.record({ kind: "person.disabled", subject: at.id, data: {} });
    await endSessions(work.tx, at.id);
  });
}

export function enablePerson(workspace: Workspace, actor: Actor, at: AtVersion): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "person.write");
    const { state } = await personToChange(work.tx, at, { state: "active" });
    if (state === "active") return;
    await work.record({ kind: "person.enabled", subject: at.id, data: {} });
  });
}

/** Gives a person a new password to be used once; a lock ends, and so do their sessions. */
export async function resetPassword(workspace: Workspace, actor: Actor, id: string): Promise<GivenPassword> {
  const given = await giveOneTimePassword();
  return change(workspace, actor, async (work) => {
    demand(actor, "person.write");
    const [row] = await work.tx.select().from(people).where(eq(people.id, id)).for("update");
    const { name, login } = found(row, "person");
    await work.record({ kind: "person.password", subject: id, data: { by: "reset" } });
    await keepGiven(work.tx, id, given, work.now);
    await endSessions(work.tx, id);
    return { id, name, login, password: given.password };
  });
}

async function personToChange(tx: Transaction, { id, version }: AtVersion, sent: unknown) {
  const [row] = await tx.select().from(people).where(eq(people.id, id)).for("update");
  const person = found(row, "person");
  if (person.version !== version) refuse({ code: "conflict", what: "person", current: person, sent });
  return person;
}

async function isAdministrator(tx: Transaction, person: string): Promise<boolean> {
  const held = await tx.select({ role: grants.role }).from(grants).where(eq(grants.person, person));
  return held.some(({ role }) => role === "administrator");
}

function refuseField(field: string, says: string): never {
  return refuse({ code: "invalid", field, says });
}
