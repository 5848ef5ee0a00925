import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { people, plans, targets, tasks, units } from "../../storage/tables/index.ts";
import type { Entry } from "../events/kinds.ts";
import { isId } from "../new-id.ts";
import type { NameOf } from "./kind-words.ts";

/** What the ids in these entries are called today. An id that names nothing that has a name stays itself. */
export async function namesOf(db: Database, region: string, entries: readonly Entry[]): Promise<NameOf> {
  const ids = new Set<string>();
  for (const { subject, actor, data } of entries) {
    ids.add(subject);
    if (actor !== undefined) ids.add(actor);
    collect(data, ids);
  }
  const wanted = [...ids];
  if (wanted.length === 0) return (id) => id;
  const found = [
    await db.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, wanted)),
    await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted)),
    await db
      .select({ id: plans.id, name: plans.title })
      .from(plans)
      .where(and(eq(plans.region, region), inArray(plans.id, wanted))),
    await db
      .select({ id: targets.id, name: targets.metric })
      .from(targets)
      .where(and(eq(targets.region, region), inArray(targets.id, wanted))),
    (
      await db
        .select({ id: tasks.id, no: tasks.no, title: tasks.title })
        .from(tasks)
        .where(and(eq(tasks.region, region), inArray(tasks.id, wanted)))
    ).map(({ id, no, title }) => ({ id, name: `${no}“${title}”` })),
  ].flat();
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Every id that stands anywhere in the data. */
function collect(value: unknown, ids: Set<string>): void {
  if (typeof value === "string") {
    if (isId(value)) ids.add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) collect(each, ids);
  }
}
