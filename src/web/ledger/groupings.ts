import type { GroupBy } from "../task/api.ts";

export const groupings: readonly GroupBy[] = ["unit", "programme", "state", "plan"];

/** What an address groups by; by unit where it says nothing. */
export function groupOf(values: URLSearchParams): GroupBy {
  return groupings.find((each) => each === values.get("by")) ?? "unit";
}
