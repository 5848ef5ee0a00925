import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type MatrixFilter, targetApi } from "./api.ts";

/** Everything that shows targets is under this key. */
export const targetsKey = ["targets"] as const;

export function useMatrix(filter: MatrixFilter) {
  return useInfiniteQuery({
    queryKey: [...targetsKey, "matrix", filter],
    queryFn: ({ pageParam, signal }) => targetApi.page(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useGroups(by: "plan" | "programme", filter: MatrixFilter, enabled = true) {
  return useQuery({
    queryKey: [...targetsKey, "groups", by, filter],
    queryFn: ({ signal }) => targetApi.groups(by, filter, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}

export function useTarget(id: string) {
  return useQuery({
    queryKey: [...targetsKey, "one", id],
    queryFn: ({ signal }) => targetApi.one(id, signal),
  });
}

export function useByUnit(id: string, period: string | undefined) {
  return useQuery({
    queryKey: [...targetsKey, "one", id, "units", period],
    queryFn: ({ signal }) => targetApi.byUnit(id, period, signal),
    placeholderData: keepPreviousData,
  });
}

/** Asks again for whatever may have changed with a target. */
export function useRefreshTargets(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: targetsKey }),
      client.invalidateQueries({ queryKey: ["overview"] }),
      client.invalidateQueries({ queryKey: ["tasks"], refetchType: "none" }),
    ]);
  };
}
