import { monthBudgets } from "../budget.ts";
import { noGroup } from "../cases.ts";
import { groupOfCell } from "../kernel.ts";
import type { Settlement } from "../settle.ts";
import { type Cell, grades } from "../tables.ts";

/** A reading of the plan that was chosen where its text leaves room (R1 to R20 of the specification). */
export type Reading = `R${number}`;

/** What to look at before the figures are used. */
export type Warning =
  | "zero-cost-cases"
  | "zero-cost-groups"
  | "unknown-groups"
  | "late-cases"
  | "ungrouped-without-review"
  | "reviews-not-high"
  | "self-pay-excess"
  | "recovered"
  | "fund-cost-differs"
  | "no-value"
  | "unused-overrides"
  | "defaults";

/** A line of the output: which reading was used, or what stands out, how often, and where. */
export interface Note {
  readonly about: Reading | Warning;
  /** How many cases, groups, hospitals or months it touches; fen or points where the note is of an amount. */
  readonly count: bigint;
  /** What it touches by name, the first few. */
  readonly names: readonly string[];
}

const mostNames = 8;

/** Notes of a settlement: a reading only where it made a difference. */
export function notesOf(settlement: Settlement): Note[] {
  return [...readings(settlement), ...warnings(settlement)].filter(({ count }) => count !== 0n);
}

function readings(settlement: Settlement): Note[] {
  const { input, tables, months, hospitalMonths, reviews, year, sums } = settlement;
  const { parameters, hospitals } = input;
  const groups = [...tables.groups.values()];
  const cells = (test: (cell: Cell) => boolean) =>
    groups.flatMap(({ cells }) => grades.map((grade) => cells[grade]).filter(test)).map(cellName);
  const counts = countCases(settlement);
  const hospitalsWhere = (test: (index: number) => boolean) =>
    hospitals.filter((_, index) => test(index)).map(({ id }) => id);
  return [
    named(
      "R1",
      [...input.budget.less].filter(([name, fen]) => isOtherHospitals(name) && fen > 0n).map(first),
    ),
    named("R2", [...settledRemainder(settlement)]),
    counted("R3", groups.filter(({ weight }) => weight === undefined).length),
    named("R4", groups.filter(({ stable, cases }) => !stable && cases > 0n).map(groupName)),
    named("R5", groups.filter(({ basic, stable }) => basic && stable).map(groupName)),
    named(
      "R6",
      cells(({ flag }) => flag === "NO_GRADE_HISTORY"),
    ),
    named(
      "R7",
      cells(({ flag }) => flag === "INVERSION" || flag === "OVERRIDE"),
    ),
    counted("R8", reviews.filter(({ review, points }) => review.kind === "high" && points > 0n).length),
    counted("R9", counts.unstable + reviews.filter(({ review }) => review.kind === "group").length),
    counted("R10", counts.notInMonth),
    named(
      "R11",
      hospitalMonths.filter(({ carry }) => carry < 0n).map((each) => monthName(settlement, each)),
    ),
    named(
      "R12",
      hospitalsWhere((index) => year.clearings[index]!.entitlement < year.clearings[index]!.gross),
    ),
    named(
      "R13",
      hospitalsWhere((index) => year.clearings[index]!.audit > 0n),
    ),
    counted("R14", hospitals.filter(({ prevYearPaid }) => prevYearPaid > 0n).length),
    { about: "R15", count: BigInt(months.length), names: [parameters.monthlyBasis] },
    counted("R16", counts.unstable),
    counted("R17", counts.noncompliant),
    named(
      "R18",
      hospitals.filter(({ assessment }) => assessment !== 100n).map(({ id }) => id),
    ),
    { about: "R19", count: year.residue, names: [] },
    { about: "R20", count: sums.cost.length > 0 ? tables.cases : 0n, names: [] },
  ];
}

function warnings(settlement: Settlement): Note[] {
  const { input, tables, reviews, year, months, sums } = settlement;
  const { hospitals, cases, parameters } = input;
  const counts = countCases(settlement);
  const total = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);
  const inMonth = (test: boolean[]) => test.filter(Boolean).length;
  return [
    counted("zero-cost-cases", counts.free),
    named(
      "zero-cost-groups",
      [...tables.groups.values()].filter((g) => g.cases > 0n && g.cost === 0n).map(groupName),
    ),
    named("unknown-groups", cases.unknownGroups),
    counted("late-cases", counts.late),
    counted("ungrouped-without-review", counts.ungrouped - counts.ungroupedReviewed),
    named(
      "reviews-not-high",
      reviews
        .filter(({ review, case: index }) => review.kind === "high" && settlement.results.kind[index] !== 2)
        .map(({ review }) => review.case),
    ),
    named(
      "self-pay-excess",
      hospitals.filter((_, i) => year.clearings[i]!.selfPayExcess > 0n).map(({ id }) => id),
    ),
    named(
      "recovered",
      hospitals.filter((_, i) => year.clearings[i]!.clearing < 0n).map(({ id }) => id),
    ),
    { about: "fund-cost-differs", count: total(sums.cost) - total(sums.cash) - input.fundCost, names: [] },
    counted("no-value", inMonth(months.map(({ value, budget }) => value === undefined && budget > 0n))),
    named(
      "unused-overrides",
      input.overrides
        .filter(({ group, grade }) => tables.groups.get(group)?.cells[grade].flag !== "OVERRIDE")
        .map(({ group, grade }) => `${group}/${grade}`),
    ),
    named("defaults", parameters.defaulted),
  ];
}

/** Counts over all cases that notes speak of. */
function countCases({ input, kernel, results, reviews }: Settlement) {
  const { cases } = input;
  const counts = {
    unstable: 0,
    notInMonth: 0,
    noncompliant: 0,
    free: 0,
    late: 0,
    ungrouped: 0,
    ungroupedReviewed: 0,
  };
  for (let i = 0; i < cases.count; i++) {
    const onTime = cases.status[i] === 0;
    if (results.kind[i] === 1 && onTime) counts.unstable++;
    if (results.kind[i] === 0 || !onTime) counts.notInMonth++;
    if (results.kind[i] === 0) counts.ungrouped++;
    if (cases.noncompliant[i]! > 0) counts.noncompliant++;
    if (cases.total[i] === 0) counts.free++;
    if (!onTime) counts.late++;
  }
  counts.ungroupedReviewed = reviews.filter(
    ({ case: index, review }) =>
      review.kind === "group" && !groupOfCell(kernel, cases.cell[index]!) && cases.cell[index] === noGroup,
  ).length;
  return counts;
}

/** Months whose budget rounding alone would have made another. */
function* settledRemainder({ input, budget, months }: Settlement): Generator<string> {
  const shares = [...input.monthShares];
  const budgets = monthBudgets(budget, input.monthShares);
  const all = shares.reduce((sum, [, share]) => sum + share, 0n);
  for (const { month } of months) {
    const share = input.monthShares.get(month);
    if (share === undefined || all === 0n) continue;
    const off = 2n * (budgets.get(month)! * all - budget * share);
    if (off > all || off < -all) yield String(month);
  }
}

/** 非DRG试点医院普通住院: the item that the formula of §6 names and its list of components does not. */
function isOtherHospitals(name: string): boolean {
  return name.includes("非DRG");
}

function first<T>([name]: readonly [string, T]): string {
  return name;
}

function groupName({ group }: { readonly group: string }): string {
  return group;
}

function cellName({ group, grade }: Cell): string {
  return `${group}/${grade}`;
}

function monthName({ input }: Settlement, { hospital, month }: { hospital: number; month: number }): string {
  return `${input.hospitals[hospital]!.id}/${month}`;
}

function named(about: Note["about"], names: readonly string[]): Note {
  return { about, count: BigInt(names.length), names: names.slice(0, mostNames) };
}

function counted(about: Note["about"], count: number): Note {
  return { about, count: BigInt(count), names: [] };
}
