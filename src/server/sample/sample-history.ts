import { addDays } from "../../calendar/iso-date.ts";
import type { Actor } from "../../workspace/access/actor.ts";
import { flagDates } from "../../workspace/tasks/flags.ts";
import { ledgerPage } from "../../workspace/tasks/query/page.ts";
import { reportProgress } from "../../workspace/tasks/report-progress.ts";
import { takeStep } from "../../workspace/tasks/take.ts";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { dayOf } from "../../workspace/today.ts";
import type { Workspace } from "../../workspace/workspace.ts";
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
