import type { TaskFilter, TaskRow } from "../../workspace/tasks/views.ts";
import type { Selection } from "../task/api.ts";

/** The tasks that are chosen: single ones, or every one that the filter finds. */
export interface Chosen {
  readonly every: boolean;
  readonly count: number;
  readonly selection: Selection;
  /** What is known of them: all of the single ones; of every one those that have come. */
  readonly rows: readonly TaskRow[];
}

/** @param picked ids that are chosen; null for every one that the filter finds */
export function chosenOf(
  picked: ReadonlySet<string> | null,
  rows: readonly TaskRow[],
  filter: TaskFilter,
  total: number,
): Chosen {
  if (picked === null) return { every: true, count: total, selection: { filter }, rows };
  return {
    every: false,
    count: picked.size,
    selection: { ids: [...picked] },
    rows: rows.filter(({ id }) => picked.has(id)),
  };
}
