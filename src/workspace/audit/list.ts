import { and, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import { events } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { entryOf } from "../events/entry-of.ts";
import type { EventKind } from "../events/kinds.ts";
import type { Workspace } from "../workspace.ts";
import { namesOf } from "./names.ts";
import type { AuditKinds, AuditPage } from "./views.ts";
import { eventKinds, sayEntry, titleOfKind } from "./words.zh.ts";

/** What the audit list is filtered by. */
export interface AuditFilter {
  readonly person?: string | undefined;
  readonly kind?: EventKind | undefined;
  /** What it happened to. */
  readonly subject?: string | undefined;
  readonly plan?: string | undefined;
  /** The first and the last day, in China. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const usual = 100;

/** What happened, the newest first. */
export async function listEvents(
  { store, region }: Workspace,
  actor: Actor,
  filter: AuditFilter,
): Promise<AuditPage> {
  demand(actor, "audit.read");
  const { limit = usual } = filter;
  const rows = await store.db
    .select()
    .from(events)
    .where(and(eq(events.region, region), ...conditions(filter)))
    .orderBy(desc(events.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const entries = page.map((row) => ({ entry: entryOf(row), hash: row.hash }));
  const name = await namesOf(
    store.db,
    region,
    entries.map(({ entry }) => entry),
  );
  const last = page.at(-1);
  return {
    rows: entries.map(({ entry, hash }) => ({
      seq: entry.seq,
      at: entry.at,
      ...(entry.actor !== undefined && { by: entry.actor, byName: name(entry.actor) }),
      kind: entry.kind,
      title: titleOfKind(entry.kind),
      says: sayEntry(entry, name),
      subject: entry.subject,
      ...(entry.plan !== undefined && { plan: entry.plan }),
      hash,
    })),
    ...(rows.length > limit && last && { next: String(last.seq) }),
  };
}

function conditions({ person, kind, subject, plan, from, to, cursor }: AuditFilter): (SQL | undefined)[] {
  return [
    person === undefined ? undefined : eq(events.actor, person),
    kind === undefined ? undefined : eq(events.kind, kind),
    subject === undefined ? undefined : eq(events.subject, subject),
    plan === undefined ? undefined : eq(events.plan, plan),
    from === undefined ? undefined : gte(events.at, startOf(from)),
    to === undefined
      ? undefined
      : lt(events.at, new Date(Date.parse(startOf(to)) + 86_400_000).toISOString()),
    cursor === undefined ? undefined : lt(events.seq, Number(cursor)),
  ];
}

/** The instant when a day begins in China. */
function startOf(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** Every kind of event, for the filter. */
export function listKinds(): AuditKinds {
  return { rows: eventKinds.map((kind) => ({ kind, title: titleOfKind(kind) })) };
}
