import { kinds, monthKind } from "./cases.ts";
import { fromUnits, moneyDigits, pointDigits, roundHalf } from "./numbers.ts";
import type { Settlement } from "./settle.ts";
import { type Cell, type Grade, type Group, grades } from "./tables.ts";

const points = (units: bigint) => fromUnits(units, pointDigits);
const money = (fen: bigint) => fromUnits(fen, moneyDigits);

/** A settlement as `luoshi settle --json` prints it: figures as strings, classes as words, null where there is none. */
export function toJson(settlement: Settlement): Readonly<Record<string, unknown>> {
  const { tables, input, results, months, year, reviews } = settlement;
  const groups = [...tables.groups.values()];
  const byGroup = <T>(value: (group: Group) => T) =>
    Object.fromEntries(groups.map((group) => [group.group, value(group)]));
  const byGrade = <T>(value: (cell: Cell) => T) =>
    byGroup(({ cells }) => Object.fromEntries(grades.map((grade) => [grade, value(cells[grade])])));
  const byCase = <T>(value: (index: number) => T) =>
    Object.fromEntries(
      Array.from({ length: input.cases.count }, (_, index) => [input.caseNames.nameOf(index), value(index)]),
    );
  const byHospital = <T>(value: (clearing: (typeof year.clearings)[number]) => T) =>
    Object.fromEntries(year.clearings.map((each) => [input.hospitals[each.hospital]!.id, value(each)]));
  const reviewed = (kind: "high" | "group") =>
    Object.fromEntries(
      reviews
        .filter(({ review }) => review.kind === kind)
        .map((each) => [each.review.case, points(each.points)]),
    );
  return {
    drg_budget: money(settlement.budget),
    avg_all: points(roundHalf(tables.cost * 10n ** 6n, tables.cases)),
    base_points: byGroup(({ base }) => points(base)),
    threshold: byGroup(({ multiple }) => fromUnits(multiple, 1).replace(/\.0$/, "")),
    raw_coef: byGrade(({ raw }) => (raw === undefined ? null : points(raw))),
    coef: byGrade(({ coefficient }) => points(coefficient)),
    flags: flagsOf(groups),
    class: byCase((index) => kinds[monthKind(input.cases, results, index)]!),
    pre_points_denominator: byCase((index) =>
      points(monthKind(input.cases, results, index) === 0 ? 0n : BigInt(results.points[index]!)),
    ),
    month_points: Object.fromEntries(months.map((each) => [each.month, points(each.points)])),
    month_budget: Object.fromEntries(months.map((each) => [each.month, money(each.budget)])),
    month_value: Object.fromEntries(
      months.map(({ month, value }) => [month, value === undefined ? null : points(value)]),
    ),
    hospital_month_prepoints: byHospitalMonth(settlement, ({ cases, prepaid }) => cases && points(prepaid)),
    hospital_month_gross: byHospitalMonth(settlement, ({ cases, gross }) =>
      cases && gross !== undefined ? money(gross) : undefined,
    ),
    added_points: reviewed("high"),
    group_review_points: reviewed("group"),
    hospital_month_amount: byHospitalMonth(settlement, ({ amount }) => money(amount)),
    hospital_month_transfer: byHospitalMonth(settlement, ({ transfer }) => money(transfer)),
    year_points: { ...byHospital((each) => points(each.points)), total: points(year.points) },
    year_value: year.value === undefined ? null : points(year.value),
    year_gross: byHospital(({ gross }) => money(gross)),
    surplus_cap_amount: byHospital(({ surplusCap }) => money(surplusCap)),
    year_entitlement: byHospital(({ entitlement }) => money(entitlement)),
    self_pay_excess: byHospital(({ selfPayExcess }) => (selfPayExcess === 0n ? "0" : money(selfPayExcess))),
    clearing: byHospital(({ clearing }) => money(clearing)),
    fund_paid_year: byHospital(({ fundPaid }) => money(fundPaid)),
    advance_old: byHospital(({ advanceOld }) => money(advanceOld)),
    advance_new: byHospital(({ advanceNew }) => money(advanceNew)),
    advance_diff: byHospital(({ advanceDiff }) => money(advanceDiff)),
  };
}

function flagsOf(groups: readonly Group[]): Record<string, Partial<Record<Grade, string>>> {
  const flags: Record<string, Partial<Record<Grade, string>>> = {};
  for (const { group, cells } of groups) {
    const own = grades.flatMap((grade) => (cells[grade].flag ? [[grade, cells[grade].flag]] : []));
    if (own.length > 0) flags[group] = Object.fromEntries(own);
  }
  return flags;
}

function byHospitalMonth<T>(
  { hospitalMonths, input, sums }: Settlement,
  value: (month: Settlement["hospitalMonths"][number] & { readonly cases: boolean }) => T | undefined | false,
): Record<string, Record<string, T>> {
  const found: Record<string, Record<string, T>> = {};
  for (const each of hospitalMonths) {
    const cases = sums.monthCases[each.hospital * 13 + each.month]! > 0n;
    const shown = value({ ...each, cases });
    if (shown === undefined || shown === false) continue;
    const id = input.hospitals[each.hospital]!.id;
    found[id] ??= {};
    found[id]![each.month] = shown;
  }
  return found;
}
