import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import {
  comments,
  events,
  evidence,
  extensions,
  people,
  reports,
  targetReports,
  targets,
  units,
} from "../../../storage/tables/index.ts";
import { quotientOf } from "../../targets/check-figures.ts";
import { reportedUnit } from "../../targets/judge/points.ts";
import type { Direction } from "../../targets/judge/types.ts";
import { groupBy } from "../group.ts";
import { sayEvent } from "../timeline.zh.ts";
import type { CommentView, EvidenceView, ExtensionView, ReportView, TaskMoment } from "../views.ts";

/** What was said and done about a task, newest first; the timeline oldest first. */
export interface Story {
  readonly reports: readonly ReportView[];
  readonly extensions: readonly ExtensionView[];
  readonly comments: readonly CommentView[];
  readonly evidence: readonly EvidenceView[];
  readonly timeline: readonly TaskMoment[];
}

export async function storyOf(db: Database, region: string, task: string): Promise<Story> {
  const reportRows = await db
    .select()
    .from(reports)
    .where(and(eq(reports.region, region), eq(reports.task, task)))
    .orderBy(desc(reports.at), desc(reports.id));
  const fileRows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.region, region), eq(evidence.task, task)))
    .orderBy(asc(evidence.at), asc(evidence.id));
  const extensionRows = await db
    .select()
    .from(extensions)
    .where(and(eq(extensions.region, region), eq(extensions.task, task)))
    .orderBy(desc(extensions.at), desc(extensions.id));
  const commentRows = await db
    .select()
    .from(comments)
    .where(and(eq(comments.region, region), eq(comments.task, task)))
    .orderBy(desc(comments.at), desc(comments.id));
  const eventRows = await db
    .select()
    .from(events)
    .where(and(eq(events.region, region), eq(events.subject, task)))
    .orderBy(asc(events.seq));
  const values = await valuesOf(
    db,
    region,
    reportRows.map(({ id }) => id),
  );

  const personNames = await namesOf(db, people, [
    ...reportRows.map(({ person }) => person),
    ...extensionRows.map(({ by }) => by),
    ...commentRows.map(({ by }) => by),
    ...eventRows.flatMap(({ actor }) => actor ?? []),
  ]);
  const unitNames = await namesOf(db, units, [
    ...reportRows.map(({ unit }) => unit),
    ...extensionRows.map(({ unit }) => unit),
    ...eventRows.flatMap(({ data }) => unitsIn(data)),
  ]);
  const person = (id: string) => personNames.get(id) ?? "";
  const unit = (id: string) => unitNames.get(id) ?? "";
  const files = groupBy(fileRows, ({ report }) => report);

  return {
    reports: reportRows.map((row) => ({
      id: row.id,
      unit: row.unit,
      unitName: unit(row.unit),
      person: person(row.person),
      at: row.at,
      done: row.done,
      ...(row.progress !== null && { progress: row.progress }),
      next: row.next,
      problems: row.problems,
      evidence: (files.get(row.id) ?? []).map(fileOf),
      values: values.get(row.id) ?? [],
    })),
    extensions: extensionRows.map(({ id, at, from, to, reason, state, note, ...row }) => ({
      id,
      unitName: unit(row.unit),
      by: person(row.by),
      at,
      ...(from !== null && { from }),
      to,
      reason,
      state: state as ExtensionView["state"],
      note,
    })),
    comments: commentRows.map(({ id, by, at, body }) => ({ id, by: person(by), at, body })),
    evidence: fileRows.map(fileOf),
    timeline: eventRows.map(({ seq, at, actor, kind, data }) => {
      const { unit: ofUnit, reason } = data as { unit?: string; reason?: string };
      return {
        seq,
        at,
        ...(actor !== null && { by: person(actor) }),
        kind,
        says: sayEvent(kind, data, { unit, person }),
        ...(ofUnit !== undefined && { unit: unit(ofUnit) }),
        ...(reason !== undefined && { reason }),
      };
    }),
  };
}

function fileOf({ id, name, type, size }: EvidenceView): EvidenceView {
  return { id, name, type, size };
}

/** Ids of the units that an event names. */
function unitsIn(data: Readonly<Record<string, unknown>>): string[] {
  const { unit, units: several } = data as { unit?: string; units?: readonly { unit: string }[] };
  return [...(unit ? [unit] : []), ...(several ?? []).map((each) => each.unit)];
}

async function namesOf(
  db: Database,
  table: typeof people | typeof units,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(inArray(table.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Figures by the report that they came with. */
async function valuesOf(db: Database, region: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, ReportView["values"]>();
  const rows = await db
    .select({
      report: targetReports.report,
      target: targetReports.target,
      metric: targets.metric,
      period: targetReports.period,
      value: targetReports.value,
      numerator: targetReports.numerator,
      denominator: targetReports.denominator,
      unit: targets.unit,
      direction: targets.direction,
      baselineUnit: targets.baselineUnit,
    })
    .from(targetReports)
    .innerJoin(targets, and(eq(targets.region, targetReports.region), eq(targets.id, targetReports.target)))
    .where(and(eq(targetReports.region, region), inArray(targetReports.report, [...ids])))
    .orderBy(asc(targetReports.at), asc(targetReports.id));
  const values = new Map<string, ReportView["values"][number][]>();
  for (const { report, target, metric, period, value, numerator, denominator, ...record } of rows) {
    const unit = reportedUnit({
      unit: record.unit,
      direction: record.direction as Direction,
      baseline: { ...(record.baselineUnit !== null && { unit: record.baselineUnit }) },
    });
    const quotient = numerator !== null && denominator !== null ? { numerator, denominator } : undefined;
    const share = value ?? (quotient && quotientOf(quotient, unit)) ?? "";
    const said = { target, metric, period, value: share, unit, ...quotient };
    values.set(report!, [...(values.get(report!) ?? []), said]);
  }
  return values;
}
