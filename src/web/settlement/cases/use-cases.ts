import { useInfiniteQuery } from "@tanstack/react-query";
import type { CaseKind } from "../../../settlement/cases.ts";
import type { CasePage } from "../../../workspace/insurance/views.ts";
import { ask, pathOf } from "../../client.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { settlementKey } from "../parts/use-settlement.ts";

export interface CaseFilter extends Fund {
  readonly month: string | undefined;
  readonly hospital: string | undefined;
  readonly kind: CaseKind | undefined;
  readonly text: string | undefined;
}

/** The cases that a filter finds, page by page: a year may have millions. */
export function useCases(filter: CaseFilter) {
  const query = useInfiniteQuery({
    queryKey: [...settlementKey, "cases", filter],
    queryFn: ({ pageParam, signal }) =>
      ask<CasePage>(pathOf("/api/insurance/cases", { ...filter, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  return {
    ...query,
    rows: query.data?.pages.flatMap((page) => page.rows) ?? [],
    total: query.data?.pages[0]?.total,
  };
}
