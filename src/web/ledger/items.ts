import type { TaskGroup, TaskRow } from "../../workspace/tasks/views.ts";

/** A line of the ledger: a task, the heading of a group, or one that has not come yet. */
export type Item =
  | { readonly kind: "task"; readonly row: TaskRow; readonly depth: number }
  | { readonly kind: "group"; readonly key: string; readonly group: TaskGroup; readonly open: boolean }
  | { readonly kind: "waiting" };

export const waiting: Item = { kind: "waiting" };

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The line that a key leads to from `at` (none yet: the first); nothing for other keys and an empty list. */
export function moveIn(key: string, at: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return at === undefined ? 0 : Math.min(count - 1, Math.max(0, at + step));
}

/** What has come of a group: its rows so far. */
export interface OpenGroup {
  readonly rows: readonly TaskRow[];
}

/** Groups as headings, with the tasks of those that are open under them; what has not come yet waits. */
export function treeItems(groups: readonly TaskGroup[], opened: ReadonlyMap<string, OpenGroup>): Item[] {
  return groups.flatMap((group): Item[] => {
    const inside = opened.get(group.key);
    const heading: Item = { kind: "group", key: group.key, group, open: inside !== undefined };
    if (!inside) return [heading];
    const rows = inside.rows.map((row): Item => ({ kind: "task", row, depth: 1 }));
    const missing = Array.from({ length: Math.max(0, group.total - rows.length) }, () => waiting);
    return [heading, ...rows, ...missing];
  });
}
