import { refuse } from "../../refusal.ts";
import { type Decide, happen } from "../step.ts";
import { stepSays } from "../words.zh.ts";

/** A unit signs for its part. */
export const sign: Decide<"sign"> = (task, _, { unit }) => {
  const part = task.parts.find((each) => each.unit === unit)!;
  if (part.state === "pending")
    refuse({ code: "wrong-state", step: "签收", state: "pending", from: ["dispatched"] });
  return part.state === "dispatched" ? [happen("task.signed", task, { unit })] : [];
};

/** A unit that answers sends the dispatch back. */
export const refuseDispatch: Decide<"refuse"> = (task, { reason }, { unit }) => {
  const part = task.parts.find((each) => each.unit === unit)!;
  if (part.state === "pending") return [];
  if (part.state !== "dispatched") refuse({ code: "invalid", field: "unit", says: stepSays.signedBefore() });
  return [happen("task.refused", task, { unit, reason: reason.trim() })];
};
