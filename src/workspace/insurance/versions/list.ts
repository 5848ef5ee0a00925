import { and, desc, eq } from "drizzle-orm";
import { insuranceVersions, people } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand, within } from "../../access/decide.ts";
import { isId } from "../../new-id.ts";
import { found, refuse } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import type { VersionRow, VersionView } from "../views.ts";
import type { VersionContent } from "./content.ts";

const t = insuranceVersions;
const columns = {
  id: t.id,
  year: t.year,
  fund: t.fund,
  number: t.number,
  fromMonth: t.fromMonth,
  decision: t.decision,
  note: t.note,
  at: t.at,
  by: people.name,
};

/** The versions of a fund's year, the newest first. */
export async function listVersions(
  { store, region }: Workspace,
  actor: Actor,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<readonly VersionRow[]> {
  demandSome(actor);
  return store.db
    .select(columns)
    .from(t)
    .leftJoin(people, eq(people.id, t.by))
    .where(and(eq(t.region, region), eq(t.year, year), eq(t.fund, fund)))
    .orderBy(desc(t.number));
}

/** A version with its content; to the people of a hospital without what the others are assessed at and were paid. */
export async function versionView(workspace: Workspace, actor: Actor, id: string): Promise<VersionView> {
  demandSome(actor);
  const { store, region } = workspace;
  const [row] = isId(id)
    ? await store.db
        .select({ ...columns, content: t.content })
        .from(t)
        .leftJoin(people, eq(people.id, t.by))
        .where(and(eq(t.region, region), eq(t.id, id)))
    : [];
  const version = found(row, "version");
  const content = version.content as VersionContent;
  if (within(actor, "insurance.read") === "all") return { ...version, content };
  const own = await hospitalsWithin(store.db, region, actor, "insurance.read");
  return {
    ...version,
    content: { ...content, hospitals: content.hospitals.filter(({ code }) => own.has(code)) },
  };
}

/** Refuses whoever may read nothing of hospital settlement. */
export function demandSome(actor: Actor): void {
  const reach = within(actor, "insurance.read");
  if (reach !== "all" && reach.size === 0) refuse({ code: "forbidden", action: "insurance.read" });
}

/** Refuses whoever may not read all of hospital settlement. */
export function demandAll(actor: Actor): void {
  demand(actor, "insurance.read");
}
