import type { Task } from "../../plan/model.ts";

export type Role = "lead" | "support" | "responsible";
export const roles: readonly Role[] = ["lead", "support", "responsible"];

/** How often a unit stands in each role. */
export type UnitRow = { readonly unit: string; readonly sum: number } & { readonly [R in Role]: number };

/** Units with the number of tasks they lead, support or are responsible for; most first, then as they occur. */
export function unitRows(tasks: readonly Pick<Task, Role>[]): UnitRow[] {
  const found = new Map<
    string,
    { unit: string; sum: number; lead: number; support: number; responsible: number }
  >();
  for (const task of tasks) {
    for (const role of roles) {
      for (const unit of new Set(task[role])) {
        const row = found.get(unit) ?? { unit, sum: 0, lead: 0, support: 0, responsible: 0 };
        row[role]++;
        row.sum++;
        found.set(unit, row);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.sum - a.sum);
}

/** Whether a unit has a part in a task. */
export function takesPart(task: Pick<Task, Role>, unit: string): boolean {
  return roles.some((role) => task[role].includes(unit));
}
