import type { TaskRow } from "../../workspace/tasks/views.ts";

/** How many tasks and units a bulk step would reach. */
export interface BulkCount {
  readonly tasks: number;
  readonly units: number;
}

const running: ReadonlySet<string> = new Set(["dispatched", "signed", "active"]);
const handable: ReadonlySet<string> = new Set(["pending", ...running]);

/** What 下达 would do to these rows: parts that are not handed out yet. */
export function dispatchCount(rows: readonly TaskRow[]): BulkCount {
  return counted(
    rows.filter(({ state }) => handable.has(state)),
    (part) => part === "pending",
  );
}

/** Whom 催办 would remind about these rows: units that have not finished their parts. */
export function remindCount(rows: readonly TaskRow[]): BulkCount {
  return counted(
    rows.filter(({ state }) => running.has(state)),
    (part) => part !== "done" && part !== "pending",
  );
}

function counted(rows: readonly TaskRow[], concerns: (part: string) => boolean): BulkCount {
  const units = new Set<string>();
  let tasks = 0;
  for (const row of rows) {
    const reached = row.units.filter(({ state }) => concerns(state));
    if (reached.length > 0) tasks++;
    for (const { unit } of reached) units.add(unit);
  }
  return { tasks, units: units.size };
}
