import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Role } from "../../workspace/access/roles.ts";
import type { PersonPage } from "../../workspace/people/views.ts";
import { type Asking, ask, pathOf } from "../client.ts";

export const peopleKey = ["people"] as const;
export const unitsKey = ["units"] as const;

export interface PeopleFilter {
  readonly text?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: string | undefined;
}

/** Everyone that a filter finds: page after page until all are there, so that the table has its whole length. */
export function usePeople(filter: PeopleFilter) {
  const query = useInfiniteQuery({
    queryKey: [...peopleKey, "list", filter],
    queryFn: ({ pageParam, signal }) =>
      ask<PersonPage>(pathOf("/api/people", { ...filter, cursor: pageParam, limit: 500 }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return {
    ...query,
    rows: query.data?.pages.flatMap((page) => page.rows) ?? [],
    total: query.data?.pages[0]?.total,
  };
}

/** A write to units or people; lists are read again after it. The page shows what is refused where `quiet`. */
export function useWrite<T>(onSuccess: (answer: T) => void, { quiet = true } = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...asking }: Asking & { readonly path: string }) => ask<T>(path, asking),
    meta: { quiet },
    async onSuccess(answer) {
      onSuccess(answer);
      await Promise.all([
        client.invalidateQueries({ queryKey: peopleKey }),
        client.invalidateQueries({ queryKey: unitsKey }),
      ]);
    },
  });
}
