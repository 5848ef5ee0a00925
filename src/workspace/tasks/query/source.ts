import { and, eq } from "drizzle-orm";
import type { Store } from "../../../storage/store.ts";
import { revisions } from "../../../storage/tables/index.ts";
import { readCompiled } from "../../plans/compiled.ts";

/** Texts that are kept at hand: a text has tens of thousands of characters, and people read few plans at a time. */
const mostTexts = 8;

/** Texts of compiled plans by digest, the one used last at the end. Content under a digest never changes. */
const texts = new Map<string, string>();

/** The text of a plan that is kept under a digest. */
async function textOf(store: Pick<Store, "blobs">, digest: string): Promise<string> {
  const known = texts.get(digest) ?? (await readCompiled(store, digest)).text;
  texts.delete(digest);
  texts.set(digest, known);
  const oldest = texts.keys().next();
  if (texts.size > mostTexts && !oldest.done) texts.delete(oldest.value);
  return known;
}

/** The revision that a task was made under: its number and, where the task has a place in it, the words there. */
export async function sourceOf(
  store: Pick<Store, "db" | "blobs">,
  region: string,
  task: { readonly revision: string; readonly start: number | null; readonly end: number | null },
): Promise<{ no: number; source?: { start: number; end: number; text: string } }> {
  const [row] = await store.db
    .select({ no: revisions.no, compiled: revisions.compiled })
    .from(revisions)
    .where(and(eq(revisions.region, region), eq(revisions.id, task.revision)));
  if (!row) return { no: 0 };
  const { start, end } = task;
  if (start === null || end === null) return { no: row.no };
  const text = await textOf(store, row.compiled);
  return { no: row.no, source: { start, end, text: text.slice(start, end) } };
}
