import { within } from "../../access/decide.ts";
import type { Happening } from "../../events/kinds.ts";
import { refuse } from "../../refusal.ts";
import type { LoadedTask } from "../load.ts";
import { type Decide, type Given, happen, type SubtaskInput } from "../step.ts";
import { stepSays } from "../words.zh.ts";

/** Makes subtasks, numbered on from those that are there; of a dispatched task they are dispatched at once. */
export const split: Decide<"split"> = (task, { into }, given) => {
  if (task.parent) refuse({ code: "invalid", field: "", says: stepSays.subtaskSplit() });
  for (const [index, each] of into.entries()) checkSubtask(task, each, `into.${index}`, given);
  // Ids of one moment have no order of their own; rows of one place in the ledger are ordered by them.
  const ids = into.map(() => given.newId()).sort();
  const first = task.subtasks.length + 1;
  const made = into.map(
    (each, index): Happening<"task.created"> => ({
      kind: "task.created",
      subject: ids[index]!,
      plan: task.plan,
      data: {
        revision: task.revision,
        parent: task.id,
        no: `${task.no}.${first + index}`,
        sort: task.sort,
        title: each.title.trim(),
        programme: task.programme,
        due: each.due,
        dueText: "",
        cadence: task.cadence,
        reportDays: task.reportDays,
        units: each.units,
        targets: [],
        year: task.planYear ?? Number(given.today.slice(0, 4)),
      },
    }),
  );
  const isOut = task.state !== "pending";
  return [
    ...made,
    happen("task.split", task, { into: ids }),
    ...(isOut ? ids.map((id) => happen("task.dispatched", { id, plan: task.plan }, {})) : []),
  ];
};

function checkSubtask(task: LoadedTask, each: SubtaskInput, field: string, { actor }: Given): void {
  const invalid = (name: string, says: string) =>
    refuse({ code: "invalid", field: `${field}.${name}`, says });
  if (each.title.trim() === "" || each.units.length === 0) invalid("title", stepSays.subtaskUnits());
  if (task.due !== undefined && each.due !== undefined && each.due > task.due)
    invalid("due", stepSays.subtaskDue(task.due));
  const reach = actor ? within(actor, "task.split") : "all";
  if (reach === "all" || !actor) return;
  const own = new Set(task.parts.map(({ unit }) => unit));
  for (const unit of reach) for (const below of actor.below.get(unit) ?? []) own.add(below);
  if (each.units.some(({ unit }) => !own.has(unit))) invalid("units", stepSays.foreignUnit());
}
