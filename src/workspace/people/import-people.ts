import { isNull } from "drizzle-orm";
import { toXlsx } from "../../output/xlsx.ts";
import type { Database } from "../../storage/store.ts";
import { people, unitNames, units } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { type Given, giveOneTimePassword, keepGiven } from "../access/change-password.ts";
import { demand } from "../access/decide.ts";
import { groupBy } from "../group-by.ts";
import { readTable } from "../import/read-table.ts";
import { type ImportReport, reportOf } from "../import/report.ts";
import { change, type Workspace } from "../workspace.ts";
import { type Known, type PersonDraft, readPeople } from "./person-drafts.ts";
import { personColumns as columns, passwordSheet } from "./person-sheet.zh.ts";
import { lockPeople } from "./rules.ts";
import type { GivenPassword } from "./views.ts";

/** What an import of people does, or did. */
export interface PeopleImport extends ImportReport {
  /** The one-time passwords of those who were added: told here once and nowhere kept. */
  readonly given?: readonly GivenPassword[];
  /** The same as .xlsx to hand out, in base64. */
  readonly sheet?: string;
}

/** Passwords that are hashed at once: the threads that do it also let people log in. */
const hashedAtOnce = 4;

/**
 * Adds the people of a list (.xlsx or .csv) with one-time passwords, all of them or none. Without `apply`, or where a
 * row has a problem, nothing is changed and the report says what would happen.
 */
export async function importPeople(
  workspace: Workspace,
  actor: Actor,
  bytes: Uint8Array,
  { apply }: { readonly apply: boolean },
): Promise<PeopleImport> {
  demand(actor, "person.write");
  const table = await readTable(bytes, [columns.name, columns.role]);
  const preview = readPeople(table, await readKnown(workspace.store.db));
  const report = reportOf(preview.rows, false);
  if (!apply || report.problems > 0) return report;
  const passwords = await givePasswords(preview.people.length);
  return change(workspace, actor, async (work) => {
    await lockPeople(work.tx);
    // Others may have added people while the passwords were made.
    const { people: drafts, rows } = readPeople(table, await readKnown(work.tx));
    const now = reportOf(rows, false);
    if (now.problems > 0 || drafts.length > passwords.length) return now;
    const added = drafts.map((draft, i) => ({ id: work.newId(), draft, given: passwords[i]! }));
    await work.record(
      ...added.map(({ id, draft: { name, login, phone, grants } }) => ({
        kind: "person.created" as const,
        subject: id,
        data: { name, login, phone, grants },
      })),
    );
    for (const { id, given } of added) await keepGiven(work.tx, id, given, work.now);
    return { ...now, applied: true, ...(await handOut(added)) };
  });
}

async function handOut(
  added: readonly { readonly id: string; readonly draft: PersonDraft; readonly given: Given }[],
): Promise<Pick<PeopleImport, "given" | "sheet">> {
  const rows = added.map(({ id, draft: { name, login, units: at }, given: { password } }) => ({
    id,
    name,
    login,
    password,
    units: [...new Set(at)].join("、"),
  }));
  const sheet = await toXlsx([passwordSheet(rows)]);
  return {
    given: rows.map(({ id, name, login, password }) => ({ id, name, login, password })),
    sheet: Buffer.from(sheet).toString("base64"),
  };
}

async function givePasswords(count: number): Promise<readonly Given[]> {
  const passwords: Given[] = [];
  while (passwords.length < count) {
    const size = Math.min(hashedAtOnce, count - passwords.length);
    passwords.push(...(await Promise.all(Array.from({ length: size }, giveOneTimePassword))));
  }
  return passwords;
}

async function readKnown(db: Database): Promise<Known> {
  const there = await db.select({ login: people.login, name: people.name }).from(people);
  const open = await db.select({ id: units.id, name: units.name }).from(units).where(isNull(units.validTo));
  const ids = new Set(open.map(({ id }) => id));
  const names = new Map(
    [...groupBy(open, ({ name }) => name)].map(([name, all]) => [name, all.map(({ id }) => id)]),
  );
  // A full name goes before another unit's alias.
  const others = await db.select({ id: unitNames.unit, name: unitNames.name }).from(unitNames);
  for (const [name, all] of groupBy(others, (each) => each.name)) {
    const called = [...new Set(all.map(({ id }) => id))].filter((id) => ids.has(id));
    if (!names.has(name) && called.length > 0) names.set(name, called);
  }
  return { people: new Map(there.map(({ login, name }) => [login, name])), units: names };
}
