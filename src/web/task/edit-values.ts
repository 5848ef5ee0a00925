import type { TaskView } from "../../workspace/tasks/views.ts";
import { byRole, type UnitsByRole, unitsOf } from "./form-values.ts";

/** What the form of a task's content holds. */
export interface EditValues extends UnitsByRole {
  readonly title?: string;
  readonly due?: string;
  readonly reportDays?: number | null;
  readonly reason?: string;
}

type Edited = Pick<TaskView, "title" | "due" | "reportDays" | "units">;

export function editValues({ title, due = "", reportDays, units }: Edited): EditValues {
  return { title, due, reportDays, ...byRole(units), reason: "" };
}

/** Whether the units differ from those of the task: that is a transfer, which needs a reason. */
export function changesUnits(task: Pick<TaskView, "units">, values: UnitsByRole): boolean {
  const key = (units: readonly { readonly unit: string; readonly role: string }[]) =>
    units
      .map(({ unit, role }) => `${unit} ${role}`)
      .sort()
      .join();
  return key(task.units) !== key(unitsOf(values));
}

/** What is sent: only what is other than in the task, so that a change of someone else's beside it stays. */
export function editOf(task: Edited, values: EditValues): object {
  const { title = "", due = "", reportDays, reason = "" } = values;
  return {
    ...(title.trim() !== task.title && { title: title.trim() }),
    ...(due !== (task.due ?? "") && { due }),
    ...(reportDays != null && reportDays !== task.reportDays && { reportDays }),
    ...(changesUnits(task, values) && { units: unitsOf(values) }),
    ...(reason.trim() !== "" && { reason: reason.trim() }),
  };
}
