import { type CaseKind, kinds, monthKind, noGroup, statuses } from "../cases.ts";
import { groupOfCell, prepaidPoints } from "../kernel.ts";
import { worth } from "../month.ts";
import { roundHalf } from "../numbers.ts";
import type { SettledReview, Settlement } from "../settle.ts";
import type { Cell, Group } from "../tables.ts";
import type { CoefficientReason, Step } from "./step.ts";

/** Explains cases of one settlement, by their index. Every figure is the one that was settled with. */
export type Explainer = (index: number) => readonly Step[];

/** Makes an explainer: what many explanations share is made once, and is the same object in all of them. */
export function explainer(settlement: Settlement): Explainer {
  const reviews = new Map(settlement.reviews.map((review) => [review.case, review]));
  const shared = new Map<Cell, CellSteps>();
  const stepsOf = (group: Group, cell: Cell): CellSteps => {
    const known = shared.get(cell) ?? cellSteps(settlement, group, cell);
    shared.set(cell, known);
    return known;
  };
  return (index) => {
    const facts = factsOf(settlement, index, reviews.get(index));
    const steps = caseSteps(settlement, facts, stepsOf);
    addMonthSteps(settlement, facts, steps);
    if (facts.review) steps.push(...reviewSteps(settlement, facts, facts.review));
    steps.push(yearStep(settlement, facts));
    return steps;
  };
}

/** A case as the steps speak of it. */
interface Facts {
  readonly index: number;
  readonly group: Group | undefined;
  readonly groupName: string;
  readonly cell: Cell | undefined;
  readonly kind: (typeof kinds)[number];
  readonly onTime: boolean;
  readonly total: bigint;
  readonly points: bigint;
  readonly review: SettledReview | undefined;
}

function factsOf(
  { input, kernel, results }: Settlement,
  index: number,
  review: SettledReview | undefined,
): Facts {
  const { cases, hospitals } = input;
  const at = cases.cell[index]!;
  const group = groupOfCell(kernel, at);
  return {
    index,
    group,
    groupName: group?.group ?? (at === noGroup ? "" : cases.unknownGroups[at - kernel.size]!),
    cell: group?.cells[hospitals[cases.hospital[index]!]!.grade],
    kind: kinds[results.kind[index]!]!,
    onTime: cases.status[index] === 0,
    total: BigInt(cases.total[index]!),
    points: BigInt(results.points[index]!),
    review,
  };
}

/** What is the same for all cases of a group at a grade. */
interface CellSteps {
  readonly base: Step;
  readonly coefficient: Step;
  readonly normalPoints: Step;
}

/** §10, §13, §15: base points and coefficient, and what a case is worth that is neither low nor unstable. */
function cellSteps({ tables }: Settlement, group: Group, cell: Cell): CellSteps {
  const { raw, coefficient, grade } = cell;
  return {
    base:
      group.weight === undefined
        ? { step: "base", own: group, all: tables, points: group.base }
        : { step: "weight", weight: group.weight, points: group.base },
    coefficient: {
      step: "coefficient",
      grade,
      own: cell,
      group,
      raw,
      coefficient,
      why: reasonOf(group, cell),
    },
    normalPoints: { step: "normal-points", base: group.base, coefficient, points: cell.normal },
  };
}

const classSteps = Object.fromEntries(kinds.map((kind) => [kind, { step: "class", kind }])) as Record<
  CaseKind,
  Step
>;

/** §11 to §16: class and points before review. */
function caseSteps(
  { input, tables }: Settlement,
  facts: Facts,
  stepsOf: (group: Group, cell: Cell) => CellSteps,
): Step[] {
  const { cases, hospitals, parameters } = input;
  const { index, group, cell, kind, total, points } = facts;
  const hospital = hospitals[cases.hospital[index]!]!;
  const noncompliant = BigInt(cases.noncompliant[index]!);
  const steps: Step[] = [
    {
      step: "case",
      name: input.caseNames.nameOf(index),
      hospital: hospital.id,
      grade: hospital.grade,
      month: cases.month[index]!,
      group: facts.groupName,
      status: statuses[cases.status[index]!]!,
      total,
      noncompliant,
      cash: BigInt(cases.cash[index]!),
    },
  ];
  if (kind === "ungrouped") return [...steps, { step: "no-group" }, classSteps[kind]];
  if (!group || !cell) steps.push({ step: "no-reference", group: facts.groupName });
  else if (!group.stable)
    steps.push({ step: "unstable", cases: group.cases, most: parameters.unstableMaxCases });
  if (!group || !cell || kind === "unstable")
    return [...steps, classSteps[kind], { step: "mean-points", total, all: tables, points }];

  const ofCell = stepsOf(group, cell);
  steps.push(ofCell.base, ofCell.coefficient);
  if (cell.high === undefined || cell.low === undefined) steps.push({ step: "no-mean", grade: cell.grade });
  else {
    const above = total - noncompliant > cell.high;
    const { multiple } = group;
    steps.push({
      step: "high-test",
      compliant: total - noncompliant,
      multiple,
      own: cell,
      limit: cell.high,
      above,
    });
    if (!above)
      steps.push({
        step: "low-test",
        total,
        multiple: parameters.lowMultiple,
        own: cell,
        limit: cell.low,
        below: total < cell.low,
      });
  }
  steps.push(classSteps[kind]);
  if (kind !== "low") steps.push(ofCell.normalPoints);
  else {
    const capped = group.cost > 0n && total * group.cases > group.cost;
    steps.push({ step: "low-points", base: group.base, total, group, capped, points });
  }
  return steps;
}

function reasonOf(group: Group, cell: Cell): CoefficientReason {
  if (group.basic) return "basic";
  if (cell.flag === "OVERRIDE") return "override";
  if (cell.flag === "INVERSION") return "inversion";
  return cell.flag === "NO_GRADE_HISTORY" ? "no-history" : "history";
}

/** §18: what the case brings its hospital in its month. */
function addMonthSteps(
  { input, results, months }: Settlement,
  { index, kind, points }: Facts,
  steps: Step[],
): void {
  const { cases, parameters } = input;
  const status = statuses[cases.status[index]!]!;
  if (status !== "on_time") steps.push({ step: "late", status });
  if (status !== "on_time" || kind === "ungrouped") return;
  const prepaid = BigInt(
    prepaidPoints(
      monthKind(cases, results, index),
      results.points[index]!,
      Number(parameters.unstablePrepayRatio),
    ),
  );
  if (kind === "unstable")
    steps.push({ step: "prepaid", points, ratio: parameters.unstablePrepayRatio, prepaid });
  const own = months.find(({ month }) => month === cases.month[index]);
  if (own)
    steps.push({
      step: "month",
      month: own.month,
      budget: own.budget,
      monthPoints: own.points,
      value: own.value,
      prepaid,
      amount: worth(prepaid, own.value),
    });
}

/** §14, §16: what experts added or set anew. */
function reviewSteps(
  { input, tables, months }: Settlement,
  { total, group, cell, kind, onTime, index }: Facts,
  review: SettledReview,
): Step[] {
  const { unreasonable, paidMonth } = review.review;
  if (review.review.kind === "group")
    return [{ step: "group-review", total, unreasonable, all: tables, points: review.points }];
  if (kind !== "high" || !group || !cell) return [{ step: "not-high", kind }];
  const steps: Step[] = [
    {
      step: "added",
      total,
      unreasonable,
      own: cell,
      multiple: group.multiple,
      base: group.base,
      coefficient: cell.coefficient,
      points: review.points,
    },
  ];
  const value = months.find(({ month }) => month === input.cases.month[index])?.value;
  if (onTime && paidMonth !== undefined && value !== undefined) {
    const ratio = input.parameters.prepayRatio;
    steps.push({
      step: "added-paid",
      points: review.points,
      month: input.cases.month[index]!,
      value,
      ratio,
      paidMonth,
      amount: roundHalf(worth(review.points, value) * ratio, 100n),
    });
  }
  return steps;
}

/** §19: what the case brings at the year's value, before 考核 and caps. */
function yearStep({ year }: Settlement, { points, review }: Facts): Step {
  const final = finalPoints(points, review);
  return { step: "year", points: final, value: year.value, amount: worth(final, year.value) };
}

/** The points of a case after review. */
export function finalPoints(points: bigint, review: SettledReview | undefined): bigint {
  if (!review) return points;
  return review.review.kind === "group" ? review.points : points + review.points;
}
