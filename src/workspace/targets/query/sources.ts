import { and, eq, inArray } from "drizzle-orm";
import type { Store } from "../../../storage/store.ts";
import { revisions } from "../../../storage/tables/index.ts";
import { readCompiled } from "../../plans/compiled.ts";
import type { LoadedTarget } from "../load.ts";
import type { TargetSource } from "../views.ts";

/** Where the plan says a target: each place once, in text order, with its sentence. */
export async function sourcesOf(
  store: Pick<Store, "db" | "blobs">,
  { record, values }: LoadedTarget,
): Promise<TargetSource[]> {
  const places = [
    { revision: record.revision, start: record.start, end: record.end, period: undefined },
    ...values.map(({ revision, start, end, period }) => ({ revision, start, end, period })),
  ].flatMap(({ revision, start, end, period }) =>
    start === null || end === null ? [] : [{ revision, start, end, ...(period !== undefined && { period }) }],
  );
  // A value's place says more than the definition's: of two alike the value's stays.
  const unique = new Map(places.map((place) => [`${place.revision} ${place.start} ${place.end}`, place]));
  const texts = await textsOf(store, record.region, [...new Set(places.map(({ revision }) => revision))]);
  return [...unique.values()]
    .map((place) => ({ ...place, text: sentenceAt(texts.get(place.revision) ?? "", place.start, place.end) }))
    .sort((a, b) => a.start - b.start);
}

/** The text of each revision, as the compiler kept it. */
async function textsOf(
  store: Pick<Store, "db" | "blobs">,
  region: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .select({ id: revisions.id, compiled: revisions.compiled })
    .from(revisions)
    .where(and(eq(revisions.region, region), inArray(revisions.id, [...ids])));
  const texts = new Map<string, string>();
  for (const { id, compiled } of rows) texts.set(id, (await readCompiled(store, compiled)).text);
  return texts;
}

/** Characters on either side beyond which a sentence is cut: a table without full stops has none. */
const around = 120;

/** The sentence that a place stands in. */
export function sentenceAt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const from =
    start - before.length + (Math.max(...["。", "；", "\n"].map((mark) => before.lastIndexOf(mark))) + 1);
  const stop = /[。；\n]/.exec(after);
  const to = end + (stop ? stop.index + (stop[0] === "\n" ? 0 : 1) : after.length);
  return text.slice(from, to).trim();
}
