import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { TaskFilter, TaskRow } from "../../workspace/tasks/views.ts";
import { taskApi } from "../task/api.ts";
import { tasksKey } from "../task/use-task.ts";
import { type OpenGroup, treeItems } from "./items.ts";

/** The ledger by special plan: headings with counts, their tasks fetched when they are opened. */
export function useTree(filter: TaskFilter, enabled: boolean) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { sort: _, ...only } = filter;
  const groups = useQuery({
    queryKey: [...tasksKey, "groups", "programme", only],
    queryFn: () => taskApi.groups("programme", only),
    enabled,
  });
  const rows = groups.data?.rows ?? [];
  const shown = enabled ? rows.filter(({ key }) => open.has(key)) : [];
  const inside = useQueries({
    queries: shown.map(({ key }) => ({
      queryKey: [...tasksKey, "inside", key, filter],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => allOf({ ...filter, programme: key }, signal),
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  const items = useMemo(() => {
    const opened = new Map<string, OpenGroup>(
      shown.map(({ key }, index) => [key, { rows: inside[index] ?? [] }]),
    );
    return treeItems(rows, opened);
  }, [rows, shown, inside]);
  return {
    items,
    groups,
    total: rows.reduce((sum, { total }) => sum + total, 0),
    rows: inside.flatMap((each) => each ?? []),
    toggle: (key: string) =>
      setOpen((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
  };
}

/** All tasks of one special plan: some dozens, seldom some hundreds. */
async function allOf(filter: TaskFilter, signal: AbortSignal): Promise<readonly TaskRow[]> {
  const found: TaskRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await taskApi.page(filter, cursor, 500, signal);
    found.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}
