import type { Actor } from "../access/actor.ts";
import { found } from "../refusal.ts";
import { reportTargetValue, type TargetReportInput } from "../targets/report.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import type { TaskEvents } from "./events.ts";
import { takeUploads } from "./evidence.ts";
import { loadTasks } from "./load.ts";
import { happens, settle } from "./take.ts";

/** A unit's report as it is sent. */
export interface ReportInput {
  readonly unit?: string | undefined;
  readonly done: string;
  readonly progress?: number | undefined;
  readonly next?: string | undefined;
  readonly problems?: string | undefined;
  readonly finishes?: boolean | undefined;
  /** Ids of files that the person uploaded before. */
  readonly evidence?: readonly string[] | undefined;
  /** Values of targets, reported for the same unit. */
  readonly values?: readonly Omit<TargetReportInput, "unit" | "report">[] | undefined;
}

/** Reports a unit's progress, with its files and figures: all of it or nothing. Returns the report's id. */
export function reportProgress(
  workspace: Workspace,
  actor: Actor,
  task: string,
  input: ReportInput,
): Promise<string> {
  return change(workspace, actor, (work) => reportWithin(work, actor, task, input));
}

/** The same inside a change that is under way. */
export async function reportWithin(work: Work, actor: Actor, task: string, input: ReportInput) {
  const [loaded] = await loadTasks(work, [task]);
  const happened = happens(work, "report", found(loaded, "task"), {
    unit: input.unit,
    done: input.done,
    progress: input.progress,
    next: input.next ?? "",
    problems: input.problems ?? "",
    finishes: input.finishes ?? false,
    evidence: await takeUploads(work, actor, input.evidence ?? []),
  });
  await settle(work, [happened]);
  const { id, unit } = happened.happenings[0]!.data as TaskEvents["task.reported"];
  for (const value of input.values ?? [])
    await reportTargetValue(work, actor, { ...value, unit, report: id });
  return id;
}
