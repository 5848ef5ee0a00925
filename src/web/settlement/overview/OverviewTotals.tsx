import type { InsuranceOverview } from "../../../workspace/insurance/views.ts";
import { sumOf } from "../parts/decimals.ts";
import { inShort, wanWords } from "../parts/formats.zh.ts";
import { words } from "./words.zh.ts";

/** The year's figures so far; over hospitals, because a case is one hospital's. */
export function OverviewTotals({
  overview: { budget, hospitals },
}: {
  readonly overview: InsuranceOverview;
}) {
  const cases = hospitals.reduce((sum, each) => sum + each.cases, 0);
  const total = (of: "cost" | "transfers") =>
    sumOf(
      hospitals.map((each) => each[of]),
      2,
    );
  const points = sumOf(
    hospitals.map((each) => each.points),
    8,
  );
  return (
    <dl className="totals">
      {(
        [
          [words.budget, wanWords(budget)],
          [words.cases, String(cases)],
          [words.cost, wanWords(total("cost"))],
          [words.points, inShort(points)],
          [words.transfers, wanWords(total("transfers"))],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
