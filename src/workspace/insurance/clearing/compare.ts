import { finalPoints } from "../../../settlement/explain/explain.ts";
import { fromUnits, moneyDigits, pointDigits, toUnits } from "../../../settlement/numbers.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { found, refuse } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { groupNameOf } from "../cases/case-facts.ts";
import { hospitalsWithin } from "../reach.ts";
import { type SettledYear, settleFundYear } from "../settle-year.ts";
import { yearFigures } from "../settled/figures.ts";
import { diffVersions } from "../versions/diff.ts";
import { listVersions } from "../versions/list.ts";
import type { ComparisonView } from "../views.ts";
import type { FundYearAsked } from "./clearing.ts";
import { clearingSays } from "./words.zh.ts";

/** Cases that are shown of those that moved. */
const mostMoved = 100;

/**
 * Two versions over the same cases: what each hospital's clearing comes to by either, what differs in the versions
 * themselves, and the cases that moved most.
 * @param asked `left` and `right`: ids of versions of the year
 */
export async function compareVersions(
  workspace: Workspace,
  actor: Actor,
  { year, fund, left, right }: FundYearAsked & { readonly left: string; readonly right: string },
): Promise<ComparisonView> {
  demand(actor, "insurance.read");
  if (left === right) refuse({ code: "invalid", field: "right", says: clearingSays.oneVersion() });
  const rows = await listVersions(workspace, actor, { year, fund });
  const rowOf = (id: string) =>
    found(
      rows.find((row) => row.id === id),
      "version",
    );
  const versions = { left: rowOf(left), right: rowOf(right) };
  const [before, after] = [
    found(await settleFundYear(workspace, { year, fund, version: left }), "version"),
    found(await settleFundYear(workspace, { year, fund, version: right }), "version"),
  ];
  const [leftFigures, rightFigures] = [yearFigures(before), yearFigures(after)];
  const names = await hospitalsWithin(workspace.store.db, workspace.region, actor, "insurance.read");
  const rightOf = new Map(rightFigures.hospitals.map((each) => [each.hospital, each]));
  return {
    left: { version: versions.left, figures: leftFigures },
    right: { version: versions.right, figures: rightFigures },
    hospitals: leftFigures.hospitals.flatMap((own) => {
      const other = rightOf.get(own.hospital);
      if (!other) return [];
      return [
        {
          hospital: own.hospital,
          name: names.get(own.hospital)?.name ?? own.hospital,
          left: own,
          right: other,
          clearing: difference(own.clearing, other.clearing, moneyDigits),
          points: difference(own.points, other.points, pointDigits),
        },
      ];
    }),
    changes: diffVersions(before.parts.version.content, after.parts.version.content),
    cases: movedCases(before, after),
  };
}

function difference(left: string, right: string, digits: number): string {
  return fromUnits(toUnits(right, digits)! - toUnits(left, digits)!, digits);
}

/** Cases whose points differ after review, those that moved most first. */
function movedCases(left: SettledYear, right: SettledYear): ComparisonView["cases"] {
  const pointsLeft = pointsOf(left);
  const pointsRight = pointsOf(right);
  const { hospitals } = left.settlement.input;
  const names = left.settlement.input.caseNames;
  const filesOf = ({ parts }: SettledYear) => parts.uploads.map(({ id }) => id).join(" ");
  const sameOrder =
    left.leftOut.length === 0 && right.leftOut.length === 0 && filesOf(left) === filesOf(right);
  let moved = 0;
  let most: { index: number; left: number; right: number; by: number }[] = [];
  for (let index = 0; index < left.settlement.input.cases.count; index++) {
    const hospital = hospitals[left.settlement.input.cases.hospital[index]!]!.id;
    // The same row in both where they read the same files and neither version left a row out; else it is looked for by name.
    const other = sameOrder ? index : right.indexOf(hospital, names.nameOf(index));
    if (other === undefined) continue;
    const [a, b] = [pointsLeft(index), pointsRight(other)];
    if (a === b) continue;
    moved++;
    most.push({ index, left: a, right: b, by: Math.abs(b - a) });
    if (most.length >= mostMoved * 4) most = largest(most);
  }
  return {
    moved,
    rows: largest(most).map(({ index, left: a, right: b }) => ({
      case: names.nameOf(index),
      hospital: hospitals[left.settlement.input.cases.hospital[index]!]!.id,
      group: groupNameOf(left.settlement, index),
      left: fromUnits(BigInt(a), pointDigits),
      right: fromUnits(BigInt(b), pointDigits),
    })),
  };
}

/** Whole 1e-8 points, exact below 2^53 as the kernel keeps them. */
function pointsOf({ settlement }: SettledYear): (index: number) => number {
  const reviewed = new Map(settlement.reviews.map((review) => [review.case, review]));
  return (index) => {
    const points = settlement.results.points[index]!;
    const review = reviewed.get(index);
    return review ? Number(finalPoints(BigInt(points), review)) : points;
  };
}

function largest<T extends { readonly by: number; readonly index: number }>(rows: T[]): T[] {
  return rows.sort((a, b) => b.by - a.by || a.index - b.index).slice(0, mostMoved);
}
