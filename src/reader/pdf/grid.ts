import { rowLine } from "../line.ts";
import { isFull, joinWrapped, linesOf } from "./lines.ts";
import type { Line, Piece, Rule } from "./page.ts";
import { isUpright, joinRules } from "./rules.ts";

/** A table found by its drawn lines: its place, and the text of its rows' cells. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Upright lines, left to right: tables on following pages with the same ones go on from each other. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines this near to each other, in points, are one, or touch. */
const near = 3;
/** A page with more lines than this, once joined, holds a drawing or a map. */
const mostRules = 1500;
/** Distance of text from the border of its cell, in points, as Word and WPS set it. */
const padding = 6;

/** Finds the tables of a page and takes their text out of `pieces`, which keeps the rest. */
export function takeGrids(
  pieces: readonly Piece[],
  drawn: readonly Rule[],
): { grids: Grid[]; rest: Piece[] } {
  const grids: Grid[] = [];
  let rest = [...pieces];
  const rules = joinRules(drawn);
  for (const group of rules.length > mostRules ? [] : connected(rules)) {
    const level = group.filter((rule) => !isUpright(rule));
    const upright = group.filter(isUpright);
    if (upright.length === 0) continue;
    const levels = distinct(level.map((rule) => rule.top));
    // A table may be open at its sides: its level lines say how far it reaches.
    const columns = distinct(
      [...upright, ...level]
        .flatMap(({ left, right }) => [left, right])
        .filter(
          (x, _, all) =>
            upright.some((rule) => rule.left === x) || x === Math.min(...all) || x === Math.max(...all),
        ),
    );
    // A single cell is a frame round text, not a table.
    if (columns.length < 2 || levels.length < 2 || columns.length + levels.length < 5) continue;
    const [left, right, top, bottom] = [columns[0]!, columns.at(-1)!, levels[0]!, levels.at(-1)!];
    const inside = rest.filter((piece) => {
      const middle = (piece.left + piece.right) / 2;
      return middle > left && middle < right && piece.y > top && piece.y < bottom + near;
    });
    const rows = fill(inside, columns, levels, group);
    if (rows.length === 0) continue;
    grids.push({ top, bottom, left, right, columns, rows });
    const taken = new Set(inside);
    rest = rest.filter((piece) => !taken.has(piece));
  }
  return { grids, rest };
}

/** Groups of lines that touch. */
function connected(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules].sort((a, b) => a.top - b.top);
  const group = sorted.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root]!;
    group[i] = root;
    return root;
  };
  for (const [i, rule] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j]!;
      if (other.top > rule.bottom + near) break;
      if (other.left <= rule.right + near && other.right >= rule.left - near) group[find(j)] = find(i);
    }
  }
  const groups = new Map<number, Rule[]>();
  for (const [i, rule] of sorted.entries()) pushTo(groups, find(i), rule);
  return [...groups.values()];
}

function pushTo<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Positions in order, those near each other as one. */
function distinct(positions: readonly number[]): number[] {
  const found: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    if (found.length === 0 || position - found.at(-1)! > near) found.push(position);
  }
  return found;
}

/** The text of each row's cells; a cell that spans rows is repeated, one that spans columns stands once. */
function fill(
  pieces: readonly Piece[],
  columns: readonly number[],
  levels: readonly number[],
  rules: readonly Rule[],
): string[][] {
  const wide = columns.length - 1;
  const high = levels.length - 1;
  const cells = mergedCells(columns, levels, rules);
  const content = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const column = columns.findLastIndex((x) => x <= (piece.left + piece.right) / 2);
    const row = levels.findLastIndex((y) => y <= piece.y - piece.size * 0.3);
    if (column < 0 || column >= wide || row < 0 || row >= high) continue;
    const cell = cells[row * wide + column]!;
    pushTo(content, cell, piece);
  }
  const rightEdge = (cell: number) => columns[(cells.lastIndexOf(cell) % wide) + 1]!;
  const rows: string[][] = [];
  for (let row = 0; row < high; row++) {
    const texts: string[] = [];
    for (let column = 0; column < wide; column++) {
      const cell = cells[row * wide + column]!;
      if (column > 0 && cells[row * wide + column - 1] === cell) continue;
      texts.push(cellText(linesOf(content.get(cell) ?? []), rightEdge(cell)));
    }
    if (rowLine(texts) !== undefined) rows.push(texts);
  }
  return rows;
}

/** For each field of the grid the number of the cell that it belongs to: fields with no line between are one. */
function mergedCells(
  columns: readonly number[],
  levels: readonly number[],
  rules: readonly Rule[],
): number[] {
  const wide = columns.length - 1;
  const high = levels.length - 1;
  const upright = rules.filter(isUpright);
  const level = rules.filter((rule) => !isUpright(rule));
  const cells = Array.from({ length: wide * high }, (_, i) => i);
  const merge = (from: number, into: number) => {
    const old = cells[from]!;
    const target = cells[into]!;
    if (old !== target) for (const [i, cell] of cells.entries()) if (cell === old) cells[i] = target;
  };
  for (let row = 0; row < high; row++) {
    const y = (levels[row]! + levels[row + 1]!) / 2;
    for (let column = 0; column < wide; column++) {
      const x = (columns[column]! + columns[column + 1]!) / 2;
      const at = row * wide + column;
      const parted = (rule: Rule) =>
        Math.abs(rule.left - columns[column]!) <= near && rule.top < y && rule.bottom > y;
      if (column > 0 && !upright.some(parted)) merge(at, at - 1);
      const floored = (rule: Rule) =>
        Math.abs(rule.top - levels[row]!) <= near && rule.left < x && rule.right > x;
      if (row > 0 && !level.some(floored)) merge(at, at - wide);
    }
  }
  return cells;
}

/** The lines of a cell as one: a line that reaches the border was wrapped, another one ended there. */
function cellText(lines: readonly Line[], right: number): string {
  let text = lines[0]?.text ?? "";
  for (const [i, line] of lines.slice(1).entries()) {
    text = isFull(lines[i]!, line, right - padding) ? joinWrapped(text, line.text) : `${text} ${line.text}`;
  }
  return text;
}
