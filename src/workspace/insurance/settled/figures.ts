import { kinds, monthKind } from "../../../settlement/cases.ts";
import type { HospitalMonth } from "../../../settlement/month.ts";
import { fromUnits, moneyDigits, pointDigits } from "../../../settlement/numbers.ts";
import type { Settlement } from "../../../settlement/settle.ts";
import type { ClassFigures, HospitalMonthFigures, MonthFigures, YearFigures } from "../figures.ts";
import type { SettledYear } from "../settle-year.ts";

const money = (fen: bigint) => fromUnits(fen, moneyDigits);
const points = (units: bigint) => fromUnits(units, pointDigits);
const valueText = (value: bigint | undefined) => (value === undefined ? null : points(value));

/** What a month comes to: the fund's figures, and every hospital's, those without cases too. */
export function monthFigures(settled: SettledYear, month: number): MonthFigures {
  const { settlement } = settled;
  const { input, sums, months, hospitalMonths } = settlement;
  const own = months.find((each) => each.month === month);
  const classes = countClasses(settled, month);
  const hospitals = input.hospitals.map(({ id }, hospital): HospitalMonthFigures => {
    const of = hospitalMonths.find((each) => each.hospital === hospital && each.month === month);
    const { cases, cost, kinds: counts } = classes[hospital]!;
    return {
      hospital: id,
      cases,
      cost: money(cost),
      points: points(sums.points[hospital * 13 + month]!),
      ...(of ? monthOf(of) : withoutMonth(settlement, hospital, month, own?.value)),
      classes: classFigures(counts),
    };
  });
  const all = addClasses(classes);
  return {
    budget: money(own?.budget ?? 0n),
    cases: all.cases,
    points: points(own?.points ?? 0n),
    value: valueText(own?.value),
    cost: money(all.cost),
    classes: classFigures(all.kinds),
    hospitals,
  };
}

function monthOf(month: HospitalMonth) {
  return {
    prepaid: points(month.prepaid),
    gross: month.gross === undefined ? null : money(month.gross),
    cash: money(month.cash),
    audit: money(month.audit),
    pointsOff: money(month.pointsOff),
    additions: money(month.additions),
    amount: money(month.amount),
    transfer: money(month.transfer),
    carry: money(month.carry),
  };
}

/** A month in which nothing happened at a hospital: what it owed before it still owes. */
function withoutMonth(
  { hospitalMonths }: Settlement,
  hospital: number,
  month: number,
  value: bigint | undefined,
) {
  const before = hospitalMonths.findLast((each) => each.hospital === hospital && each.month < month);
  return monthOf({
    hospital,
    month,
    prepaid: 0n,
    gross: value === undefined ? undefined : 0n,
    cash: 0n,
    audit: 0n,
    pointsOff: 0n,
    additions: 0n,
    amount: 0n,
    transfer: 0n,
    carry: before?.carry ?? 0n,
  });
}

/** Cases of a month by class, with their points before review. */
interface Classes {
  cases: number;
  cost: bigint;
  /** In the order of `kinds`. */
  readonly kinds: { cases: number; points: bigint }[];
}

const noClasses = (): Classes => ({
  cases: 0,
  cost: 0n,
  kinds: kinds.map(() => ({ cases: 0, points: 0n })),
});

/** By hospital: the cases that came on time. Those that came late are counted at the year's end. */
function countClasses({ settlement, cases: files }: SettledYear, month: number): Classes[] {
  const { input, results } = settlement;
  const { cases } = input;
  const counted = input.hospitals.map(noClasses);
  for (const { upload, from, to } of files) {
    if (upload.month !== month) continue;
    for (let i = from; i < to; i++) {
      if (cases.status[i] !== 0) continue;
      const own = counted[cases.hospital[i]!]!;
      own.cases++;
      own.cost += BigInt(cases.total[i]!);
      const kind = monthKind(cases, results, i);
      const of = own.kinds[kind]!;
      of.cases++;
      if (kinds[kind] !== "ungrouped") of.points += BigInt(results.points[i]!);
    }
  }
  return counted;
}

function addClasses(all: readonly Classes[]): Classes {
  const sum = noClasses();
  for (const each of all) {
    sum.cases += each.cases;
    sum.cost += each.cost;
    for (const [code, of] of each.kinds.entries()) {
      sum.kinds[code]!.cases += of.cases;
      sum.kinds[code]!.points += of.points;
    }
  }
  return sum;
}

function classFigures(counts: Classes["kinds"]): ClassFigures[] {
  return counts.map((of, code) => ({ kind: kinds[code]!, cases: of.cases, points: points(of.points) }));
}

/** What the year's clearing comes to. */
export function yearFigures({ settlement }: Pick<SettledYear, "settlement">): YearFigures {
  const { input, year, budget } = settlement;
  return {
    budget: money(budget),
    cost: money(year.cost),
    fundCost: money(input.fundCost),
    pool: money(year.pool),
    points: points(year.points),
    value: valueText(year.value),
    residue: money(year.residue),
    hospitals: year.clearings.map((each) => {
      const { id, assessment } = input.hospitals[each.hospital]!;
      return {
        hospital: id,
        points: points(each.points),
        gross: money(each.gross),
        assessment: fromUnits(assessment, 2),
        assessmentOff: money(each.assessmentOff),
        surplusCap: money(each.surplusCap),
        entitlement: money(each.entitlement),
        selfPayExcess: money(each.selfPayExcess),
        cost: money(each.cost),
        cash: money(each.cash),
        transfers: money(each.transfers),
        audit: money(each.audit),
        clearing: money(each.clearing),
        fundPaid: money(each.fundPaid),
        advanceOld: money(each.advanceOld),
        advanceNew: money(each.advanceNew),
        advanceDiff: money(each.advanceDiff),
      };
    }),
  };
}
