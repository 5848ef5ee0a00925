import { asc, eq } from "drizzle-orm";
import { units } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { found, refuse } from "../refusal.ts";
import { dayOf } from "../today.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import {
  asksFor,
  checkFigures,
  checkPeriod,
  type FigureProblem,
  type Figures,
  quotientOf,
} from "./check-figures.ts";
import { reportedUnit } from "./judge/points.ts";
import { standingOn } from "./judge/standing.ts";
import { judgeAndKeep } from "./judge-stale.ts";
import { definitionOf, type LoadedTarget, type ReportRecord, reportedOf } from "./load.ts";
import { lockTarget } from "./lock.ts";
import { reportRefusals as says } from "./report.zh.ts";
import { canSee } from "./visible.ts";
import { unitAfter } from "./words.zh.ts";

/** A value of a target for one period. */
export interface TargetReportInput extends Figures {
  readonly target: string;
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-11`, `2026-11-21`. */
  readonly period: string;
  /** Who reports; none: the value is of the whole, which only the plan office gives. */
  readonly unit?: string | undefined;
  /** Id of the progress report that it comes with. */
  readonly report?: string | undefined;
  /** Id of the entry that this one replaces; needs a note that says why. */
  readonly corrects?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Takes a reported value inside a change that is under way: checks who, for what period and whether the figures can
 * be, records it, and judges the target again. Of one unit and period one value stands: another needs `corrects`.
 * @returns the id of the entry.
 */
export async function reportTargetValue(work: Work, actor: Actor, input: TargetReportInput): Promise<string> {
  const target = await lockTarget(work, input.target);
  if (!(await canSee(work.tx, work.region, actor, input.target)))
    refuse({ code: "not-found", what: "target" });
  const today = dayOf(new Date(work.now));
  if (target.record.state !== "active") invalid({ field: "target", says: says.removed() });
  await checkWho(work, actor, target, input.unit);
  const problem =
    checkPeriod(input.period, today, target.plan.start ?? undefined) ??
    checkFigures(
      definitionOf(target),
      input,
      asksFor(definitionOf(target).aggregation, target.units.length, input.unit === undefined),
    ) ??
    checkEntry(target, input);
  if (problem) invalid(problem);

  const id = work.newId();
  const note = input.note?.trim();
  await work.record({
    kind: "target.reported",
    subject: input.target,
    plan: target.record.plan,
    data: {
      id,
      period: input.period,
      unit: input.unit,
      value: input.value,
      numerator: input.numerator,
      denominator: input.denominator,
      weight: input.weight,
      report: input.report,
      corrects: input.corrects,
      note: note === "" ? undefined : note,
    },
  });
  await judgeAndKeep(work.tx, work.region, [input.target], today);
  return id;
}

/** Reports or corrects one value in a change of its own. */
export function reportValue(workspace: Workspace, actor: Actor, input: TargetReportInput): Promise<string> {
  return change(workspace, actor, (work) => reportTargetValue(work, actor, input));
}

async function checkWho({ tx }: Work, actor: Actor, target: LoadedTarget, unit: string | undefined) {
  if (unit === undefined) {
    // Without the whole, a person of a unit most likely forgot to choose it: say so instead of a bare refusal.
    if (!actor.grants.some(({ role }) => role === "plan-office"))
      invalid({ field: "unit", says: says.whole() });
    return demand(actor, "target.report");
  }
  demand(actor, "target.report", [unit]);
  if (target.units.includes(unit)) return;
  const [named] = await tx
    .select({ name: units.name })
    .from(units)
    .where(eq(units.id, unit))
    .orderBy(asc(units.id));
  invalid({ field: "unit", says: says.notItsUnit(found(named, "unit").name) });
}

/** One value stands for a unit and period; a correction takes the place of one that stands. */
function checkEntry(target: LoadedTarget, input: TargetReportInput): FigureProblem | undefined {
  const unitOf = (record: Pick<ReportRecord, "unit">) => record.unit ?? undefined;
  if (input.corrects !== undefined) {
    const before = target.reports.find(({ id }) => id === input.corrects);
    if (!before) refuse({ code: "not-found", what: "report" });
    if (unitOf(before) !== input.unit) return { field: "unit", says: says.otherUnit() };
    if (target.reports.some(({ corrects }) => corrects === before.id))
      return { field: "corrects", says: says.correctedBefore() };
    if (!input.note?.trim()) return { field: "note", says: says.noteMissing() };
  }
  const standing = standingOn(reportedOf(target.reports), "9999-12-31").find(
    ({ entry }) => entry.unit === input.unit && entry.period === input.period,
  );
  if (!standing || standing.entry.id === input.corrects) return undefined;
  const unit = reportedUnit(definitionOf(target));
  const { entry } = standing;
  const value = entry.value ?? quotientOf(entry, unit) ?? "";
  return { field: "period", says: says.alreadyThere(input.period, `${value}${unitAfter(unit)}`) };
}

function invalid({ field, says }: FigureProblem): never {
  refuse({ code: "invalid", field, says });
}
