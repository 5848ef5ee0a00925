import type { FormValues } from "./form-values.ts";

/** A report that was begun on this machine and not sent: a lost connection or a closed page costs nothing. */
const keyOf = (task: string) => `luoshi.draft.${task}`;

/** What is kept; files are uploaded anew. */
type Draft = Pick<FormValues, "done" | "next" | "problems" | "progress">;

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function draftOf(task: string, storage: Kept = localStorage): Draft | undefined {
  try {
    const kept = storage.getItem(keyOf(task));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

/** Keeps what was written; nothing where all of it is empty. */
export function keepDraft(task: string, values: Draft, storage: Kept = localStorage): void {
  const { done, next, problems, progress } = values;
  try {
    if (!done && !next && !problems) storage.removeItem(keyOf(task));
    else storage.setItem(keyOf(task), JSON.stringify({ done, next, problems, progress }));
  } catch {
    // Storage is full or forbidden: the text stands in the form.
  }
}

export function clearDraft(task: string, storage: Kept = localStorage): void {
  try {
    storage.removeItem(keyOf(task));
  } catch {
    // Then there was none.
  }
}
