import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { credentials, inbox, people, units } from "../../storage/tables/index.ts";
import type { Action } from "../access/actions.ts";
import type { Actor } from "../access/actor.ts";
import { mayEver } from "../access/decide.ts";
import { permissions } from "../access/permissions.ts";
import { found } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import type { Me } from "./views.ts";

/** The caller, with what pages need to show what leads somewhere. */
export async function readMe({ store, region }: Workspace, actor: Actor): Promise<Me> {
  const { db } = store;
  const [row] = await db
    .select({ name: people.name, login: people.login, mustChange: credentials.mustChange })
    .from(people)
    .leftJoin(credentials, eq(credentials.person, people.id))
    .where(eq(people.id, actor.person));
  const { name, login, mustChange } = found(row, "person");
  const [unread] = await db
    .select({ count: count() })
    .from(inbox)
    .where(and(eq(inbox.region, region), eq(inbox.person, actor.person), isNull(inbox.readAt)));
  const held = actor.grants.flatMap(({ unit }) => unit ?? []);
  const named = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(inArray(units.id, held));
  const names = new Map(named.map((unit) => [unit.id, unit.name]));
  return {
    person: actor.person,
    name,
    login,
    grants: actor.grants.map((grant) => {
      const unitName = grant.unit && names.get(grant.unit);
      return { ...grant, ...(unitName && { unitName }) };
    }),
    mustChange: mustChange ?? false,
    unread: unread!.count,
    may: (Object.keys(permissions) as Action[]).filter((action) => mayEver(actor, action)),
  };
}
