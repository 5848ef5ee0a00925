import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { events, insuranceObjections } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { within } from "../../access/decide.ts";
import type { Workspace } from "../../workspace.ts";
import { addMoney } from "../add-money.ts";
import type { MonthEvents } from "../events.ts";
import { monthSteps } from "../events.ts";
import type { MonthFigures } from "../figures.ts";
import { hospitalsWithin } from "../reach.ts";
import { listUploads } from "../uploads/list.ts";
import { demandSome } from "../versions/list.ts";
import type { MonthRow, MonthView } from "../views.ts";
import { findMonth, loadMonths, type MonthRecord } from "./load.ts";
import { figuresOfOwn, type MonthRun, monthRuns } from "./runs.ts";
import { type Uploaded, uploadedOf } from "./uploaded.ts";

/** A month with the figures of its newest run; null before the first. */
export type MonthRowWithFigures = MonthRow & { readonly figures: MonthFigures | null };

/** What a person sees of a year's months: everything, or what concerns some hospitals. */
interface Sight {
  readonly all: boolean;
  readonly own: ReadonlyMap<string, unknown>;
  readonly runs: readonly MonthRun[];
  readonly uploaded: (month: number) => Uploaded;
  /** Open objections by month. */
  readonly objections: ReadonlyMap<number, number>;
}

/** The months of a fund's year that are open or published, in order. */
export async function listMonths(
  { store, region }: Workspace,
  actor: Actor,
  asked: { readonly year: number; readonly fund: string },
): Promise<MonthRowWithFigures[]> {
  demandSome(actor);
  const sight = await sightOf(store.db, region, actor, asked);
  const months = await loadMonths(store.db, region, asked);
  return months.map((month) => rowOf(month, sight));
}

/** One month with its runs, its files, and the days of its steps. */
export async function monthView(workspace: Workspace, actor: Actor, id: string): Promise<MonthView> {
  demandSome(actor);
  const { store, region } = workspace;
  const month = await findMonth(store.db, region, id);
  const sight = await sightOf(store.db, region, actor, month);
  const { figures: _, ...row } = rowOf(month, sight);
  return {
    ...row,
    runs: sight.runs
      .filter((run) => run.month === month.month)
      .map(({ month: _, ...run }) => ({ ...run, figures: seen(run.figures, sight) })),
    uploads: await listUploads(workspace, actor, month),
    steps: await stepsOf(store.db, region, month),
  };
}

async function sightOf(
  db: Database,
  region: string,
  actor: Actor,
  asked: { readonly year: number; readonly fund: string },
): Promise<Sight> {
  const own = await hospitalsWithin(db, region, actor, "insurance.read");
  return {
    all: within(actor, "insurance.read") === "all",
    own,
    runs: await monthRuns(db, region, asked),
    uploaded: await uploadedOf(db, region, asked),
    objections: await openObjections(db, region, asked, [...own.keys()]),
  };
}

function seen(figures: MonthFigures, { all, own }: Sight): MonthFigures {
  return all ? figures : figuresOfOwn(figures, own);
}

function rowOf(month: MonthRecord, sight: Sight): MonthRowWithFigures {
  const { hospitals, sent } = sight.uploaded(month.month);
  const shown = hospitals.filter(({ code }) => sight.all || sight.own.has(code));
  const run = sight.runs.findLast((each) => each.month === month.month);
  const figures = run ? seen(run.figures, sight) : null;
  const { id, year, fund, step, since, due, provisional, version } = month;
  return {
    id,
    year,
    month: month.month,
    fund,
    step,
    since,
    due,
    provisional,
    version,
    uploaded: shown.filter(({ code }) => sent.has(code)).length,
    hospitals: shown.length,
    openObjections: sight.objections.get(month.month) ?? 0,
    budget: figures?.budget ?? null,
    points: figures?.points ?? null,
    value: figures?.value ?? null,
    transfer: figures && addMoney(figures.hospitals.map(({ transfer }) => transfer)),
    figures,
  };
}

async function openObjections(
  db: Database,
  region: string,
  { year, fund }: { readonly year: number; readonly fund: string },
  hospitals: readonly string[],
): Promise<Map<number, number>> {
  if (hospitals.length === 0) return new Map();
  const t = insuranceObjections;
  const rows = await db
    .select({ month: t.month, n: count() })
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, year),
        eq(t.fund, fund),
        eq(t.state, "open"),
        inArray(t.hospital, [...hospitals]),
      ),
    )
    .groupBy(t.month);
  return new Map(rows.map(({ month, n }) => [month, n]));
}

/** The days of each step, as the log has them; none for those that are still to come. */
async function stepsOf(db: Database, region: string, { id }: MonthRecord): Promise<MonthView["steps"]> {
  const rows = await db
    .select({ kind: events.kind, data: events.data })
    .from(events)
    .where(and(eq(events.region, region), eq(events.subject, id)))
    .orderBy(asc(events.seq));
  const days = new Map<string, { since: string; due: string | null }>();
  for (const { kind, data } of rows) {
    if (kind === "insurance.month-opened") {
      const { since, due } = data as unknown as MonthEvents["insurance.month-opened"];
      days.set("upload", { since, due });
    } else if (kind === "insurance.month-moved") {
      const { to, since, due } = data as unknown as MonthEvents["insurance.month-moved"];
      days.set(to, { since, due: due ?? null });
    }
  }
  return monthSteps.map((step) => ({ step, since: null, due: null, ...days.get(step) }));
}
