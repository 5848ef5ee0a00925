import { noGroup } from "../../../settlement/cases.ts";
import { fromUnits, moneyDigits, pointDigits, roundHalf } from "../../../settlement/numbers.ts";
import type { Settlement } from "../../../settlement/settle.ts";
import { type Cell, type Grade, type Group, grades } from "../../../settlement/tables.ts";
import type { Actor } from "../../access/actor.ts";
import { within } from "../../access/decide.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import { type SettledYear, settleFundYear } from "../settle-year.ts";
import { demandSome } from "../versions/list.ts";
import type { GroupView } from "../views.ts";

const money = (fen: bigint) => fromUnits(fen, moneyDigits);
const points = (units: bigint) => fromUnits(units, pointDigits);

/**
 * Groups as the newest version has them, with the year's cases so far; a hospital's people see their own cases' sums.
 * Empty where no version settles the year.
 */
export async function listGroups(
  workspace: Workspace,
  actor: Actor,
  asked: { readonly year: number; readonly fund: string },
): Promise<readonly GroupView[]> {
  demandSome(actor);
  const { store, region } = workspace;
  const settled = await settleFundYear(workspace, asked);
  if (!settled) return [];
  const all = within(actor, "insurance.read") === "all";
  const own = all ? undefined : await hospitalsWithin(store.db, region, actor, "insurance.read");
  return groupViews(settled, (code) => own?.has(code) ?? true);
}

/** @param counts whose cases are counted, by the hospital's code */
function groupViews({ settlement, parts }: SettledYear, counts: (hospital: string) => boolean): GroupView[] {
  const names = new Map(parts.version.content.groups.map(({ group, name }) => [group, name]));
  const current = currentOf(settlement, counts);
  return settlement.kernel.rows.map((group, index): GroupView => {
    const { weight, cases, cost } = group;
    const own = current[index]!;
    return {
      group: group.group,
      name: names.get(group.group) ?? "",
      basic: group.basic,
      stable: group.stable,
      base: points(group.base),
      multiple: fromUnits(group.multiple, 1),
      weight: weight === undefined ? null : points(weight),
      cases: Number(cases),
      mean: meanOf(cases, cost),
      cells: grades.map((grade) => cellView(group, grade)),
      current: { cases: own.cases, points: points(total(own.points)), cost: money(total(own.cost)) },
    };
  });
}

function cellView({ cells }: Group, grade: Grade): GroupView["cells"][number] {
  const { cases, cost, raw, coefficient, flag, normal }: Cell = cells[grade];
  return {
    grade,
    cases: Number(cases),
    mean: meanOf(cases, cost),
    raw: raw === undefined ? null : points(raw),
    coefficient: points(coefficient),
    flag: flag ?? null,
    normal: points(normal),
  };
}

/** The mean for reading, to the fen; what is computed with is the sum and the count. */
function meanOf(cases: bigint, cost: bigint): string | null {
  return cases === 0n ? null : money(roundHalf(cost, cases));
}

/** Sums in two parts: what fits a number exactly, and what was carried over from it. */
interface Current {
  cases: number;
  readonly points: Sum;
  readonly cost: Sum;
}

interface Sum {
  part: number;
  carried: bigint;
}

const newSum = (): Sum => ({ part: 0, carried: 0n });
const total = ({ part, carried }: Sum): bigint => carried + BigInt(part);

function addTo(sum: Sum, value: number): void {
  if (sum.part > Number.MAX_SAFE_INTEGER - value) {
    sum.carried += BigInt(sum.part);
    sum.part = 0;
  }
  sum.part += value;
}

/** The year's cases by group, in the kernel's order; points before review. */
function currentOf(
  { input, kernel, results }: Settlement,
  counts: (hospital: string) => boolean,
): readonly Current[] {
  const { cases, hospitals } = input;
  const isCounted = hospitals.map(({ id }) => counts(id));
  const sums = kernel.rows.map((): Current => ({ cases: 0, points: newSum(), cost: newSum() }));
  for (let i = 0; i < cases.count; i++) {
    const cell = cases.cell[i]!;
    if (cell === noGroup || cell >= kernel.size || !isCounted[cases.hospital[i]!]) continue;
    const sum = sums[Math.floor((cell - 1) / grades.length)]!;
    sum.cases++;
    addTo(sum.points, results.points[i]!);
    addTo(sum.cost, cases.total[i]!);
  }
  return sums;
}
