import { fromUnits, moneyDigits } from "../../../settlement/numbers.ts";
import type { Found } from "./found.ts";
import type { Compared } from "./low-rate.ts";
import { compare, percent, type Ratio, times } from "./ratio.ts";
import { addTallies, selfPayShare } from "./tally.ts";
import { thresholds } from "./thresholds.ts";

/** Hospitals whose self-paid cost of the year so far is near the cap of §19, or above it. */
export function* findSelfPay({ tallies, groups }: Compared, cap: Ratio): Generator<Found> {
  for (const { hospital, months } of tallies) {
    const year = addTallies(months, groups);
    const share = selfPayShare(year);
    if (!share || compare(share, times(cap, thresholds.selfPay.ofCap)) < 0) continue;
    yield {
      kind: "self-pay",
      hospital,
      month: null,
      group: null,
      cases: [],
      selfPay: fromUnits(year.selfPay, moneyDigits),
      cost: fromUnits(year.cost, moneyDigits),
      share: percent(share),
      cap: percent(cap),
      over: compare(share, cap) > 0,
      months: months.flatMap((tally, month) => {
        const own = selfPayShare(tally);
        return own ? [{ month, share: percent(own) }] : [];
      }),
    };
  }
}
