import type { Finding, Severity } from "../message/finding.ts";
import type { Plan } from "../plan/model.ts";

/** A compiled file and the name that it was called by. */
export interface Checked {
  readonly path: string;
  readonly plan: Plan;
}

/** What a report says of a check: the part of `checks/check.ts` that outputs know. */
export interface CheckInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly explain: string;
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
