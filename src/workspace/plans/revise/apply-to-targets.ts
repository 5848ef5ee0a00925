import type { Happening } from "../../events/kinds.ts";
import type { TargetData, TargetValueData } from "../../targets/events.ts";
import type { Aggregation, Direction } from "../../targets/judge/types.ts";
import type { Work } from "../../workspace.ts";
import type { WhoIs } from "../draft/resolve-units.ts";
import type { DraftTarget } from "../draft/types.ts";
import { targetCreated } from "../publish.ts";
import type { Revising, TargetRecord } from "./load-revision.ts";
import { movedAnchor } from "./pair-drafts.ts";
import type { DraftChange } from "./types.ts";

export type TargetHappening = Happening<
  "target.created" | "target.edited" | "target.removed" | "target.units"
>;

/** What follows for the targets, and every target's id by the anchor of the new text. */
export function applyToTargets(
  work: Work,
  revising: Revising,
  accepted: readonly DraftChange[],
  who: WhoIs,
): { readonly happenings: readonly TargetHappening[]; readonly ids: ReadonlyMap<string, string> } {
  const { plan, proposed, drafts, targets } = revising;
  const moves = new Map(
    drafts.moves.filter(({ kind }) => kind === "target").map(({ from, to }) => [from, to]),
  );
  const ids = new Map([...targets].map(([anchor, { id }]) => [movedAnchor(anchor, moves), id]));
  const happenings: TargetHappening[] = [];
  const changes = new Map<string, DraftChange[]>();
  for (const change of accepted)
    if (change.subject === "target")
      for (const anchor of change.targets) changes.set(anchor, [...(changes.get(anchor) ?? []), change]);

  const place = { plan: plan.id, revision: proposed.id };
  let sort = Math.max(0, ...[...targets.values()].map((target) => target.sort));
  for (const target of drafts.targets.added) {
    if (!changes.get(target.anchor)?.some(({ how }) => how === "added")) continue;
    const created = targetCreated(work, { ...target, sort: ++sort }, who, place);
    ids.set(target.anchor, created.subject);
    happenings.push(created);
  }
  for (const target of drafts.targets.removed) {
    const row = targets.get(target.anchor);
    if (row?.state === "active" && changes.has(target.anchor))
      happenings.push({
        kind: "target.removed",
        subject: row.id,
        plan: plan.id,
        data: { revision: proposed.id },
      });
  }
  const unitsChanged = new Set(
    accepted
      .filter(({ subject }) => subject === "units" || subject === "renamed")
      .flatMap(({ tasks }) => tasks),
  );
  for (const [old, now] of drafts.targets.pairs) {
    const row = targets.get(old.anchor);
    if (row?.state !== "active") continue;
    const edited = changes.get(old.anchor);
    if (edited) happenings.push(editOf(row, now, edited, place));
    const isMeant = drafts.before.tasks.some(
      (task) => unitsChanged.has(task.anchor) && task.targets.includes(old.anchor),
    );
    const units = [...new Set(now.units.flatMap(who))];
    if (isMeant && units.sort().join() !== [...row.units].sort().join())
      happenings.push({ kind: "target.units", subject: row.id, plan: plan.id, data: { units } });
  }
  return { happenings, ids };
}

/** A target with the accepted changes on it; one of which no value is left is removed. */
function editOf(
  row: TargetRecord,
  now: DraftTarget,
  changes: readonly DraftChange[],
  { plan, revision }: { readonly plan: string; readonly revision: string },
): TargetHappening {
  const fresh = new Map(now.values.map((value) => [value.period, value]));
  const values = new Map(
    row.values.map((value) => [value.period, keptValue(value, fresh.get(value.period))]),
  );
  let data: TargetData = recorded(row);
  for (const { how, period, from, differences } of changes) {
    if (period === undefined) {
      if (differences.some(({ field }) => field === "name"))
        data = { ...data, metric: now.metric, scope: now.scope };
      if (differences.some(({ field }) => field === "direction"))
        data = { ...data, direction: now.direction };
      continue;
    }
    if (how === "removed") values.delete(period);
    else {
      if (from !== undefined) values.delete(from);
      const value = fresh.get(period);
      if (value) values.set(period, value);
    }
  }
  if (values.size === 0) return { kind: "target.removed", subject: row.id, plan, data: { revision } };
  const sorted = [...values.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
  const place = now.start === undefined ? {} : { start: now.start, end: now.end };
  return {
    kind: "target.edited",
    subject: row.id,
    plan,
    data: { ...data, ...place, values: sorted, revision },
  };
}

/** A value that stays: where the new text says the same, with its place there. */
function keptValue(
  { period, value, upper }: TargetRecord["values"][number],
  fresh: TargetValueData | undefined,
): TargetValueData {
  const same = fresh && fresh.value === value && (fresh.upper ?? null) === upper;
  return same ? fresh : { period, value, ...(upper !== null && { upper }) };
}

function recorded(row: TargetRecord): TargetData {
  return {
    metric: row.metric,
    ...(row.scope !== "" && { scope: row.scope }),
    ...(row.programme !== "" && { programme: row.programme }),
    unit: row.unit,
    direction: row.direction as Direction,
    aggregation: row.aggregation as Aggregation,
    ...(row.cumulative && { cumulative: true }),
    ...(row.yearly && { yearly: true }),
    ...(row.baselineValue !== null && {
      baseline: {
        value: row.baselineValue,
        ...(row.baselineAt !== null && { at: row.baselineAt }),
        ...(row.baselineUnit !== null && { unit: row.baselineUnit }),
      },
    }),
    values: [],
  };
}
