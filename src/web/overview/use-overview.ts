import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Overview } from "../../workspace/overview/views.ts";
import { ask, pathOf } from "../client.ts";

export function useOverview(plan: string | undefined) {
  return useQuery({
    queryKey: ["overview", plan],
    queryFn: ({ signal }) => ask<Overview>(pathOf("/api/overview", { plan }), { signal }),
    placeholderData: keepPreviousData,
  });
}
