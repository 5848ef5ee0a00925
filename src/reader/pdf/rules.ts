import type { Rule } from "./page.ts";

/** A transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Filled shapes thinner than this, in points, are lines. */
const thin = 3;
/** Lines shorter than this are strokes of a drawing, not of a table. */
const shortest = 6;
/** How far from level or upright a line may be. */
const slant = 0.5;

/** Codes of the drawing operations in a path: move, line, curve, quadratic curve, close. */
const operandCounts = [2, 2, 6, 4, 0];
const moveTo = 0;
const closePath = 4;

/** The level and upright lines of one painted path, in page coordinates. */
export function* pathRules(path: ArrayLike<number>, matrix: Matrix, stroked: boolean): Generator<Rule> {
  for (const points of subpaths(path, matrix)) {
    if (stroked) {
      for (let i = 1; i < points.length; i++) yield* levelOrUpright(points[i - 1]!, points[i]!);
    } else yield* thinShape(points);
  }
}

type Point = readonly [number, number];

function* subpaths(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Generator<Point[]> {
  let points: Point[] = [];
  let straight = true;
  for (let at = 0; at < path.length; ) {
    const code = path[at] ?? closePath;
    const operands = operandCounts[code] ?? 0;
    if (code === moveTo) {
      if (straight) yield points;
      points = [];
      straight = true;
    }
    if (code === closePath) {
      if (points[0]) points.push(points[0]);
    } else if (operands === 2) {
      const x = path[at + 1] ?? 0;
      const y = path[at + 2] ?? 0;
      points.push([a * x + c * y + e, b * x + d * y + f]);
    } else straight = false;
    at += 1 + operands;
  }
  if (straight) yield points;
}

function* levelOrUpright([x1, y1]: Point, [x2, y2]: Point): Generator<Rule> {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (Math.min(width, height) > slant || Math.max(width, height) < shortest) return;
  yield { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

/** Word draws borders as filled rectangles of a hair's breadth. */
function* thinShape(points: readonly Point[]): Generator<Rule> {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const level = bottom - top <= thin && right - left >= shortest;
  const upright = right - left <= thin && bottom - top >= shortest;
  if (level === upright) return;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  yield level ? { left, top: y, right, bottom: y } : { left: x, top, right: x, bottom };
}

/** How far apart, in points, pieces of one drawn line may be: cells draw their borders each for itself. */
const apart = 3;

/** Joins the pieces of drawn lines, so that there is one rule for what looks like one line. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const level = rules.filter((rule) => !isUpright(rule));
  const upright = rules.filter(isUpright).map(turn);
  return [...joinLevel(level), ...joinLevel(upright).map(turn)];
}

export function isUpright(rule: Rule): boolean {
  return rule.bottom - rule.top > rule.right - rule.left;
}

/** The same line with x and y exchanged. */
function turn({ left, top, right, bottom }: Rule): Rule {
  return { left: top, top: left, right: bottom, bottom: right };
}

function joinLevel(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => Math.round(a.top) - Math.round(b.top) || a.left - b.left);
  const joined: Rule[] = [];
  for (const rule of sorted) {
    const last = joined.at(-1);
    const same = last && Math.abs(last.top - rule.top) <= 1 && rule.left - last.right <= apart;
    if (same) joined[joined.length - 1] = { ...last, right: Math.max(last.right, rule.right) };
    else joined.push(rule);
  }
  return joined;
}

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
