import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TaskFilter, TaskRow } from "../../workspace/tasks/views.ts";
import { taskApi } from "../task/api.ts";
import { tasksKey } from "../task/use-task.ts";

/** Rows that one request brings: two screens on the first look, then enough that scrolling seldom waits. */
const firstPage = 100;
const laterPages = 500;

/** The rows of a filter, page after page as they are needed; `total` is known from the first. */
export function useRows(filter: TaskFilter, { enabled = true } = {}) {
  const query = useInfiniteQuery({
    queryKey: [...tasksKey, "page", filter],
    queryFn: ({ pageParam, signal }) =>
      taskApi.page(filter, pageParam, pageParam === undefined ? firstPage : laterPages, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    // Another filter: what was found stays in sight, dimmed, until what is found now has come.
    placeholderData: keepPreviousData,
    enabled,
  });
  const rows = useMemo<readonly TaskRow[]>(
    () => query.data?.pages.flatMap((page) => page.rows) ?? [],
    [query.data],
  );
  const total = query.data?.pages[0]?.total;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  /** Asks for more until the row of that index is there. */
  const need = (index: number) => {
    if (index >= rows.length && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  return { ...query, rows, total, need };
}
