import { eq } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { grants, people } from "../../storage/tables/index.ts";
import { unitsBelowToday } from "../units/below.ts";
import type { Actor } from "./actor.ts";
import { permissions } from "./permissions.ts";
import type { Grant, Role } from "./roles.ts";

/** Roles that reach down the tree with some action; the others' trees are never asked for. */
const reachDown: ReadonlySet<Role> = new Set(
  Object.values(permissions).flatMap(({ may }) =>
    Object.entries(may).flatMap(([role, reach]) => (reach === "tree" ? [role as Role] : [])),
  ),
);

/** A person as one who acts, with the tree as it is today; none where the person is unknown or disabled. */
export async function findActor(db: Database, person: string, today: string): Promise<Actor | undefined> {
  const rows = await db
    .select({ name: people.name, state: people.state, role: grants.role, unit: grants.unit })
    .from(people)
    .leftJoin(grants, eq(grants.person, people.id))
    .where(eq(people.id, person))
    .orderBy(grants.role, grants.unit);
  const first = rows[0];
  if (first?.state !== "active") return undefined;
  const held: Grant[] = rows.flatMap(({ role, unit }) =>
    role === null ? [] : [{ role: role as Role, ...(unit ? { unit } : {}) }],
  );
  const roots = held.flatMap(({ role, unit }) => (unit !== undefined && reachDown.has(role) ? [unit] : []));
  return { person, name: first.name, grants: held, below: await unitsBelowToday(db, roots, today) };
}
