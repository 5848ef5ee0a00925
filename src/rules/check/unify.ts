import { type CheckedNode, decimalsOf, type NodeType, type NumberRange, zerosBetween } from "../checked.ts";
import { greater, hull, type Interval, largest, withZeros } from "../numbers/interval.ts";
import { readUnit } from "../units/unit.ts";
import type { Checker, NumberPart } from "./checker.ts";

/** A unit and a scale that several numbers can all be written in exactly, without their interval. */
export type Common = Omit<NumberRange, "min" | "max">;

/** The common unit and the finest scale of numbers; unlike units are a fault that names both places. */
export function commonUnit(checker: Checker, parts: readonly NumberPart[]): Common | undefined {
  const [first, ...others] = parts;
  const { unit } = first!.type;
  const { dimension } = readUnit(unit)!;
  for (const other of others) {
    if (readUnit(other.type.unit)!.dimension === dimension) continue;
    const place = { path: first!.path, unit };
    return checker.fault({
      path: other.path,
      fault: "unlike-units",
      unit: other.type.unit,
      other: place,
    });
  }
  const same = others.every((other) => other.type.exponent === first!.type.exponent);
  return atScale(
    same ? unit : dimension,
    same ? first!.type.exponent : 0,
    Math.max(...parts.map(({ type }) => decimalsOf(type))),
  );
}

/** A unit at the scale that counts so many decimals of the base unit; 0 where the unit itself is finer. */
export function atScale(unit: string, exponent: number, decimals: number): Common {
  return { type: "number", unit, exponent, scale: Math.max(0, decimals + exponent) };
}

/** A number's interval in the integers of another unit and scale. */
export function intervalAs({ type }: NumberPart, common: Common): Interval {
  return withZeros(type, zerosBetween(type, { ...common }));
}

export interface Unified {
  readonly type: NodeType;
  readonly reach: bigint;
}

/** The one type that holds the results of several branches: like units for numbers, all words for texts. */
export function unify(checker: Checker, nodes: readonly CheckedNode[]): Unified | undefined {
  const [first, ...others] = nodes;
  const kind = first!.type.type;
  const unlike = others.find((node) => node.type.type !== kind);
  if (unlike)
    return checker.fault({
      path: unlike.path,
      fault: "unlike-kinds",
      kind: unlike.type.type,
      other: { path: first!.path, kind },
    });
  switch (kind) {
    case "truth":
      return { type: { type: "truth" }, reach: 0n };
    case "text": {
      const words = nodes.flatMap(({ type }) => (type.type === "text" ? type.oneOf : []));
      return { type: { type: "text", oneOf: [...new Set(words)] }, reach: 0n };
    }
    case "date": {
      const dates = nodes.flatMap(({ type }) => (type.type === "date" ? [type] : []));
      const [min, max] = [Math.min(...dates.map((d) => d.min)), Math.max(...dates.map((d) => d.max))];
      return { type: { type: "date", min, max }, reach: 0n };
    }
    case "number": {
      const numbers = nodes as NumberPart[];
      const common = commonUnit(checker, numbers);
      if (!common) return undefined;
      const intervals = numbers.map((node) => intervalAs(node, common));
      return { type: { ...common, ...hull(intervals) }, reach: intervals.map(largest).reduce(greater) };
    }
  }
}
