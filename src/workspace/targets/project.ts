import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { targetReports, targets, targetUnits, targetValues } from "../../storage/tables/index.ts";
import { insertAll } from "../events/insert-all.ts";
import type { Entry } from "../events/kinds.ts";
import type { Projectors } from "../events/projectors.ts";
import type { TargetData, TargetEvents } from "./events.ts";

/** How the events of targets change the tables. Whatever a judgement rests on takes it back: it is made again. */
export const targetProjectors: Projectors<TargetEvents> = {
  "target.created": (tx, entry) => createTargets(tx, [entry]),

  async "target.edited"(tx, { region, subject, data }) {
    await change(tx, { region, subject }, { ...columnsOf(data), revision: data.revision, state: "active" });
    await tx
      .delete(targetValues)
      .where(and(eq(targetValues.region, region), eq(targetValues.target, subject)));
    await putValues(tx, { region, target: subject, revision: data.revision }, data);
  },

  async "target.removed"(tx, { region, subject, data }) {
    await change(tx, { region, subject }, { state: "removed", revision: data.revision });
  },

  async "target.units"(tx, { region, subject, data }) {
    await change(tx, { region, subject }, {});
    await tx.delete(targetUnits).where(and(eq(targetUnits.region, region), eq(targetUnits.target, subject)));
    await putUnits(tx, region, subject, data.units);
  },

  async "target.reported"(tx, { region, subject, at, actor, data }) {
    await tx.insert(targetReports).values({
      region,
      id: data.id,
      target: subject,
      period: data.period,
      unit: data.unit ?? null,
      value: data.value ?? null,
      numerator: data.numerator ?? null,
      denominator: data.denominator ?? null,
      weight: data.weight ?? null,
      person: actor!,
      at,
      report: data.report ?? null,
      corrects: data.corrects ?? null,
      note: data.note ?? "",
    });
    await tx
      .update(targets)
      .set({ judgedOn: null })
      .where(and(eq(targets.region, region), eq(targets.id, subject)));
  },
};

/** The rows of new targets. Publishing a plan makes a hundred at once. */
export async function createTargets(
  tx: Transaction,
  entries: readonly Entry<"target.created">[],
): Promise<void> {
  await insertAll(
    entries.map(({ region, subject, plan, data }) => ({
      region,
      id: subject,
      plan: plan!,
      revision: data.revision,
      anchor: data.anchor,
      sort: data.sort,
      state: "active",
      ...columnsOf(data),
    })),
    (rows) => tx.insert(targets).values(rows),
  );
  await insertAll(
    entries.flatMap(({ region, subject, data }) =>
      valueRows({ region, target: subject, revision: data.revision }, data),
    ),
    (rows) => tx.insert(targetValues).values(rows),
  );
  await insertAll(
    entries.flatMap(({ region, subject, data }) =>
      [...new Set(data.units)].map((unit) => ({ region, target: subject, unit })),
    ),
    (rows) => tx.insert(targetUnits).values(rows),
  );
}

function columnsOf(data: TargetData) {
  return {
    metric: data.metric,
    scope: data.scope ?? "",
    programme: data.programme ?? "",
    unit: data.unit,
    direction: data.direction,
    aggregation: data.aggregation,
    cumulative: data.cumulative ?? false,
    yearly: data.yearly ?? false,
    baselineValue: data.baseline?.value ?? null,
    baselineAt: data.baseline?.at ?? null,
    baselineUnit: data.baseline?.unit ?? null,
    start: data.start ?? null,
    end: data.end ?? null,
  };
}

/** Changes a definition: its version grows, and its judgement is no longer of today. */
async function change(
  tx: Transaction,
  { region, subject }: Pick<Entry, "region" | "subject">,
  columns: Partial<typeof targets.$inferInsert>,
): Promise<void> {
  await tx
    .update(targets)
    .set({ ...columns, version: sql`${targets.version} + 1`, judgedOn: null })
    .where(and(eq(targets.region, region), eq(targets.id, subject)));
}

async function putValues(
  tx: Transaction,
  key: { region: string; target: string; revision: string },
  data: TargetData,
): Promise<void> {
  await insertAll(valueRows(key, data), (rows) => tx.insert(targetValues).values(rows));
}

function valueRows(key: { region: string; target: string; revision: string }, { values }: TargetData) {
  return values.map(({ period, value, upper, start, end }) => ({
    ...key,
    period,
    value,
    upper: upper ?? null,
    start: start ?? null,
    end: end ?? null,
  }));
}

async function putUnits(tx: Transaction, region: string, target: string, units: readonly string[]) {
  if (units.length === 0) return;
  await tx.insert(targetUnits).values([...new Set(units)].map((unit) => ({ region, target, unit })));
}
