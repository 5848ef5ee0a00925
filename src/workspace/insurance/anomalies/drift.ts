import type { Group } from "../../../settlement/tables.ts";
import type { Found } from "./found.ts";
import type { Compared } from "./low-rate.ts";
import { compare, decimal, median, over, percent, type Ratio, ratio } from "./ratio.ts";
import { addTallies, dearShare, type HospitalTally, meanWeight, type Tally } from "./tally.ts";
import { thresholds } from "./thresholds.ts";

const { leastCases, drift } = thresholds;
/** Groups that an entry names. */
const mostGroups = 3;

/**
 * Months in which a hospital's mean weight is at least a tenth above its own past, and grew more than in the middle of
 * its peers of the same grade: dearer groups, for whatever reason.
 */
export function* findDrifts(
  { tallies, groups, namesOf }: Compared,
  rows: readonly Group[],
): Generator<Found> {
  for (let month = 2; month <= 12; month++) {
    const grown = tallies.flatMap((tally) => growthOf(tally, month, groups) ?? []);
    for (const each of grown) {
      const { hospital, grade } = each.tally;
      const peers = median(
        grown.flatMap(({ tally, growth }) =>
          tally.grade === grade && tally.hospital !== hospital ? [growth] : [],
        ),
      );
      const [least, of] = drift.times;
      if (!peers || compare(each.growth, { of: least, in: of }) < 0 || compare(each.growth, peers) <= 0)
        continue;
      const dearer = grownGroups(each, rows);
      yield {
        kind: "group-drift",
        hospital,
        month,
        group: dearer[0]?.group ?? null,
        cases: namesOf(hospital, month, new Set(dearer.map(({ group }) => group))),
        weighed: each.now.weighed,
        now: decimal(meanWeight(each.now)!, 4),
        past: decimal(meanWeight(each.past)!, 4),
        growth: percent(grew(each.growth)),
        peersGrowth: percent(grew(peers)),
        dearNow: percent(dearShare(each.now)!),
        dearPast: percent(dearShare(each.past)!),
        grown: dearer.map(({ group, past, now }) => ({ group, past: percent(past), now: percent(now) })),
      };
    }
  }
}

interface Growth {
  readonly tally: HospitalTally;
  readonly now: Tally;
  readonly past: Tally;
  /** This month's mean weight over the past one. */
  readonly growth: Ratio;
}

function growthOf(tally: HospitalTally, month: number, groups: number): Growth | undefined {
  const now = tally.months[month]!;
  const past = addTallies(tally.months.slice(1, month), groups);
  if (now.weighed < leastCases || past.weighed < leastCases) return undefined;
  const [weight, before] = [meanWeight(now), meanWeight(past)];
  const growth = weight && before && over(weight, before);
  return growth && { tally, now, past, growth };
}

const grew = ({ of, in: per }: Ratio): Ratio => ({ of: of - per, in: per });

/** Of the groups that weigh more than the hospital's past mean, those whose share grew most. */
function grownGroups({ now, past }: Growth, rows: readonly Group[]) {
  const pastMean = ratio(past.weight, BigInt(past.weighed))!;
  return rows
    .flatMap(({ group, base }, index) => {
      if (compare({ of: base, in: 1n }, pastMean) <= 0) return [];
      const before = ratio(BigInt(past.groups[index]!), BigInt(past.weighed))!;
      const after = ratio(BigInt(now.groups[index]!), BigInt(now.weighed))!;
      if (compare(after, before) <= 0) return [];
      const more: Ratio = { of: after.of * before.in - before.of * after.in, in: after.in * before.in };
      return [{ group, past: before, now: after, more }];
    })
    .sort((a, b) => compare(b.more, a.more) || (a.group < b.group ? -1 : 1))
    .slice(0, mostGroups);
}
