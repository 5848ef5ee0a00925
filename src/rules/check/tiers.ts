import { type CheckedNode, decimalsOf, finestDecimals, numberRange } from "../checked.ts";
import type { TiersNode } from "../expression.ts";
import { greater, largest, lesser, multiplyIntervals, withZeros } from "../numbers/interval.ts";
import { productUnit } from "./arithmetic.ts";
import { asNumbers, type Checker, type Finding, isKind, type Scope } from "./checker.ts";
import { commonUnit, intervalAs, unify } from "./unify.ts";

/** A table of tiers with its parts checked. */
export type Tiers = Extract<CheckedNode["shape"], { node: "tiers" }>;

export function checkTiers(checker: Checker, expression: TiersNode, path: string, scope: Scope): Finding {
  const shape = checkParts(checker, expression, path, scope);
  if (!shape) return undefined;
  return shape.kind === "byValue" ? checkByValue(checker, shape) : checkProgressive(checker, shape);
}

function checkParts(checker: Checker, expression: TiersNode, path: string, scope: Scope): Tiers | undefined {
  if (expression.tiers.length === 0) return checker.fault({ path: `${path}.tiers`, fault: "empty" });
  const value = checker.check(expression.value, `${path}.value`, scope);
  let sound = value !== undefined && isKind(checker, value, ["number", "date"]);
  const last = expression.tiers.length - 1;
  const tiers: Tiers["tiers"][number][] = [];
  for (const [i, tier] of expression.tiers.entries()) {
    const place = `${path}.tiers[${i}]`;
    if ((tier.upTo === undefined) !== (i === last)) {
      checker.fault({ path: place, fault: i === last ? "last-tier-closed" : "tier-without-edge" });
      sound = false;
    }
    const upTo = tier.upTo && checker.check(tier.upTo, `${place}.upTo`, scope);
    const gives = checker.check(tier.gives, `${place}.gives`, scope);
    if (!gives || (tier.upTo && !upTo)) sound = false;
    else tiers.push(upTo ? { upTo, gives } : { gives });
  }
  return sound && value ? { ...expression, value, tiers } : undefined;
}

function edgesOf(shape: Tiers): CheckedNode[] {
  return shape.tiers.flatMap(({ upTo }) => upTo ?? []);
}

function checkByValue(checker: Checker, shape: Tiers): Finding {
  const edges = unify(checker, [shape.value, ...edgesOf(shape)]);
  const results = unify(
    checker,
    shape.tiers.map(({ gives }) => gives),
  );
  if (!edges || !results) return undefined;
  return { type: results.type, reach: greater(edges.reach, results.reach), shape };
}

function checkProgressive(checker: Checker, shape: Tiers): Finding {
  const measured = asNumbers(checker, [shape.value, ...edgesOf(shape)]);
  const rates = asNumbers(
    checker,
    shape.tiers.map(({ gives }) => gives),
  );
  const part = measured && commonUnit(checker, measured);
  const rate = rates && commonUnit(checker, rates);
  if (!part || !rate || !measured || !rates) return undefined;
  const common = productUnit([part, rate]);
  const zeros = decimalsOf(common) - decimalsOf(part) - decimalsOf(rate);
  const [value, ...edges] = measured.map((node) => intervalAs(node, part));
  let [min, max, reach] = [0n, 0n, 0n];
  for (const [i, node] of rates.entries()) {
    const below = edges[i - 1]?.min ?? 0n;
    const top = lesser(value!.max, edges[i]?.max ?? value!.max);
    const width = { min: 0n, max: greater(0n, top - below) };
    const given = withZeros(multiplyIntervals(width, intervalAs(node, rate)), zeros);
    min += given.min;
    max += given.max;
    reach += largest(given);
  }
  const edgesReach = [value!, ...edges].map(largest).reduce(greater) * 2n;
  return { type: { ...common, min, max }, reach: greater(reach, edgesReach), shape };
}

/** How a progressive table is computed: the decimals of parts and of rates, and the zeros that their product gets. */
export interface Progression {
  readonly part: number;
  readonly rate: number;
  readonly zeros: number;
}

/** What evaluate and to-sql share of it: where integers are rescaled. */
export function progression(node: CheckedNode, shape: Tiers): Progression {
  const part = finestDecimals([shape.value, ...edgesOf(shape)]);
  const rate = finestDecimals(shape.tiers.map(({ gives }) => gives));
  return { part, rate, zeros: decimalsOf(numberRange(node)) - part - rate };
}
