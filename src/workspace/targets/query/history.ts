import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { events, people, units } from "../../../storage/tables/index.ts";
import type { Within } from "../../access/decide.ts";
import type { TargetData, TargetEvents } from "../events.ts";
import type { LoadedTarget } from "../load.ts";
import type { TargetMoment } from "../views.ts";
import { sayHistory } from "./history.zh.ts";

interface Past {
  readonly seq: number;
  readonly at: string;
  readonly by: string | null;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What happened to a target, newest first, in words. Of units out of reach nothing is told. */
export async function historyOf(
  db: Database,
  target: LoadedTarget,
  reach: Within,
  sayEntry: (entry: string) => string | undefined,
): Promise<TargetMoment[]> {
  const { record } = target;
  const past: Past[] = await db
    .select({ seq: events.seq, at: events.at, by: people.name, kind: events.kind, data: events.data })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(and(eq(events.region, record.region), eq(events.subject, record.id)))
    .orderBy(asc(events.seq));
  // Only a report's `unit` is a public body: a definition's is what its number is measured in.
  const reporter = ({ kind, data }: Past) =>
    kind === "target.reported" ? (data.unit as string | undefined) : undefined;
  const named = past.flatMap((one) => reporter(one) ?? (one.data.units as string[] | undefined) ?? []);
  const unitNames = await namesOf(db, named);
  const moments: TargetMoment[] = [];
  let before: TargetData | undefined;
  for (const one of past) {
    const { seq, at, by, kind, data } = one;
    const unit = reporter(one);
    const say = sayHistory[kind as keyof TargetEvents] as
      | ((data: unknown, known: Parameters<(typeof sayHistory)["target.units"]>[1]) => string)
      | undefined;
    const isFar = unit !== undefined && reach !== "all" && !reach.has(unit);
    if (say && !isFar) {
      const says = say(data, { unitNames, sayEntry, before });
      moments.push({ seq, at, ...(by !== null && { by }), kind, says });
    }
    if (kind === "target.created" || kind === "target.edited") before = data as unknown as TargetData;
  }
  return moments.reverse();
}

/** The names of units by their ids. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(inArray(units.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
