import type { Grant } from "../../workspace/access/roles.ts";
import type { StepId } from "../../workspace/tasks/life.ts";
import type { TaskRow, TaskUnitView } from "../../workspace/tasks/views.ts";

/** Steps by list, as the desk offers them: the first that fits the row. */
const byList: Readonly<Record<string, readonly StepId[]>> = {
  "to-sign": ["sign"],
  returned: ["report"],
  overdue: ["sign", "report", "remind"],
  "due-soon": ["sign", "report", "remind"],
  silent: ["sign", "report", "remind"],
  "to-report": ["report"],
  unsigned: ["sign", "remind"],
  "to-verify": ["verify"],
  "to-decide": ["approve-extension"],
  "to-dispatch": ["dispatch"],
};

const ofOwnUnit: ReadonlySet<StepId> = new Set(["sign", "report"]);

/** The one step that a row of a desk list is for; none where it is only to be looked at. */
export function actionOf(
  list: string,
  row: Pick<TaskRow, "units">,
  grants: readonly Grant[],
  mayOffice: boolean,
): StepId | undefined {
  const own = ownParts(row.units, grants);
  return byList[list]?.find((step) => {
    if (!ofOwnUnit.has(step)) return mayOffice;
    return own.some(({ state }) =>
      step === "sign" ? state === "dispatched" : state === "signed" || state === "reported",
    );
  });
}

/** The parts of the units that a person works for. */
export function ownParts(units: readonly TaskUnitView[], grants: readonly Grant[]): TaskUnitView[] {
  const own = new Set(
    grants.flatMap(({ role, unit }) => (unit && (role === "liaison" || role === "unit-head") ? [unit] : [])),
  );
  return units.filter(({ unit }) => own.has(unit));
}
