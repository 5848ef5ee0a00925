import { and, asc, eq } from "drizzle-orm";
import { insuranceMonths, insuranceRuns, insuranceVersions } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import type { MonthStep, RunStage } from "../events.ts";
import type { HospitalMonthFigures, HospitalYearFigures, MonthFigures, YearFigures } from "../figures.ts";
import { hospitalWithin } from "../reach.ts";
import type { VersionContent, VersionParameters } from "../versions/content.ts";
import type { StatementView } from "./views.ts";

export interface StatementAsked {
  readonly year: number;
  readonly fund: string;
  readonly hospital: string;
}

/** A hospital's month as its newest run has it, with what a statement says beside the figures. */
export interface StatedMonth {
  readonly month: number;
  readonly step: MonthStep;
  /** Of the newest run; none before the first. */
  readonly run?: {
    readonly stage: RunStage;
    readonly at: string;
    readonly version: number;
    readonly parameters: VersionParameters;
    readonly value: string | null;
    readonly figures: HospitalMonthFigures;
  };
}

/** A hospital's year: its months, and the clearing that counts. */
export interface StatedYear {
  readonly hospital: string;
  readonly name: string;
  readonly year: number;
  readonly fund: string;
  readonly months: readonly StatedMonth[];
  readonly clearing?: {
    readonly at: string;
    readonly version: number;
    readonly parameters: VersionParameters;
    readonly value: string | null;
    readonly figures: HospitalYearFigures;
  };
}

/** A hospital's own months and year, of what was computed and counts. */
export async function statementOf(
  workspace: Workspace,
  actor: Actor,
  asked: StatementAsked,
): Promise<StatementView> {
  const { hospital, name, year, fund, months, clearing } = await loadStatement(workspace, actor, asked);
  return {
    hospital,
    name,
    year,
    fund,
    months: months.map(({ month, step, run }) => ({
      month,
      step,
      figures: run?.figures ?? null,
      value: run?.value ?? null,
    })),
    clearing: clearing?.figures ?? null,
  };
}

/** The same with versions and times, for what is printed. Refuses with not-found what the person does not reach. */
export async function loadStatement(
  { store, region }: Workspace,
  actor: Actor,
  { year, fund, hospital: code }: StatementAsked,
): Promise<StatedYear> {
  const { db } = store;
  const { name } = await hospitalWithin(db, region, actor, "insurance.read", code);
  const [m, r, v] = [insuranceMonths, insuranceRuns, insuranceVersions];
  const months = await db
    .select({ month: m.month, step: m.step })
    .from(m)
    .where(and(eq(m.region, region), eq(m.year, year), eq(m.fund, fund)))
    .orderBy(asc(m.month));
  const runs = await db
    .select({
      month: r.month,
      stage: r.stage,
      at: r.at,
      figures: r.figures,
      version: v.number,
      content: v.content,
    })
    .from(r)
    .innerJoin(v, and(eq(v.region, r.region), eq(v.id, r.version)))
    .where(and(eq(r.region, region), eq(r.year, year), eq(r.fund, fund)))
    .orderBy(asc(r.at), asc(r.id));
  const commonOf = ({ at, version, content }: (typeof runs)[number]) => ({
    at,
    version,
    parameters: (content as VersionContent).parameters,
  });
  const monthRun = (month: number): Pick<StatedMonth, "run"> => {
    const row = runs.findLast((run) => run.month === month && run.stage !== "clearing");
    const all = row?.figures as MonthFigures | undefined;
    const figures = all?.hospitals.find((each) => each.hospital === code);
    if (!row || !all || !figures) return {};
    return { run: { ...commonOf(row), stage: row.stage as RunStage, value: all.value, figures } };
  };
  const yearRun = (): Pick<StatedYear, "clearing"> => {
    const row = runs.findLast(({ stage }) => stage === "clearing");
    const all = row?.figures as YearFigures | undefined;
    const figures = all?.hospitals.find((each) => each.hospital === code);
    if (!row || !all || !figures) return {};
    return { clearing: { ...commonOf(row), value: all.value, figures } };
  };
  return {
    hospital: code,
    name,
    year,
    fund,
    months: months.map(({ month, step }) => ({ month, step: step as MonthStep, ...monthRun(month) })),
    ...yearRun(),
  };
}
