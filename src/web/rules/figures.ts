import type { Outcome } from "../../rules/outcome.ts";

/** An outcome as an example states it: its value, "not-applicable" or "unknown". */
export function resultWords(outcome: Outcome): string {
  return outcome.is === "value" ? String(outcome.value) : outcome.is;
}
