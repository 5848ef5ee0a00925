import Big from "big.js";
import { addDays } from "../../calendar/iso-date.ts";
import type { Actor } from "../../workspace/access/actor.ts";
import { allTargets } from "../../workspace/targets/query/list.ts";
import { reportTargetValue } from "../../workspace/targets/report.ts";
import { flagDates } from "../../workspace/tasks/flags.ts";
import { ledgerPage } from "../../workspace/tasks/query/page.ts";
import { reportProgress } from "../../workspace/tasks/report-progress.ts";
import { takeStep } from "../../workspace/tasks/take.ts";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { dayOf } from "../../workspace/today.ts";
import { change, type Workspace } from "../../workspace/workspace.ts";
import { reportWords as words } from "./words.zh.ts";

export interface HistoryParts {
  readonly plan: string;
  /** The workspace as many days ago. */
  readonly at: (daysAgo: number, time?: string) => Workspace;
  readonly office: Actor;
  readonly people: readonly Actor[];
}

/** What units and office did since the plan was published. Fixed by the task's number, so that it is the same each time. */
export async function sampleHistory({ plan, at, office, people }: HistoryParts): Promise<void> {
  const { store, region, clock } = at(0);
  const asking = { db: store.db, region, actor: office, dates: flagDates(dayOf(clock())) };
  for (const person of people) {
    const unit = person.grants.find(({ role }) => role === "liaison")?.unit;
    if (unit === undefined) continue;
    const { rows } = await ledgerPage(asking, { plan, unit, role: "lead" }, { limit: 40 });
    for (const task of rows) await live(task, person, unit, { at, office });
  }
  await reportTargets({ plan, at, office });
}

/** How far the sample's values lie from what was asked: most reach it, some pass it, some fall short. */
const reached = ["1", "1.02", "1", "0.96", "1.01", "1", "0.85"];

/** The office reports how past years ended, for the whole district. Every fifth target waits for its figures. */
async function reportTargets({
  plan,
  at,
  office,
}: Pick<HistoryParts, "plan" | "at" | "office">): Promise<void> {
  const past = at(20);
  const year = dayOf(past.clock()).slice(0, 4);
  const rows = await allTargets(past, office, { plan });
  await change(past, office, async (work) => {
    for (const [n, row] of rows.entries()) {
      if (n % 5 === 4) continue;
      for (const { year: of, asks } of row.cells) {
        const asked = asks.at(-1)?.value;
        if (
          of === "" ||
          of >= year ||
          row.reportedUnit !== row.unit ||
          !asked ||
          !/^\d+(\.\d+)?$/.test(asked)
        )
          continue;
        const places = asked.split(".")[1]?.length ?? 0;
        const value = new Big(asked).times(reached[n % reached.length]!).round(places, Big.roundHalfUp);
        if (row.unit === "%" && value.gt("100")) continue;
        await reportTargetValue(work, office, { target: row.id, period: of, value: value.toFixed(places) });
      }
    }
  });
}

/** One task's life, as far as it has come. */
async function live(
  task: TaskRow,
  person: Actor,
  unit: string,
  { at, office }: Pick<HistoryParts, "at" | "office">,
): Promise<void> {
  const n = Number(task.no);
  // Every seventh is not even signed: somebody has to be chased.
  if (n % 7 === 3) return;
  await takeStep(at(72 - (n % 3)), person, "sign", task.id, { unit });
  if (n % 7 === 5) return;
  const report = (
    daysAgo: number,
    stage: keyof Pick<typeof words, "begun" | "going" | "finished">,
    progress: number,
  ) =>
    reportProgress(at(daysAgo), person, task.id, {
      unit,
      ...words[stage][n % words[stage].length]!,
      progress,
      finishes: stage === "finished",
    });
  await report(60 - (n % 9), "begun", 20);
  if (n % 5 === 4) return;
  await report(30 - (n % 9), "going", 60);
  if (n % 11 === 2) await takeStep(at(12), office, "supervise", task.id, { reason: words.supervise });
  if (n % 13 === 6) {
    const to = addDays(dayOf(at(0).clock()), 60);
    await takeStep(at(6), person, "ask-extension", task.id, { unit, to, reason: words.extension });
  }
  if (n % 4 !== 1) return;
  await report(10, "finished", 100);
  await takeStep(at(9), person, "ask-close", task.id, {
    unit,
    summary: words.close,
    unfinished: words.close,
  });
  if (n % 8 === 1) await takeStep(at(5), office, "verify", task.id, { note: words.verified });
  else if (n % 16 === 5) await takeStep(at(5), office, "return", task.id, { reason: words.returned });
}
