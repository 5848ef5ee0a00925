import type { Hierarchy } from "../../workspace/units/events.ts";
import type { UnitRow } from "../../workspace/units/views.ts";

/** A line of the tree: a unit, how deep it stands, and whether there is something below it. */
export interface TreeLine {
  readonly row: UnitRow;
  readonly depth: number;
  readonly below: number;
  readonly open: boolean;
}

/** Units by the unit above them in a hierarchy; the top ones under nothing. A parent that is not in sight is none. */
export function childrenOf(rows: readonly UnitRow[], hierarchy: Hierarchy): ReadonlyMap<string, UnitRow[]> {
  const there = new Set(rows.map(({ id }) => id));
  const children = new Map<string, UnitRow[]>();
  for (const row of rows) {
    const above = row[hierarchy];
    const key = above !== undefined && there.has(above) ? above : "";
    children.set(key, [...(children.get(key) ?? []), row]);
  }
  return children;
}

/** The lines of the tree that are in sight: those under closed units are not. */
export function linesOf(
  rows: readonly UnitRow[],
  hierarchy: Hierarchy,
  isClosed: (id: string, depth: number) => boolean,
): TreeLine[] {
  const children = childrenOf(rows, hierarchy);
  const lines: TreeLine[] = [];
  const add = (row: UnitRow, depth: number) => {
    const below = children.get(row.id) ?? [];
    const open = below.length > 0 && !isClosed(row.id, depth);
    lines.push({ row, depth, below: below.length, open });
    if (open) for (const each of below) add(each, depth + 1);
  };
  for (const row of children.get("") ?? []) add(row, 0);
  return lines;
}

/** Units that a word finds: in any of their names or groups. */
export function findUnits(rows: readonly UnitRow[], text: string): UnitRow[] {
  const words = text.trim();
  return rows.filter(
    ({ name, names, groups }) =>
      name.includes(words) ||
      names.some((each) => each.name.includes(words)) ||
      groups.some((group) => group.includes(words)),
  );
}

/** The names of the units above, the topmost first. */
export function wayTo(row: UnitRow, byId: ReadonlyMap<string, UnitRow>, hierarchy: Hierarchy): string[] {
  const way: string[] = [];
  const seen = new Set<string>();
  for (let at = row[hierarchy]; at !== undefined && !seen.has(at); at = byId.get(at)?.[hierarchy]) {
    seen.add(at);
    const above = byId.get(at);
    if (above) way.unshift(above.name);
  }
  return way;
}
