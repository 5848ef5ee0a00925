import type { IsoDate } from "../../../calendar/iso-date.ts";
import type { Actor } from "../../access/actor.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import type { MonthStep, RunStage } from "../events.ts";
import { type SettledYear, settleFundYear } from "../settle-year.ts";
import { monthFigures } from "../settled/figures.ts";
import { loadYear } from "../settled/load.ts";
import { daysAfter } from "./dates.ts";
import { loadMonths, lockMonth, type MonthRecord, stepAfter } from "./load.ts";
import { tellingsOfMove } from "./telling.ts";
import { monthSays } from "./words.zh.ts";

/** What is computed when a step closes. */
const stageAfter: Readonly<Partial<Record<MonthStep, RunStage>>> = {
  upload: "first",
  final: "final",
  payment: "payment",
};

/** How a step is closed. */
export interface Closing {
  /** The day on which it closes: its last one, or an earlier one by a person. */
  readonly on: IsoDate;
  readonly early: boolean;
  readonly reason?: string | undefined;
}

/** Times that a month is computed anew because something came in between. */
const mostTries = 5;

/**
 * Closes a month's step: computes what belongs to it, begins the next one, tells who is concerned. The computation
 * runs before the transaction, which only takes it when nothing changed since.
 * @param month as it was read; where it has moved meanwhile nothing happens
 * @returns whether it moved
 */
export async function closeStep(
  workspace: Workspace,
  actor: Actor | undefined,
  month: MonthRecord,
  closing: Closing,
): Promise<boolean> {
  const { region } = workspace;
  const stage = stageAfter[month.step];
  const to = stepAfter(month.step);
  if (to === undefined)
    return refuse({ code: "invalid", field: "id", says: monthSays.published(month.month) });
  for (let tries = 1; ; tries++) {
    const settled = stage && (await settledFor(workspace, month));
    const moved = await change(workspace, actor, async (work): Promise<boolean | "again"> => {
      const now = await lockMonth(work.tx, region, month.id);
      if (now?.version !== month.version) return false;
      if (month.step === "payment") await demandEarlierPublished(work, month);
      if (stage && settled) {
        const { year, fund } = month;
        const parts = await loadYear(work.tx, region, { year, fund, month: month.month });
        if (parts?.key !== settled.parts.key) return "again";
        await recordRun(work, month, stage, settled);
      }
      await recordMove(work, month, to, closing);
      return true;
    });
    if (moved !== "again") return moved;
    if (tries === mostTries)
      return refuse({
        code: "conflict",
        what: "month",
        current: undefined,
        sent: undefined,
        says: monthSays.busy(month.month),
      });
  }
}

async function settledFor(workspace: Workspace, { year, month, fund }: MonthRecord): Promise<SettledYear> {
  const settled = await settleFundYear(workspace, { year, fund, month });
  return (
    settled ?? refuse({ code: "invalid", field: "version", says: monthSays.noVersion(year, month, fund) })
  );
}

/** What a hospital owes is carried from month to month: they are paid in their order. */
async function demandEarlierPublished({ tx, region }: Work, month: MonthRecord): Promise<void> {
  const earlier = (await loadMonths(tx, region, month)).find(
    (each) => each.month < month.month && each.step !== "published",
  );
  if (earlier)
    refuse({ code: "invalid", field: "id", says: monthSays.earlierFirst(month.month, earlier.month) });
}

async function recordRun(
  work: Work,
  { year, month, fund }: MonthRecord,
  stage: RunStage,
  settled: SettledYear,
): Promise<void> {
  await work.record({
    kind: "insurance.run",
    subject: work.newId(),
    data: {
      year,
      month,
      fund,
      stage,
      version: settled.parts.version.id,
      uploads: settled.parts.uploads.filter((each) => each.month === month).map(({ id }) => id),
      figures: monthFigures(settled, month),
    },
  });
}

async function recordMove(work: Work, month: MonthRecord, to: MonthStep, closing: Closing): Promise<void> {
  const { step: from, id } = month;
  const days = to === "published" || to === "upload" ? undefined : daysAfter(to, closing);
  await work.record({
    kind: "insurance.month-moved",
    subject: id,
    data: {
      from,
      to,
      since: days?.since ?? closing.on,
      due: days?.due,
      provisional: days?.provisional ?? false,
      reason: closing.reason,
    },
  });
  await tell(work, await tellingsOfMove(work, { ...month, step: to, due: days?.due ?? null }));
}
