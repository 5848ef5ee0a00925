import { useQuery } from "@tanstack/react-query";
import type { PlanList } from "../../workspace/plans/views.ts";
import type { TaskFilter } from "../../workspace/tasks/views.ts";
import { ask } from "../client.ts";
import { dayInChina, dayWords } from "../parts/dates.zh.ts";
import { words } from "./words.zh.ts";

/** Stands on paper alone: of which plan, and when. */
export function PrintHead({ filter }: { readonly filter: TaskFilter }) {
  const plans = useQuery({
    queryKey: ["plans"],
    queryFn: ({ signal }) => ask<PlanList>("/api/plans", { signal }),
    staleTime: 60_000,
  });
  const plan = plans.data?.rows.find(({ id }) => id === filter.plan)?.title;
  return (
    <div className="print-head">
      <p className="print-title">{plan ?? words.table}</p>
      {plan && <p className="print-list">{words.table}</p>}
      <p className="print-facts">
        {filter.year && `${words.yearOf(filter.year)}　`}
        {dayWords(dayInChina(new Date()))}
      </p>
    </div>
  );
}
