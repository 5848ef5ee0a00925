import { addDays, daysInMonth } from "../../calendar/iso-date.ts";
import type { VersionContent } from "../../workspace/insurance/versions/content.ts";
import { budget, fileColumns, groups, hospitals } from "./insurance-words.zh.ts";

/** What grade 1, 2 and 3 cost against the mean of all, in hundredths. */
const costOf = { 1: 78, 2: 95, 3: 112 } as const;
/** What part of the past cases each grade had, in hundredths. */
const partOf = { 1: 20, 2: 35, 3: 45 } as const;
/** Last year's fund cost by month, in thousands of yuan. */
const shares = [2210, 1940, 2260, 2180, 2150, 2120, 2200, 2190, 2130, 2080, 2170, 2250];

/** The first version of the sample's parameters. */
export function sampleContent(): VersionContent {
  return {
    parameters: {
      prepayRatio: "0.90",
      unstablePrepayRatio: "0.70",
      unstableMaxCases: 1,
      lowMultiple: "0.3",
      highBands: [
        { upTo: "100", multiple: "3" },
        { upTo: "200", multiple: "2.5" },
        { upTo: "300", multiple: "2" },
        { upTo: "500", multiple: "1.5" },
        { multiple: "1.3" },
      ],
      surplusCap: "0.30",
      selfPayCap: "0.10",
      monthlyBasis: "fund",
      reviewQuota: "0.05",
    },
    budget,
    monthShares: shares.map((thousands, i) => ({ month: i + 1, amount: `${thousands}000.00` })),
    hospitals: hospitals.map(({ code, grade, assessment, cases }) => ({
      code,
      grade,
      assessment,
      prevYearPaid: `${cases * 71_000}.00`,
    })),
    groups: groups.map(({ group, name, basic = false }) => ({ group, name, basic })),
    reference: groups.flatMap(({ group, mean, past }) =>
      ([3, 2, 1] as const).flatMap((grade) => {
        const cases = past === 1 ? Number(grade === 3) : Math.round((past * partOf[grade]) / 100);
        return [{ group, grade, cases, cost: `${Math.round((cases * mean * costOf[grade]) / 100)}.00` }];
      }),
    ),
    overrides: [],
  };
}

/** The first case of a hospital's month costs eight times the mean of its group. */
export const dearCase = (hospital: string, month: number) => nameOf(hospital, month, 0);
const plainIndex = 5;
/** A case of the group that has one past case alone. */
const unstableIndex = 2;
/** What hospitals of grade 1 do not treat, yuan on average. */
const dearest = 9500;
const pastCases = groups.reduce((sum, { past }) => sum + past, 0);
/** A case of 糖尿病 that is like others. */
export const plainCase = (hospital: string, month: number) => nameOf(hospital, month, plainIndex);

const nameOf = (hospital: string, month: number, i: number) =>
  `${hospital}-${String(month).padStart(2, "0")}-${String(i + 1).padStart(3, "0")}`;

/** A hospital's file of a month: the same each time. The second hospital's holds some rows that cannot be accepted. */
export function sampleCases(code: string, year: number, month: number): string {
  const at = hospitals.findIndex((each) => each.code === code);
  const { grade, cases } = hospitals[at]!;
  const next = numbers(year * 1000 + month * 10 + at);
  const rows = [fileColumns.join(",")];
  let leftBefore = "";
  for (let i = 0; i < cases; i++) {
    const of = i === 0 ? groups[3]! : i === unstableIndex ? groups.at(-1)! : usualGroup(next(pastCases));
    const group = i === plainIndex || (grade === 1 && of.mean > dearest) ? groups[8]! : of;
    // One in twenty is cheap, the others lie between two thirds and four thirds of the mean.
    const share = i === 0 ? 800 : i % 20 === 7 ? 18 : 65 + next(70);
    const cost = Math.round((group.mean * costOf[grade] * share) / 10_000);
    const cash = Math.round(cost * (0.24 + next(12) / 100));
    // Once a month somebody comes back to the third hospital three days after having left.
    const isAgain = at === 2 && i === 11;
    const day = i === 10 ? 6 + next(8) : 3 + next(daysInMonth(year, month) - 3);
    const left = isAgain
      ? addDays(leftBefore, 8)
      : `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const admitted = isAgain ? addDays(leftBefore, 3) : addDays(left, -2 - next(9));
    leftBefore = left;
    rows.push(
      [
        nameOf(code, month, i),
        code,
        month,
        i % 40 === 13 ? "" : group.group,
        `${cost}.00`,
        `${Math.round((cost * next(3)) / 100)}.00`,
        `${cash}.00`,
        `${Math.round((cash * (10 + next(25))) / 100)}.00`,
        `P${code.slice(1)}${month}${String(isAgain ? i - 1 : i).padStart(4, "0")}`,
        admitted,
        left,
      ].join(","),
    );
  }
  if (at === 1) {
    const wrong = rows[3]!.split(",");
    rows.push(
      [`${wrong[0]}A`, code, month, wrong[3], "1200.00", "0", "1300.00", "0", "P1", "", ""].join(","),
    );
    rows.push(
      [`${wrong[0]}B`, code, month, wrong[3], "一千二百", "0", "300.00", "0", "P2", "", ""].join(","),
    );
  }
  return `${rows.join("\n")}\n`;
}

/** The group of one of the past cases: what was frequent stays so. */
function usualGroup(n: number): (typeof groups)[number] {
  let left = n;
  for (const group of groups) {
    if (left < group.past) return group;
    left -= group.past;
  }
  return groups[0]!;
}

/** Whole numbers from 0 to below a bound, the same for the same seed (linear congruential, Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
