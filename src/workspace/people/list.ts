import { and, asc, count, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { credentials, events, grants, people, units } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { within } from "../access/decide.ts";
import type { Role } from "../access/roles.ts";
import { groupBy } from "../group-by.ts";
import { found } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import type { PersonPage, PersonRow } from "./views.ts";

/** What the list of people is filtered by. */
export interface PersonFilter {
  /** Part of a name, a login or a telephone number. */
  readonly text?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: "active" | "disabled" | undefined;
  /** Where the page before ended. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const usual = 100;

/** People that the caller may see, by name. */
export async function listPeople(
  workspace: Workspace,
  actor: Actor,
  { cursor, limit = usual, ...filter }: PersonFilter,
): Promise<PersonPage> {
  const { db } = workspace.store;
  const wanted = and(visible(db, actor), matching(db, filter));
  const [all] = await db.select({ total: count() }).from(people).where(wanted);
  const after = cursor === undefined ? undefined : afterCursor(cursor);
  const found = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(wanted, after))
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const rows = await readRows(
    workspace,
    page.map(({ id }) => id),
  );
  return {
    rows,
    total: all!.total,
    ...(found.length > limit && last && { next: `${last.id}${last.name}` }),
  };
}

/** One person that the caller may see. */
export async function readPerson(workspace: Workspace, actor: Actor, id: string): Promise<PersonRow> {
  const { db } = workspace.store;
  const [row] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), visible(db, actor)));
  const [person] = await readRows(workspace, [found(row, "person").id]);
  return found(person, "person");
}

/** An id has 36 letters; the name is what follows. */
function afterCursor(cursor: string): SQL {
  const id = cursor.slice(0, 36);
  return sql`(${people.name}, ${people.id}::text) > (${cursor.slice(36)}, ${id})`;
}

/** People with a role at a unit that the caller reaches, and the caller. */
function visible(db: Database, actor: Actor): SQL | undefined {
  const reach = within(actor, "person.read");
  if (reach === "all") return undefined;
  return or(eq(people.id, actor.person), holds(db, inArray(grants.unit, [...reach])));
}

function holds(db: Database, which: SQL | undefined): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(grants)
      .where(and(eq(grants.person, people.id), which)),
  );
}

function matching(db: Database, { text, unit, role, state }: PersonFilter): SQL | undefined {
  const words = (text ?? "").trim().toLowerCase();
  const contains = (column: SQL | typeof people.login) => sql`position(${words} in ${column}) > 0`;
  return and(
    words === ""
      ? undefined
      : or(
          contains(sql`lower(${people.name})`),
          contains(people.login),
          contains(sql`coalesce(${people.phone}, '')`),
        ),
    unit === undefined ? undefined : holds(db, eq(grants.unit, unit)),
    role === undefined ? undefined : holds(db, eq(grants.role, role)),
    state === undefined ? undefined : eq(people.state, state),
  );
}

/** Rows of these people, in this order. */
async function readRows({ store, region, clock }: Workspace, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const now = clock().toISOString();
  // By the index of the subject: without the sum, a planner that has no statistics walks the whole log backwards.
  const lastSeen = sql<string | null>`(
    select ${events.at} from ${events}
    where ${events.region} = ${region} and ${events.subject} = ${people.id} and ${events.kind} = 'person.logged-in'
    order by ${events.seq} + 0 desc limit 1)`;
  const rows = await store.db
    .select({ person: people, lockedUntil: credentials.lockedUntil, lastSeen })
    .from(people)
    .leftJoin(credentials, eq(credentials.person, people.id))
    .where(inArray(people.id, [...ids]));
  const held = groupBy(
    await store.db
      .select({ person: grants.person, role: grants.role, unit: grants.unit, unitName: units.name })
      .from(grants)
      .leftJoin(units, sql`${units.id}::text = ${grants.unit}`)
      .where(inArray(grants.person, [...ids]))
      .orderBy(grants.role, units.name),
    ({ person }) => person,
  );
  const byId = new Map(rows.map((row) => [row.person.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { name, login, phone, state, version } = row.person;
    return {
      id,
      name,
      login,
      ...(phone !== null && { phone }),
      state: state as PersonRow["state"],
      locked: row.lockedUntil !== null && row.lockedUntil > now,
      ...(row.lastSeen !== null && { lastSeen: row.lastSeen }),
      grants: (held.get(id) ?? []).map(({ role, unit, unitName }) => ({
        role: role as Role,
        ...(unit && { unit }),
        ...(unitName !== null && { unitName }),
      })),
      version,
    };
  });
}
