import { setImmediate } from "node:timers/promises";
import { type CaseKind, kinds, type Status, statuses } from "../../../settlement/cases.ts";
import type { SettledYear } from "../settle-year.ts";
import { groupNameOf } from "./case-facts.ts";
import type { CasesOf } from "./settled-for.ts";

/** Which cases a list shows. */
export interface CaseFilter extends CasesOf {
  readonly hospital?: string | undefined;
  readonly kind?: CaseKind | undefined;
  readonly status?: Status | undefined;
  readonly group?: string | undefined;
  /** Part of the case's name or group. */
  readonly text?: string | undefined;
}

/** Cases that are looked at before others get their turn. */
const atOnce = 200_000;

/**
 * Indexes of the cases that a filter finds, in the order of hospitals and months.
 * @param hospitals codes of those that the reader may see
 */
export async function findCases(
  settled: SettledYear,
  filter: CaseFilter,
  hospitals: ReadonlyMap<string, unknown>,
): Promise<number[]> {
  const { settlement, cases: parts } = settled;
  const { input, results } = settlement;
  const { month, hospital, kind, status, group, text } = filter;
  const kindCode = kind === undefined ? -1 : kinds.indexOf(kind);
  const statusCode = status === undefined ? -1 : statuses.indexOf(status);
  const wanted = text?.trim().toLowerCase() ?? "";
  const found: number[] = [];
  let looked = 0;
  for (const { upload, from, to } of parts) {
    if (!hospitals.has(upload.hospital)) continue;
    if (hospital !== undefined && upload.hospital !== hospital) continue;
    if (month !== undefined && upload.month !== month) continue;
    for (let i = from; i < to; i++) {
      if (++looked % atOnce === 0) await setImmediate();
      if (kindCode >= 0 && results.kind[i] !== kindCode) continue;
      if (statusCode >= 0 && input.cases.status[i] !== statusCode) continue;
      if (group !== undefined && groupNameOf(settlement, i) !== group) continue;
      if (
        wanted !== "" &&
        !input.caseNames.nameOf(i).toLowerCase().includes(wanted) &&
        !groupNameOf(settlement, i).toLowerCase().includes(wanted)
      )
        continue;
      found.push(i);
    }
  }
  return found;
}
