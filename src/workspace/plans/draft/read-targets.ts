import { byId, pathTo } from "../../../plan/ledger.ts";
import type { Assignment, Plan, Target } from "../../../plan/model.ts";
import type { TargetValueData } from "../../targets/events.ts";
import type { TargetValue } from "../../targets/judge/types.ts";
import { seriesOf } from "../../targets/series/from-plan.ts";
import { programmeOf } from "./programme.ts";
import type { DraftTarget } from "./types.ts";

/** The targets of a compiled plan, before anyone corrected them; without the units that tasks bring. */
export function readTargets(plan: Plan): DraftTarget[] {
  const sections = byId(plan.sections);
  const said = byId(plan.targets);
  const assignments = new Map<string, Assignment>();
  for (const assignment of plan.assignments)
    for (const section of assignment.covers)
      if (!assignments.has(section)) assignments.set(section, assignment);

  return seriesOf(plan).map((series, i) => {
    const items = series.targetIds.flatMap((id) => said.get(id) ?? []);
    const first = items[0];
    const assignment = first
      ? pathTo(first, sections)
          .reverse()
          .flatMap(({ id }) => assignments.get(id) ?? [])[0]
      : undefined;
    return {
      anchor: series.anchor,
      sort: i + 1,
      metric: series.metric,
      ...(series.scope !== undefined && { scope: series.scope }),
      programme: series.special || (first ? programmeOf(first, plan, sections) : ""),
      unit: series.unit,
      direction: series.direction,
      aggregation: series.aggregation,
      ...(series.cumulative && { cumulative: true }),
      ...(series.yearly && { yearly: true }),
      ...(series.baseline && { baseline: series.baseline }),
      values: series.values.map((value) => placed(value, items)),
      start: series.span.start,
      end: series.span.end,
      units: assignment ? [...answering(assignment)] : [],
      items: series.targetIds,
    };
  });
}

/** Who answers for figures: the lead units; where none leads, the responsible ones. */
export function answering({
  lead,
  responsible,
}: Pick<Assignment, "lead" | "responsible">): readonly string[] {
  return lead.length > 0 ? lead : responsible;
}

/** A value of a series with the place that says it. */
function placed(value: TargetValue, items: readonly Target[]): TargetValueData {
  const at = items.find(({ by = "" }) => by === value.period) ?? (items.length === 1 ? items[0] : undefined);
  return { ...value, ...(at && { start: at.span.start, end: at.span.end }) };
}
