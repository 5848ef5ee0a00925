import { kinds, monthKind, noGroup, statuses } from "../../../settlement/cases.ts";
import { groupOfCell, prepaidPoints } from "../../../settlement/kernel.ts";
import { worth } from "../../../settlement/month.ts";
import { fromUnits, moneyDigits, pointDigits } from "../../../settlement/numbers.ts";
import type { Settlement } from "../../../settlement/settle.ts";
import type { CaseRow } from "../views.ts";

/** The group that a case stands in, known or not; empty where it has none. */
export function groupNameOf({ input, kernel }: Pick<Settlement, "input" | "kernel">, index: number): string {
  const cell = input.cases.cell[index]!;
  if (cell === noGroup) return "";
  return groupOfCell(kernel, cell)?.group ?? input.cases.unknownGroups[cell - kernel.size] ?? "";
}

/** A case as lists show it, without what was objected and reviewed. Points are those before review. */
export function caseFacts(settlement: Settlement, index: number): Omit<CaseRow, "objection" | "review"> {
  const { input, results } = settlement;
  const { cases, hospitals, caseNames } = input;
  const yuan = (fen: number) => fromUnits(BigInt(fen), moneyDigits);
  return {
    case: caseNames.nameOf(index),
    hospital: hospitals[cases.hospital[index]!]!.id,
    month: cases.month[index]!,
    group: groupNameOf(settlement, index),
    kind: kinds[results.kind[index]!]!,
    status: statuses[cases.status[index]!]!,
    cost: yuan(cases.total[index]!),
    noncompliant: yuan(cases.noncompliant[index]!),
    cash: yuan(cases.cash[index]!),
    selfPay: yuan(cases.selfPay[index]!),
    points: fromUnits(BigInt(results.points[index]!), pointDigits),
    amount: amountOf(settlement, index),
  };
}

/** What the case brings its hospital in its month; none without a value, and for what counts at the year's end. */
function amountOf({ input, results, months }: Settlement, index: number): string | null {
  const { cases, parameters } = input;
  const value = months.find(({ month }) => month === cases.month[index])?.value;
  const kind = monthKind(cases, results, index);
  if (value === undefined || kinds[kind] === "ungrouped") return null;
  const prepaid = prepaidPoints(kind, results.points[index]!, Number(parameters.unstablePrepayRatio));
  return fromUnits(worth(BigInt(prepaid), value), moneyDigits);
}
