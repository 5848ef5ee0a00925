import { inArray } from "drizzle-orm";
import { units } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import type { Happening } from "../events/kinds.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../today.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import type { TargetData } from "./events.ts";
import type { Aggregation, Direction } from "./judge/types.ts";
import { judgeAndKeep } from "./judge-stale.ts";
import { definitionOf, type LoadedTarget } from "./load.ts";
import { lockTarget } from "./lock.ts";
import { reportRefusals as says } from "./report.zh.ts";

/** What the plan office sets of a definition; the numbers themselves come from the plan and its corrections. */
export interface TargetEdit {
  /** The version that was read. */
  readonly version: number;
  readonly direction?: Direction | undefined;
  readonly aggregation?: Aggregation | undefined;
  readonly cumulative?: boolean | undefined;
  readonly yearly?: boolean | undefined;
  /** Who must report: all of them. */
  readonly units?: readonly string[] | undefined;
}

/** Changes a definition and judges the target again. Another version than the one read is a conflict. */
export function editTarget(workspace: Workspace, actor: Actor, id: string, edit: TargetEdit): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "target.write");
    const target = await lockTarget(work, id);
    const { record } = target;
    if (record.state !== "active") refuse({ code: "invalid", field: "target", says: says.removed() });
    const { version, ...sent } = edit;
    const before = definitionOf(target);
    const current = {
      direction: before.direction,
      aggregation: before.aggregation,
      cumulative: record.cumulative,
      yearly: record.yearly,
      units: target.units,
    };
    if (version !== record.version)
      refuse({ code: "conflict", what: "target", current: { ...current, version: record.version }, sent });
    const happenings = happeningsOf(target, current, sent);
    if (sent.units) await checkUnits(work, sent.units);
    if (happenings.length === 0) return;
    await work.record(...happenings);
    await judgeAndKeep(work.tx, work.region, [id], dayOf(new Date(work.now)));
  });
}

type Definition = Required<{ readonly [K in keyof Omit<TargetEdit, "version">]: NonNullable<TargetEdit[K]> }>;

function happeningsOf(
  target: LoadedTarget,
  current: Definition,
  sent: Omit<TargetEdit, "version">,
): Happening[] {
  const { record, units: unitsNow } = target;
  const subject = { subject: record.id, plan: record.plan };
  const next = {
    ...current,
    ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)),
  };
  const isEdited = (["direction", "aggregation", "cumulative", "yearly"] as const).some(
    (field) => next[field] !== current[field],
  );
  const wanted = [...new Set(next.units)].sort();
  const { units: _, ...fields } = next;
  return [
    ...(isEdited
      ? [
          {
            ...subject,
            kind: "target.edited",
            data: { ...dataOf(target), ...fields, revision: record.revision },
          } as const,
        ]
      : []),
    ...(String(wanted) !== String([...unitsNow].sort())
      ? [{ ...subject, kind: "target.units", data: { units: wanted } } as const]
      : []),
  ];
}

/** A definition as an event has it. */
export function dataOf({ record, values, ...rest }: LoadedTarget): TargetData {
  const { direction, aggregation, baseline } = definitionOf({ record, values, ...rest });
  return {
    metric: record.metric,
    scope: record.scope,
    programme: record.programme,
    unit: record.unit,
    direction,
    aggregation,
    cumulative: record.cumulative,
    yearly: record.yearly,
    baseline,
    values: values.map(({ period, value, upper, start, end }) => ({
      period,
      value,
      upper: upper ?? undefined,
      start: start ?? undefined,
      end: end ?? undefined,
    })),
    start: record.start ?? undefined,
    end: record.end ?? undefined,
  };
}

async function checkUnits({ tx, now }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: units.id, name: units.name, validTo: units.validTo })
    .from(units)
    .where(inArray(units.id, [...ids]));
  if (rows.length < new Set(ids).size) refuse({ code: "not-found", what: "unit" });
  const today = dayOf(new Date(now));
  const closed = rows.find(({ validTo }) => validTo !== null && validTo < today);
  if (closed) refuse({ code: "invalid", field: "units", says: says.unitClosed(closed.name) });
}
