import fc from "fast-check";
import { nodeType } from "../check/types.ts";
import { type CheckedNode, decimalsOf } from "../checked.ts";
import { readDay, writeDay } from "../dates.ts";
import { tenTo, writeDecimal } from "../numbers/decimal.ts";
import type { ValueType } from "../rule.ts";
import { readUnit } from "../units/unit.ts";
import { poolParameters } from "./pool.cases.ts";

/** Values of a type, more often at and beside the numbers and dates that stand in the rule, and at its own bounds. */
export function boundaryValues(
  type: ValueType,
  nodes: readonly CheckedNode[],
): fc.Arbitrary<string | boolean> {
  switch (type.type) {
    case "truth":
      return fc.boolean();
    case "text":
      return fc.constantFrom(...type.oneOf);
    case "date": {
      const [min, max] = [readDay("1935-01-01")!, readDay("2030-12-31")!];
      const edges = nodes.flatMap(({ shape }) => (shape.node === "date" ? readDay(shape.value)! : []));
      const days = [...edges, readDay("2018-12-31")!].flatMap((day) => [
        day - 1,
        day,
        day + 1,
        day - 366,
        day + 365,
      ]);
      return fc.oneof(fc.constantFrom(...days), fc.integer({ min, max })).map(writeDay);
    }
    case "number": {
      const own = nodeType(type, "", () => undefined);
      if (own?.type !== "number") return fc.constant("0");
      const { min, max, scale } = own;
      const { dimension } = readUnit(own.unit)!;
      const near = edges(nodes).flatMap((edge) => {
        if (edge.dimension !== dimension) return [];
        const zeros = decimalsOf(own) - edge.decimals;
        const at = zeros >= 0 ? edge.digits * tenTo(zeros) : edge.digits / tenTo(-zeros);
        return [at - 1n, at, at + 1n];
      });
      const inside = [...near, min, max, 0n, 1n].filter((n) => n >= min && n <= max);
      const any = fc.bigInt({ min, max });
      const small = fc.bigInt({
        min: min > -400_000n ? min : -400_000n,
        max: max < 400_000n ? max : 400_000n,
      });
      return fc
        .oneof({ weight: 3, arbitrary: fc.constantFrom(...inside) }, { weight: 2, arbitrary: small }, any)
        .map((n) => writeDecimal(n, scale));
    }
  }
}

interface Edge {
  readonly dimension: string;
  readonly digits: bigint;
  readonly decimals: number;
}

/** The numbers that stand in a rule: its own and those of its parameters. */
function edges(nodes: readonly CheckedNode[]): Edge[] {
  return nodes.flatMap(({ shape, type }) => {
    if (type.type !== "number") return [];
    const { dimension } = readUnit(type.unit)!;
    const edge = (digits: bigint): Edge => ({ dimension, digits, decimals: decimalsOf(type) });
    if (shape.node === "number") return [edge(type.min)];
    if (shape.node !== "parameter") return [];
    const values = poolParameters.find(({ id }) => id === shape.id)?.values ?? [];
    return values.flatMap(({ value }) =>
      (typeof value === "object" ? Object.values(value) : [value]).map((text) =>
        edge(BigInt(Math.round(Number(text) * 10 ** type.scale))),
      ),
    );
  });
}
