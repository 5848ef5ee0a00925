import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { grants, people, units } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { found } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { readersOf, readTasks } from "../load.ts";
import type { ReaderView } from "../views.ts";
import { canRead } from "./visible.ts";

/** People who can be named in a comment on a task: the liaisons and heads of its units, the plan office, leaders. */
export async function readersOfTask(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
): Promise<readonly ReaderView[]> {
  const { db } = store;
  const isReadable = await canRead(db, region, actor, id);
  const [loaded] = isReadable ? await readTasks(db, region, [id]) : [];
  const own = readersOf(found(loaded, "task"));
  const rows = await db
    .select({ id: people.id, name: people.name, unit: units.name })
    .from(grants)
    .innerJoin(people, and(eq(people.id, grants.person), eq(people.state, "active")))
    // The grant of an office-wide role names no unit: its text is empty, and no id.
    .leftJoin(units, sql`${units.id}::text = ${grants.unit}`)
    .where(
      or(
        inArray(grants.role, ["plan-office", "leader"]),
        own.length > 0
          ? and(inArray(grants.unit, own), inArray(grants.role, ["liaison", "unit-head"]))
          : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()]
    .filter((row) => row.id !== actor.person)
    .map(({ id: person, name, unit }) => ({ id: person, name, ...(unit !== null && { unit }) }));
}
