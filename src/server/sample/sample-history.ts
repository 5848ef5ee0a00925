import { addDays } from "../../calendar/iso-date.ts";
import type { Actor } from "../../workspace/access/actor.ts";
import { ledgerPage } from "../../workspace/tasks/query/page.ts";
import { askingOf } from "../../workspace/tasks/query/task.ts";
import { reportProgress } from "../../workspace/tasks/report-progress.ts";
import { takeStep } from "../../workspace/tasks/take.ts";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { dayOf } from "../../workspace/today.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { reportTargets } from "./sample-targets.ts";
import { reportWords as words } from "./words.zh.ts";

export interface HistoryParts {
  readonly plan: string;
  /** The workspace as many days ago. */
  readonly at: (daysAgo: number) => Workspace;
  readonly office: Actor;
  readonly people: readonly Actor[];
  /** What else happened, to be told in its order among the rest. */
  readonly besides: readonly Deed[];
}

/** Something that was done, so many days ago. */
export interface Deed {
  readonly daysAgo: number;
  run(workspace: Workspace): Promise<unknown>;
}

/** What units and office did since the plan was published, day by day. Fixed by the tasks' numbers: the same each time. */
export async function sampleHistory({ plan, at, office, people, besides }: HistoryParts): Promise<void> {
  const deeds: Deed[] = [
    ...besides,
    { daysAgo: 20, run: (workspace) => reportTargets(workspace, office, plan) },
  ];
  for (const person of people) {
    const unit = person.grants.find(({ role }) => role === "liaison")?.unit;
    if (unit === undefined) continue;
    const { rows } = await ledgerPage(askingOf(at(0), office), { plan, unit, role: "lead" }, { limit: 40 });
    for (const task of rows) deeds.push(...lifeOf(task, { person, unit, office }));
  }
  await runDeeds(deeds, at);
}

/** Does what was done, in the order of its days; what is of one day in the order it is given. */
export async function runDeeds(deeds: readonly Deed[], at: HistoryParts["at"]): Promise<void> {
  for (const { daysAgo, run } of deeds.toSorted((a, b) => b.daysAgo - a.daysAgo)) await run(at(daysAgo));
}

/** One task's life, as far as it has come. */
function lifeOf(
  { id, no }: TaskRow,
  { person, unit, office }: { readonly person: Actor; readonly unit: string; readonly office: Actor },
): Deed[] {
  const n = Number(no);
  // Every seventh is not even signed: somebody has to be chased.
  if (n % 7 === 3) return [];
  const deeds: Deed[] = [
    { daysAgo: 72 - (n % 3), run: (workspace) => takeStep(workspace, person, "sign", id, { unit }) },
  ];
  const report = (daysAgo: number, stage: "begun" | "going" | "finished", progress: number) =>
    deeds.push({
      daysAgo,
      run: (workspace) =>
        reportProgress(workspace, person, id, {
          unit,
          ...words[stage][n % words[stage].length]!,
          progress,
          finishes: stage === "finished",
        }),
    });
  if (n % 7 === 5) return deeds;
  report(60 - (n % 9), "begun", 20);
  if (n % 5 === 4) return deeds;
  report(30 - (n % 9), "going", 60);
  if (n % 11 === 2) {
    const reason = words.supervise;
    deeds.push({ daysAgo: 12, run: (workspace) => takeStep(workspace, office, "supervise", id, { reason }) });
  }
  if (n % 13 === 6) {
    deeds.push({
      daysAgo: 6,
      run(workspace) {
        const to = addDays(dayOf(workspace.clock()), 66);
        return takeStep(workspace, person, "ask-extension", id, { unit, to, reason: words.extension });
      },
    });
  }
  if (n % 4 !== 1) return deeds;
  report(10, "finished", 100);
  const asked = { unit, summary: words.close, unfinished: words.unfinished };
  deeds.push({ daysAgo: 9, run: (workspace) => takeStep(workspace, person, "ask-close", id, asked) });
  if (n % 8 === 1) {
    const note = words.verified;
    deeds.push({ daysAgo: 5, run: (workspace) => takeStep(workspace, office, "verify", id, { note }) });
  } else if (n % 16 === 5) {
    const reason = words.returned;
    deeds.push({ daysAgo: 5, run: (workspace) => takeStep(workspace, office, "return", id, { reason }) });
  }
  return deeds;
}
