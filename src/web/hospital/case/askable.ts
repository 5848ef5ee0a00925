import type { MonthStep } from "../../../workspace/insurance/events.ts";
import type { CaseView } from "../../../workspace/insurance/views.ts";

/** Steps in which a month's result can still change. */
const changeable: readonly MonthStep[] = ["grouping", "feedback", "final"];

/**
 * What a hospital may ask for about a case: an objection until the month's final result, a review once there is a
 * first result, each as long as none is under way.
 * @param step that the case's month is at; undefined while it is not known
 */
export function askable(
  { kind, objections, reviews }: Pick<CaseView, "kind" | "objections" | "reviews">,
  step: MonthStep | undefined,
): { readonly object: boolean; readonly apply: boolean } {
  return {
    object:
      step !== undefined && changeable.includes(step) && objections.every(({ state }) => state !== "open"),
    apply:
      step !== undefined &&
      step !== "upload" &&
      (kind === "high" || kind === "unstable" || kind === "ungrouped") &&
      reviews.every(({ state }) => state === "withdrawn"),
  };
}
