import { refuse } from "../../refusal.ts";
import { type Decide, happen } from "../step.ts";
import { stepSays } from "../words.zh.ts";

/** A unit says how far it is with its part. */
export const report: Decide<"report"> = (task, input, { unit, newId }) => {
  const part = task.parts.find((each) => each.unit === unit)!;
  if (part.state === "pending" || part.state === "dispatched")
    refuse({ code: "invalid", field: "unit", says: stepSays.notSigned() });
  const { progress } = input;
  if (progress !== undefined && !(Number.isInteger(progress) && progress >= 0 && progress <= 100))
    refuse({ code: "invalid", field: "progress", says: stepSays.badProgress() });
  return [
    happen("task.reported", task, {
      id: newId(),
      unit,
      done: input.done.trim(),
      progress,
      next: input.next.trim(),
      problems: input.problems.trim(),
      evidence: input.evidence,
      finishes: input.finishes,
    }),
  ];
};
