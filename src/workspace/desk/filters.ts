import { and, asc, eq } from "drizzle-orm";
import { savedFilters } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { refuse } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import type { SavedFilter } from "./views.ts";

/** Filters that one person may keep for a page; a longer list is no help. */
const most = 50;

/** The filters that a person keeps for a page, by name. */
export async function filtersOf({ store }: Workspace, actor: Actor, page: string): Promise<SavedFilter[]> {
  return store.db
    .select({ name: savedFilters.name, query: savedFilters.query })
    .from(savedFilters)
    .where(and(eq(savedFilters.person, actor.person), eq(savedFilters.page, page)))
    .orderBy(asc(savedFilters.name));
}

/** Keeps a filter under a name; one of that name is replaced. */
export async function keepFilter(
  { store }: Workspace,
  actor: Actor,
  page: string,
  { name, query }: SavedFilter,
): Promise<void> {
  await store.transaction(async (tx) => {
    const own = and(eq(savedFilters.person, actor.person), eq(savedFilters.page, page));
    const kept = await tx.select({ name: savedFilters.name }).from(savedFilters).where(own);
    if (kept.length >= most && !kept.some((each) => each.name === name))
      refuse({ code: "invalid", field: "name", says: `最多保存${most}个筛选。请先删除不用的。` });
    await tx
      .insert(savedFilters)
      .values({ person: actor.person, page, name, query })
      .onConflictDoUpdate({
        target: [savedFilters.person, savedFilters.page, savedFilters.name],
        set: { query },
      });
  });
}

export async function dropFilter({ store }: Workspace, actor: Actor, page: string, name: string) {
  await store.transaction((tx) =>
    tx
      .delete(savedFilters)
      .where(
        and(eq(savedFilters.person, actor.person), eq(savedFilters.page, page), eq(savedFilters.name, name)),
      ),
  );
}
