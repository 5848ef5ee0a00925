import { groupBy } from "../group-by.ts";
import type { TableRow } from "../import/read-table.ts";
import { rowWords as words } from "../import/words.zh.ts";
import type { Hierarchy, UnitEvents } from "./events.ts";
import { betweenNames, unitColumns as columns, kindOfWord, levelOfWord } from "./unit-sheet.zh.ts";

/** Where a unit stands: under one that is there, or under one of the same list. */
export type Place = { readonly id: string } | { readonly draft: Draft };

/** A row of the list on its way to a unit. */
export interface Draft {
  readonly row: number;
  readonly name: string;
  readonly data: UnitEvents["unit.created"];
  /** What its cells say of the units above it. */
  readonly written: Readonly<Record<Hierarchy, string>>;
  above: { readonly [H in Hierarchy]?: Place | undefined };
  /** The id of the unit that it is already. */
  known?: string;
  problem?: string;
}

/** A unit that is there, with the units above it. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly parents: readonly string[];
}

/** What the rows of a list come to, with the first problem of each. */
export function readDrafts(
  table: readonly TableRow[],
  known: ReadonlyMap<string, readonly KnownName[]>,
): Draft[] {
  const drafts = table.map(draftOf);
  const byName = groupBy(drafts, ({ name }) => name);
  for (const draft of drafts) {
    if (draft.problem !== undefined) continue;
    for (const hierarchy of ["region", "line"] as const) {
      const place = placeOf(draft, hierarchy, byName, known);
      if (typeof place === "string") draft.problem ??= place;
      else draft.above = { ...draft.above, [hierarchy]: place };
    }
  }
  for (const draft of drafts) {
    if (draft.problem !== undefined) continue;
    const same = byName.get(draft.name)!.find((other) => other.row < draft.row && isBeside(draft, other));
    const circle = circleFrom(draft);
    if (circle) draft.problem = words.circular(circle);
    else if (same) draft.problem = words.twice(same.row);
    else {
      const id = known
        .get(draft.name)
        ?.find((unit) => unit.name === draft.name && standsThere(draft, unit))?.id;
      if (id !== undefined) draft.known = id;
    }
  }
  return drafts;
}

type Cell = (key: keyof typeof columns) => string;

/** What is wrong with a row by itself. */
function problemOf(cell: Cell): string | undefined {
  if (cell("name") === "") return words.empty(columns.name);
  if (cell("kind") !== "" && !(cell("kind") in kindOfWord))
    return words.choice(columns.kind, cell("kind"), Object.keys(kindOfWord));
  if (cell("level") !== "" && !(cell("level") in levelOfWord))
    return words.choice(columns.level, cell("level"), Object.keys(levelOfWord));
  if (!/^\d{0,6}$/.test(cell("sort").normalize("NFKC"))) return words.notNumber(columns.sort, cell("sort"));
  return undefined;
}

function draftOf({ row, cells }: TableRow): Draft {
  const cell: Cell = (key) => cells[columns[key]] ?? "";
  const listed = (key: "short" | "alias" | "groups") =>
    cell(key)
      .split(betweenNames)
      .map(nameOf)
      .filter((each) => each !== "");
  const name = nameOf(cell("name"));
  const kind = kindOfWord[cell("kind")];
  const level = levelOfWord[cell("level")];
  const problem = problemOf(cell);
  const names = new Map(
    [
      ...listed("alias").map((each) => ({ name: each, kind: "alias" as const })),
      ...listed("short").map((each) => ({ name: each, kind: "short" as const })),
    ]
      .filter((each) => each.name !== name)
      .map((each) => [each.name, each]),
  );
  return {
    row,
    name,
    data: {
      name,
      kind: kind ?? (level === undefined ? "department" : "region"),
      level,
      sort: Number(cell("sort").normalize("NFKC")) || row,
      names: [...names.values()],
      groups: [...new Set(listed("groups"))],
    },
    written: { region: nameOf(cell("region")), line: nameOf(cell("line")) },
    above: {},
    ...(problem !== undefined && { problem }),
  };
}

/** Names of units are written without spaces. */
function nameOf(cell: string): string {
  return cell.replaceAll(" ", "");
}

/** The unit that a row names as the one above it: of the list or there already. A text is the problem. */
function placeOf(
  draft: Draft,
  hierarchy: Hierarchy,
  byName: ReadonlyMap<string, readonly Draft[]>,
  known: ReadonlyMap<string, readonly KnownName[]>,
): Place | string | undefined {
  const name = draft.written[hierarchy];
  const column = columns[hierarchy];
  if (name === "") return undefined;
  if (name === draft.name) return words.parentItself(column);
  const there = known.get(name) ?? [];
  const exact = there.filter((unit) => unit.name === name);
  const inList = byName.get(name) ?? [];
  const [only] = exact.length > 0 ? exact : there;
  const count = inList.length > 0 && exact.length === 0 ? inList.length : exact.length || there.length;
  if (count === 0) return words.parentUnknown(column, name);
  if (count > 1) return words.parentSeveral(column, name, count);
  return inList.length > 0 && exact.length === 0 ? { draft: inList[0]! } : { id: only!.id };
}

const keyOf = (place: Place | undefined) =>
  place === undefined ? "" : "id" in place ? place.id : place.draft.row;

/** Two rows of one name under one parent, or both under none. */
function isBeside(a: Draft, b: Draft): boolean {
  const [above, beside] = [a, b].map(({ above: { region, line } }) =>
    [region, line].filter((each) => each !== undefined).map(keyOf),
  );
  if (above!.length === 0 || beside!.length === 0) return above!.length === beside!.length;
  return above!.some((key) => beside!.includes(key));
}

function standsThere(draft: Draft, unit: KnownName): boolean {
  const above = [draft.above.region, draft.above.line].filter((place) => place !== undefined);
  if (above.length === 0) return true;
  return above.some((place) => "id" in place && unit.parents.includes(place.id));
}

/** The names on the way from a row up to itself, where the list goes round. */
function circleFrom(draft: Draft): readonly string[] | undefined {
  for (const hierarchy of ["region", "line"] as const) {
    const way = [draft.name];
    const seen = new Set<Draft>();
    for (
      let at = draft.above[hierarchy];
      at && "draft" in at && !seen.has(at.draft);
      at = at.draft.above[hierarchy]
    ) {
      way.push(at.draft.name);
      if (at.draft === draft) return way;
      seen.add(at.draft);
    }
  }
  return undefined;
}
