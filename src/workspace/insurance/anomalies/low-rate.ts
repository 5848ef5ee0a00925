import type { Found } from "./found.ts";
import { compare, median, percent, type Ratio, times } from "./ratio.ts";
import { addTallies, type HospitalTally, lowShare, type Tally } from "./tally.ts";
import { thresholds } from "./thresholds.ts";

/** What the months of hospitals are compared over. */
export interface Compared {
  readonly tallies: readonly HospitalTally[];
  /** How many groups the tables have. */
  readonly groups: number;
  /** Names of a hospital's cases of a month that are of interest. */
  namesOf(hospital: string, month: number, which: "low" | ReadonlySet<string>): readonly string[];
}

const { leastCases, lowRate } = thresholds;

/**
 * Months in which a hospital's share of low cases is at least 1.5 times its own past and above the middle of its peers
 * of the same grade in that month. Months with few cases say nothing, on either side.
 */
export function* findLowRates({ tallies, groups, namesOf }: Compared): Generator<Found> {
  for (const { hospital, grade, months } of tallies) {
    for (let month = 2; month <= 12; month++) {
      const now = months[month]!;
      const past = addTallies(months.slice(1, month), groups);
      const [share, before] = [shareOf(now), shareOf(past)];
      const peers = median(
        tallies.flatMap((peer) =>
          peer.grade === grade && peer.hospital !== hospital ? (shareOf(peer.months[month]!) ?? []) : [],
        ),
      );
      if (!share || !before || !peers || now.low === 0) continue;
      if (compare(share, times(before, lowRate.times)) < 0 || compare(share, peers) <= 0) continue;
      yield {
        kind: "low-rate",
        hospital,
        month,
        group: null,
        cases: namesOf(hospital, month, "low"),
        low: now.low,
        of: now.cases,
        share: percent(share),
        past: percent(before),
        peers: percent(peers),
      };
    }
  }
}

function shareOf(tally: Tally): Ratio | undefined {
  return tally.cases < leastCases ? undefined : lowShare(tally);
}
