import type { TargetData } from "../../targets/events.ts";
import { answering } from "./read-targets.ts";
import type { Correction, DraftTarget, DraftTask } from "./types.ts";

type TargetCorrection = Extract<Correction, { kind: "target" }>;

export interface CorrectedTargets {
  readonly targets: DraftTarget[];
  readonly left: DraftTarget[];
  readonly lost: TargetCorrection[];
}

/**
 * The targets of a plan as people corrected them. Who must report one: the units that a person named, else those that
 * answer for its tasks, else those that the plan names for the part in which it stands.
 * @param tasks the tasks of the draft, whose targets are anchors
 */
export function correctTargets(
  read: readonly DraftTarget[],
  corrections: readonly TargetCorrection[],
  tasks: readonly DraftTask[],
): CorrectedTargets {
  const byAnchor = new Map(corrections.map((correction) => [correction.anchor, correction]));
  const ofTasks = unitsByTarget(tasks);
  const all = read.map((target) => {
    const units = ofTasks.get(target.anchor);
    return changed(units ? { ...target, units } : target, byAnchor.get(target.anchor));
  });
  const known = new Set(read.map(({ anchor }) => anchor));
  return {
    targets: all.filter(({ left }) => !left),
    left: all.filter(({ left }) => left),
    lost: corrections.filter(({ anchor }) => !known.has(anchor)),
  };
}

function unitsByTarget(tasks: readonly DraftTask[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { targets, units } of tasks) {
    const named = (role: string) => units.flatMap((unit) => (unit.role === role ? [unit.name] : []));
    const names = answering({ lead: named("lead"), responsible: named("responsible") });
    if (names.length === 0) continue;
    for (const anchor of targets) found.set(anchor, [...new Set([...(found.get(anchor) ?? []), ...names])]);
  }
  return found;
}

function changed(target: DraftTarget, correction: TargetCorrection | undefined): DraftTarget {
  if (!correction) return target;
  const { out, ...fields } = correction.change;
  return {
    ...target,
    ...(Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ) as Partial<DraftTarget>),
    read: { ...dataOf(target), units: target.units },
    correction: correction.change,
    correctedAt: correction.at,
    ...(out && { left: "out" as const }),
  };
}

/** What a target's event carries. */
export function dataOf(target: DraftTarget): TargetData {
  const {
    metric,
    scope,
    programme,
    unit,
    direction,
    aggregation,
    cumulative,
    yearly,
    baseline,
    values,
    start,
    end,
  } = target;
  return {
    metric,
    ...(scope !== undefined && { scope }),
    ...(programme !== undefined && { programme }),
    unit,
    direction,
    aggregation,
    ...(cumulative && { cumulative }),
    ...(yearly && { yearly }),
    ...(baseline && { baseline }),
    values,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
