import { kinds, monthKind } from "../cases.ts";
import { fromUnits, moneyDigits, pointDigits, roundHalf } from "../numbers.ts";
import type { Settlement } from "../settle.ts";
import { type Cell, type Grade, type Group, grades } from "../tables.ts";

const points = (units: bigint) => fromUnits(units, pointDigits);
const money = (fen: bigint) => fromUnits(fen, moneyDigits);

/**
 * A settlement as `luoshi settle --json` prints it, in pieces: figures as strings, classes as words, null where there
 * is none. Cases, groups and hospitals come by name, so that the same settlement is the same bytes however its rows
 * were ordered.
 */
export function* jsonPieces(settlement: Settlement): Generator<string> {
  let before = "{\n";
  for (const [key, value] of entries(settlement)) {
    yield `${before} ${JSON.stringify(key)}: `;
    before = ",\n";
    if (typeof value === "function") yield* objectPieces(value());
    else yield JSON.stringify(value, null, 1).replaceAll("\n", "\n ");
  }
  yield "\n}\n";
}

/** A value, or the members of an object that may be too large to be made at once. */
type Value = unknown | (() => Iterable<readonly [string, string]>);

function* objectPieces(members: Iterable<readonly [string, string]>): Generator<string> {
  let lines = "";
  let before = "{\n";
  for (const [key, value] of members) {
    lines += `${before}  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    before = ",\n";
    if (lines.length < 1 << 16) continue;
    yield lines;
    lines = "";
  }
  yield before === "{\n" ? "{}" : `${lines}\n }`;
}

function* entries(settlement: Settlement): Generator<readonly [string, Value]> {
  const { tables, input, months, year } = settlement;
  const groups = [...tables.groups.values()].sort((a, b) => compare(a.group, b.group));
  const idOf = ({ hospital }: { hospital: number }) => input.hospitals[hospital]!.id;
  const hospitals = year.clearings.toSorted((a, b) => compare(idOf(a), idOf(b)));
  const byGroup = <T>(value: (group: Group) => T) =>
    Object.fromEntries(groups.map((group) => [group.group, value(group)]));
  const byGrade = <T>(value: (cell: Cell) => T) =>
    byGroup(({ cells }) => Object.fromEntries(grades.map((grade) => [grade, value(cells[grade])])));
  const byMonth = <T>(value: (month: (typeof months)[number]) => T) =>
    Object.fromEntries(months.map((month) => [month.month, value(month)]));
  const byHospital = <T>(value: (clearing: (typeof year.clearings)[number]) => T) =>
    Object.fromEntries(hospitals.map((each) => [idOf(each), value(each)]));
  const order = caseOrder(settlement);

  yield ["drg_budget", money(settlement.budget)];
  yield ["avg_all", points(roundHalf(tables.cost * 10n ** 6n, tables.cases))];
  yield ["base_points", byGroup(({ base }) => points(base))];
  yield ["threshold", byGroup(({ multiple }) => fromUnits(multiple, 1).replace(/\.0$/, ""))];
  yield ["raw_coef", byGrade(({ raw }) => (raw === undefined ? null : points(raw)))];
  yield ["coef", byGrade(({ coefficient }) => points(coefficient))];
  yield ["flags", flagsOf(groups)];
  yield ["class", () => classes(settlement, order)];
  yield ["pre_points_denominator", () => pointsBefore(settlement, order)];
  yield ["month_points", byMonth((each) => points(each.points))];
  yield ["month_budget", byMonth(({ budget }) => money(budget))];
  yield ["month_value", byMonth(({ value }) => (value === undefined ? null : points(value)))];
  yield [
    "hospital_month_prepoints",
    byHospitalMonth(settlement, ({ cases, prepaid }) => cases && points(prepaid)),
  ];
  yield [
    "hospital_month_gross",
    byHospitalMonth(settlement, ({ cases, gross }) => cases && gross !== undefined && money(gross)),
  ];
  yield ["added_points", reviewed(settlement, "high")];
  yield ["group_review_points", reviewed(settlement, "group")];
  yield ["hospital_month_amount", byHospitalMonth(settlement, ({ amount }) => money(amount))];
  yield ["hospital_month_transfer", byHospitalMonth(settlement, ({ transfer }) => money(transfer))];
  yield ["year_points", { ...byHospital((each) => points(each.points)), total: points(year.points) }];
  yield ["year_value", year.value === undefined ? null : points(year.value)];
  yield ["year_gross", byHospital(({ gross }) => money(gross))];
  yield ["surplus_cap_amount", byHospital(({ surplusCap }) => money(surplusCap))];
  yield ["year_entitlement", byHospital(({ entitlement }) => money(entitlement))];
  yield [
    "self_pay_excess",
    byHospital(({ selfPayExcess }) => (selfPayExcess === 0n ? "0" : money(selfPayExcess))),
  ];
  yield ["clearing", byHospital(({ clearing }) => money(clearing))];
  yield ["fund_paid_year", byHospital(({ fundPaid }) => money(fundPaid))];
  yield ["advance_old", byHospital(({ advanceOld }) => money(advanceOld))];
  yield ["advance_new", byHospital(({ advanceNew }) => money(advanceNew))];
  yield ["advance_diff", byHospital(({ advanceDiff }) => money(advanceDiff))];
}

/** Indexes of the cases in the order of their names: figures by size, then the others. */
function caseOrder({ input }: Settlement): Uint32Array {
  const { caseNames, cases } = input;
  const names = Array.from({ length: cases.count }, (_, index) => caseNames.nameOf(index));
  return Uint32Array.from(names.keys()).sort((a, b) => compare(names[a]!, names[b]!));
}

const collator = new Intl.Collator("en", { numeric: true });

/** By figures in the name, then by characters: no two names are equal. */
function compare(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1);
}

function* classes({ input, results }: Settlement, order: Uint32Array): Generator<readonly [string, string]> {
  for (const i of order) yield [input.caseNames.nameOf(i), kinds[monthKind(input.cases, results, i)]!];
}

function* pointsBefore(
  { input, results }: Settlement,
  order: Uint32Array,
): Generator<readonly [string, string]> {
  for (const i of order) {
    const counts = monthKind(input.cases, results, i) !== 0;
    yield [input.caseNames.nameOf(i), points(counts ? BigInt(results.points[i]!) : 0n)];
  }
}

function reviewed({ reviews }: Settlement, kind: "high" | "group"): Record<string, string> {
  return Object.fromEntries(
    reviews
      .filter(({ review }) => review.kind === kind)
      .sort((a, b) => compare(a.review.case, b.review.case))
      .map((each) => [each.review.case, points(each.points)]),
  );
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
  const found: [string, Record<string, T>][] = [];
  for (const each of hospitalMonths) {
    const cases = sums.monthCases[each.hospital * 13 + each.month]! > 0n;
    const shown = value({ ...each, cases });
    if (shown === undefined || shown === false) continue;
    const id = input.hospitals[each.hospital]!.id;
    const last = found.at(-1);
    if (last?.[0] === id) last[1][each.month] = shown;
    else found.push([id, { [each.month]: shown }]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => compare(a, b)));
}
