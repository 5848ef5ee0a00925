import type { Actor } from "../../access/actor.ts";
import { found } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { compare, decimal, median, type Ratio, ratio } from "../anomalies/ratio.ts";
import { addTallies, lowShare, meanWeight, selfPayShare, type Tally, tallyYear } from "../anomalies/tally.ts";
import { hospitalWithin } from "../reach.ts";
import { settleFundYear } from "../settle-year.ts";
import type { PeersView } from "../statements/views.ts";

/** Among fewer, a hospital that knows its own figures could work out another's. */
const leastPeers = 3;

interface Measure {
  readonly id: PeersView["measures"][number]["id"];
  /** After the point: money 2, weights and shares 4 (a share of 0.1234 is 12.34 %). */
  readonly digits: number;
  readonly of: (tally: Tally) => Ratio | undefined;
}

const measures: readonly Measure[] = [
  { id: "mean-cost", digits: 2, of: ({ cost, cases }) => ratio(cost, BigInt(cases) * 100n) },
  { id: "cmi", digits: 4, of: meanWeight },
  {
    id: "cost-per-weight",
    digits: 2,
    of: ({ weighedCost, weight }) => ratio(weighedCost * 10n ** 8n, weight),
  },
  { id: "high-share", digits: 4, of: ({ high, cases }) => ratio(BigInt(high), BigInt(cases)) },
  { id: "low-share", digits: 4, of: lowShare },
  { id: "self-pay-share", digits: 4, of: selfPayShare },
];

/** A hospital's year beside those of its grade: their middle and range alone, none of their names and cases. */
export async function peersOf(
  workspace: Workspace,
  actor: Actor,
  { year, fund, hospital }: { readonly year: number; readonly fund: string; readonly hospital: string },
): Promise<PeersView> {
  const { store, region } = workspace;
  await hospitalWithin(store.db, region, actor, "insurance.read", hospital);
  const { settlement } = found(await settleFundYear(workspace, { year, fund }), "version");
  const years = tallyYear(settlement).map(({ months, ...who }) => ({
    ...who,
    year: addTallies(months, settlement.kernel.rows.length),
  }));
  const own = found(
    years.find((each) => each.hospital === hospital),
    "hospital",
  );
  const peers = years.filter(
    (each) => each.grade === own.grade && each.hospital !== hospital && each.year.cases > 0,
  );
  return {
    hospital,
    grade: own.grade,
    peers: peers.length,
    measures: measures.map(({ id, digits, of }) => {
      const mine = of(own.year);
      const theirs = peers.flatMap((peer) => of(peer.year) ?? []);
      return {
        id,
        own: mine ? decimal(mine, digits) : null,
        ...spreadOf(theirs, digits),
      };
    }),
  };
}

/** Middle, least and most of the peers; nothing where there are too few of them. */
function spreadOf(theirs: readonly Ratio[], digits: number) {
  const middle = median(theirs);
  if (theirs.length < leastPeers || !middle) return { median: null, low: null, high: null };
  const sorted = theirs.toSorted(compare);
  return {
    median: decimal(middle, digits),
    low: decimal(sorted[0]!, digits),
    high: decimal(sorted.at(-1)!, digits),
  };
}
