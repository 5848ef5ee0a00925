import { dayNumber } from "../../../calendar/iso-date.ts";
import { maskPerson } from "../cases/mask.ts";
import type { Found } from "./found.ts";

/** A stay of a person, as the hospital's file has it. */
export interface Stay {
  readonly person: string;
  readonly case: string;
  readonly hospital: string;
  readonly month: number;
  readonly group: string;
  readonly admitted: string;
  readonly discharged: string;
}

/**
 * Two stays of the same person, the second beginning within some days of the first one's end, at the same hospital or
 * in the same group elsewhere. A stay that began before the other ended is another matter and is left out.
 */
export function* findSplits(stays: Iterable<Stay>, days: number): Generator<Found> {
  const byPerson = new Map<string, Stay[]>();
  for (const stay of stays) {
    const own = byPerson.get(stay.person);
    if (own) own.push(stay);
    else byPerson.set(stay.person, [stay]);
  }
  for (const own of byPerson.values()) {
    if (own.length < 2) continue;
    own.sort(
      (a, b) => order(a.admitted, b.admitted) || order(a.discharged, b.discharged) || order(a.case, b.case),
    );
    for (const [i, next] of own.entries()) {
      const before = own[i - 1];
      if (!before) continue;
      const gap = dayNumber(next.admitted) - dayNumber(before.discharged);
      const sameHospital = before.hospital === next.hospital;
      const sameGroup = before.group !== "" && before.group === next.group;
      if (gap < 0 || gap > days || !(sameHospital || sameGroup)) continue;
      yield {
        kind: "split-admission",
        hospital: next.hospital,
        month: next.month,
        group: next.group === "" ? null : next.group,
        cases: sameHospital ? [before.case, next.case] : [next.case],
        person: maskPerson(next.person),
        days: gap,
        discharged: before.discharged,
        admitted: next.admitted,
        other: { hospital: before.hospital, group: before.group },
        sameHospital,
        sameGroup,
      };
    }
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
