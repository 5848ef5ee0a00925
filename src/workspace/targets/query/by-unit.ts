import type { Within } from "../../access/decide.ts";
import { compare, readDecimal } from "../judge/exact.ts";
import { reportedUnit } from "../judge/points.ts";
import { rollUpStanding } from "../judge/roll-up.ts";
import { standingOn } from "../judge/standing.ts";
import { definitionOf, expectedOf, type LoadedTarget, reportedOf } from "../load.ts";
import type { RollUpRow, TargetPeriod, TargetRollUp } from "../views.ts";
import { reportedPeriods } from "./row.ts";
import { shownValue } from "./shown.ts";
import type { Place } from "./unit-tree.ts";

/** The periods that something was reported for, newest first. */
export function periodsReported(target: LoadedTarget, today: string): string[] {
  return reportedPeriods(target, today)
    .map(({ period }) => period)
    .reverse();
}

/** The units whose values make the whole: those that must report, or where none is named those that do. */
export function reportersOf(target: LoadedTarget): string[] {
  return [...(expectedOf(target) ?? new Set(target.reports.flatMap(({ unit }) => unit ?? [])))];
}

/**
 * The values of one period by place and unit, each made of what stands below it.
 * @param places the reporting units and all above them.
 * @param reach the units whose own values the reader may see; the whole is told to all who see the target.
 */
export function rollUpBy(
  target: LoadedTarget,
  period: string,
  today: string,
  places: ReadonlyMap<string, Place>,
  reach: Within,
): TargetRollUp {
  const definition = definitionOf(target);
  const unit = reportedUnit(definition);
  const standing = standingOn(reportedOf(target.reports), today).filter(
    ({ entry }) => entry.period === period,
  );
  const reporters = reportersOf(target).filter((id) => reach === "all" || reach.has(id));
  const make = (members: readonly string[]) => {
    const own = standing.filter(({ entry }) => entry.unit !== undefined && members.includes(entry.unit));
    const rolled = rollUpStanding(definition.aggregation, own, members, unit);
    return { rolled, own };
  };
  const rowOf = (id: string, members: readonly string[], depth: number, parent?: string): RollUpRow => {
    const { rolled, own } = make(members);
    const only = members.length === 1 ? own[0]?.entry : undefined;
    return {
      unit: id,
      name: places.get(id)?.name ?? "",
      ...(parent !== undefined && { parent }),
      depth,
      ...(rolled.value && { value: shownValue(rolled.value, target) }),
      ...(only?.numerator !== undefined && { numerator: only.numerator }),
      ...(only?.denominator !== undefined && { denominator: only.denominator }),
      reporters: members.length,
      missing: rolled.missing.length,
      entries: rolled.ids,
    };
  };
  const tree = treeOf(reporters, places, reach);
  const rows: RollUpRow[] = [];
  const walk = (parent: string | undefined, depth: number) => {
    const children = (tree.children.get(parent ?? "") ?? []).map((id) =>
      rowOf(id, tree.members.get(id) ?? [id], depth, parent),
    );
    const isFall = /^(?:at-most|less-than|fall-by)$/.test(definition.direction);
    for (const row of children.sort((a, b) => byValue(a, b, isFall) || sortOf(places, a, b))) {
      rows.push(row);
      walk(row.unit, depth + 1);
    }
  };
  walk(undefined, 0);
  return {
    period,
    periods: periodsReported(target, today),
    unit,
    whole: wholeOf(target, period, today),
    rows,
  };
}

/** What was reported for one period as a whole. */
export function wholeOf(target: LoadedTarget, period: string, today: string): TargetPeriod {
  const found = reportedPeriods(target, today).find((one) => one.period === period);
  if (!found) return { period, missing: reportersOf(target).length, entries: [] };
  const { value, missing, problems, ids } = found.rolled;
  return {
    period,
    ...(value && { value: shownValue(value, target) }),
    missing: missing.length || problems.length,
    entries: ids,
  };
}

interface Tree {
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** The reporting units in each place, itself among them. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Places that hold at least two others of the tree, down to the units; a chain of single places is left out. */
function treeOf(reporters: readonly string[], places: ReadonlyMap<string, Place>, reach: Within): Tree {
  const members = new Map<string, string[]>();
  for (const unit of reporters) {
    for (const place of lineOf(unit, places)) {
      if (place !== unit && reach !== "all" && !reach.has(place)) continue;
      const list = members.get(place);
      if (list) list.push(unit);
      else members.set(place, [unit]);
    }
  }
  const reporting = new Set(reporters);
  const all = [...members.keys()].filter((place) => reporting.has(place) || isFork(place, members, places));
  const shown = new Set(all);
  const children = new Map<string, string[]>();
  for (const place of all) {
    const parent =
      lineOf(place, places)
        .slice(1)
        .find((above) => shown.has(above)) ?? "";
    const list = children.get(parent);
    if (list) list.push(place);
    else children.set(parent, [place]);
  }
  return { children, members };
}

/** A place that no single place below it holds all the same units of. */
function isFork(
  place: string,
  members: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, Place>,
): boolean {
  const count = members.get(place)!.length;
  if (count < 2) return false;
  return ![...members].some(
    ([below, units]) => units.length === count && below !== place && places.get(below)?.parent === place,
  );
}

/** A unit, the place above it, and so on to the top. */
function lineOf(unit: string, places: ReadonlyMap<string, Place>): string[] {
  const line = [unit];
  for (let at = places.get(unit)?.parent; at !== undefined && !line.includes(at); at = places.get(at)?.parent)
    line.push(at);
  return line;
}

function byValue(a: RollUpRow, b: RollUpRow, lowFirst: boolean): number {
  const [left, right] = [readDecimal(a.value ?? ""), readDecimal(b.value ?? "")];
  if (!left || !right) return left ? -1 : right ? 1 : 0;
  return lowFirst ? compare(left, right) : compare(right, left);
}

function sortOf(places: ReadonlyMap<string, Place>, a: RollUpRow, b: RollUpRow): number {
  return (places.get(a.unit)?.sort ?? 0) - (places.get(b.unit)?.sort ?? 0) || (a.name < b.name ? -1 : 1);
}
