import { and, asc, eq, inArray } from "drizzle-orm";
import { daysOf } from "../../../calendar/periods.ts";
import type { Database } from "../../../storage/store.ts";
import { people, reports, revisions, tasks, taskTargets } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { may, type Within, within } from "../../access/decide.ts";
import { isId } from "../../new-id.ts";
import { found, refuse } from "../../refusal.ts";
import { visibleTasks } from "../../tasks/query/visible.ts";
import type { Workspace } from "../../workspace.ts";
import { asksFor, quotientOf } from "../check-figures.ts";
import { reportedUnit } from "../judge/points.ts";
import { judgeStale, todayOf } from "../judge-stale.ts";
import { definitionOf, type LoadedTarget, loadTargets } from "../load.ts";
import type { TargetReportView, TargetRollUp, TargetTask, TargetView } from "../views.ts";
import { canSee } from "../visible.ts";
import { unitAfter } from "../words.zh.ts";
import { periodsReported, reportersOf, rollUpBy, wholeOf } from "./by-unit.ts";
import { chartOf } from "./chart.ts";
import { historyOf, namesOf } from "./history.ts";
import { rowOf } from "./row.ts";
import { sourcesOf } from "./sources.ts";
import { placesAbove } from "./unit-tree.ts";

/** Everything about one target that the person may see. Values of units out of reach are only in the whole. */
export async function targetView(workspace: Workspace, actor: Actor, id: string): Promise<TargetView> {
  const { store, region } = workspace;
  await judgeStale(workspace);
  const target = await readTarget(workspace, actor, id);
  const { record } = target;
  const today = todayOf(workspace);
  const definition = definitionOf(target);
  const reach = within(actor, "target.read");
  const unit = reportedUnit(definition);
  const entries = await reportViews(store.db, target, reach);
  const names = await namesOf(store.db, target.units);
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: names.get(id) ?? "" }));
  const [revision] = await store.db
    .select({ no: revisions.no })
    .from(revisions)
    .where(and(eq(revisions.region, region), eq(revisions.id, record.revision)));
  const mayReport = record.state === "active";
  return {
    ...rowOf(target, today),
    aggregation: definition.aggregation,
    cumulative: record.cumulative,
    yearly: record.yearly,
    revision: record.revision,
    revisionNo: revision?.no ?? 0,
    removed: record.state !== "active",
    judgedOn: today,
    sources: await sourcesOf(store, target),
    units: named(target.units.filter((unit) => reach === "all" || reach.has(unit))),
    periods: periodsReported(target, today).map((period) => wholeOf(target, period, today)),
    reports: entries,
    chart: chartOf(target, today),
    tasks: await tasksOf(store.db, target, actor),
    history: await historyOf(store.db, target, reach, (entry) => {
      const one = target.reports.find(({ id }) => id === entry);
      const value = one && (one.value ?? quotientOf(figuresOf(one), unit));
      return value && `${value}${unitAfter(unit)}`;
    }),
    ask: asksFor(definition.aggregation, target.units.length, false),
    may: {
      report: mayReport ? named(target.units.filter((unit) => may(actor, "target.report", [unit]))) : [],
      whole: mayReport && may(actor, "target.report", []),
      edit: mayReport && may(actor, "target.write", []),
    },
  };
}

/** The values of one period by unit and place; without a period, of the newest that was reported. */
export async function targetByUnit(
  workspace: Workspace,
  actor: Actor,
  id: string,
  asked?: string,
): Promise<TargetRollUp> {
  const target = await readTarget(workspace, actor, id);
  const today = todayOf(workspace);
  if (asked !== undefined && !daysOf(asked))
    refuse({ code: "invalid", field: "period", says: `“${asked}”不是报送期。请改为如2026或2026-Q3。` });
  const period = asked ?? periodsReported(target, today)[0] ?? today.slice(0, 4);
  const places = await placesAbove(workspace.store.db, reportersOf(target), today);
  return rollUpBy(target, period, today, places, within(actor, "target.read"));
}

/** A target that the person may see; what the person may not see does not exist. */
export async function readTarget(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
): Promise<LoadedTarget> {
  if (!isId(id) || !(await canSee(store.db, region, actor, id)))
    refuse({ code: "not-found", what: "target" });
  const [target] = await loadTargets(store.db, region, [id]);
  return found(target, "target");
}

async function reportViews(db: Database, { reports: all, record }: LoadedTarget, reach: Within) {
  const seen = all.filter(({ unit }) => reach === "all" || unit === null || reach.has(unit));
  const unitNames = await namesOf(
    db,
    seen.flatMap(({ unit }) => unit ?? []),
  );
  const persons = [...new Set(seen.map(({ person }) => person))];
  const names = persons.length
    ? await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, persons))
    : [];
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const came = seen.flatMap(({ report }) => report ?? []);
  const ofTask = came.length
    ? await db
        .select({ id: reports.id, task: reports.task })
        .from(reports)
        .where(and(eq(reports.region, record.region), inArray(reports.id, came)))
    : [];
  const taskOf = new Map(ofTask.map(({ id, task }) => [id, task]));
  const replacedBy = new Map(
    all.flatMap(({ id, corrects }) => (corrects === null ? [] : [[corrects, id] as const])),
  );
  return seen
    .map((one): TargetReportView => {
      const task = taskOf.get(one.report ?? "");
      const correctedBy = replacedBy.get(one.id);
      return {
        id: one.id,
        period: one.period,
        ...(one.unit !== null && { unit: one.unit, unitName: unitNames.get(one.unit) ?? "" }),
        ...present(figuresOf(one)),
        by: nameOf.get(one.person) ?? "",
        at: one.at,
        ...(task !== undefined && { task }),
        ...(one.corrects !== null && { corrects: one.corrects }),
        ...(correctedBy !== undefined && { correctedBy }),
        note: one.note,
      };
    })
    .reverse();
}

function figuresOf({ value, numerator, denominator, weight }: LoadedTarget["reports"][number]) {
  return {
    value: value ?? undefined,
    numerator: numerator ?? undefined,
    denominator: denominator ?? undefined,
    weight: weight ?? undefined,
  };
}

/** Without the fields that are undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

async function tasksOf(db: Database, { record }: LoadedTarget, actor: Actor): Promise<TargetTask[]> {
  const rows = await db
    .select({
      id: tasks.id,
      no: tasks.no,
      title: tasks.title,
      state: tasks.state,
      due: tasks.due,
      supervised: tasks.supervised,
    })
    .from(taskTargets)
    .innerJoin(tasks, and(eq(tasks.region, taskTargets.region), eq(tasks.id, taskTargets.task)))
    .where(
      and(
        eq(taskTargets.region, record.region),
        eq(taskTargets.target, record.id),
        visibleTasks(db, record.region, actor),
      ),
    )
    .orderBy(asc(tasks.sort), asc(tasks.id));
  return rows.map(({ due, ...task }) => ({ ...task, ...(due !== null && { due }) }));
}
