import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Action } from "../../workspace/access/actions.ts";
import type { Me } from "../../workspace/people/views.ts";
import { ask } from "../client.ts";

export const meKey = ["me"] as const;

/** Who is logged in; the unread count is asked again each minute while the window is in front. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => ask<Me>("/api/me", { signal }),
    refetchInterval: (query) => (query.state.status === "error" ? false : 60_000),
    staleTime: 30_000,
  });
}

/** Whether the person who is logged in may do an action to anything at all. */
export function useMay(): (action: Action) => boolean {
  const { data } = useMe();
  return (action) => data?.may.includes(action) ?? false;
}

/** Asks again who is logged in and how much is unread. */
export function useRefreshMe(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: meKey });
}
