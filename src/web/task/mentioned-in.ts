import type { ReaderView } from "../../workspace/tasks/views.ts";

/** The people whom a comment names after @; where one name begins like another, the longer one. */
export function mentionedIn(body: string, known: readonly Pick<ReaderView, "id" | "name">[]): string[] {
  const longestFirst = known.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (const { index } of body.matchAll(/@/g)) {
    const rest = body.slice(index + 1);
    const name = longestFirst.find((reader) => rest.startsWith(reader.name))?.name;
    // Two people of one name are both told: better than the wrong one.
    for (const reader of known) if (reader.name === name) found.add(reader.id);
  }
  return [...found];
}
