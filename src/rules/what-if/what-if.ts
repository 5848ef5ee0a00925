import { nodeType } from "../check/types.ts";
import { type Known, readValue } from "../check/values.ts";
import type { CheckedNode, CheckedRule, NodeType } from "../checked.ts";
import { evaluateNode, type Reading } from "../evaluate/exact.ts";
import { knownParameters } from "../evaluate/parameters.ts";
import { writeKnown } from "../evaluate/write.ts";
import type { Input, Inputs } from "../rule.ts";
import { both, type Direction, directionOf } from "./direction.ts";

/** One input that, changed alone, turns a no into a yes. */
export interface Change {
  readonly input: Input;
  readonly type: NodeType;
  /** What it is now, and the nearest value that makes it a yes, as outcomes write values. */
  readonly now: string | boolean;
  readonly to: string | boolean;
  /** Every value beyond `to` does as well; of truths and words it is this one value. */
  readonly beyond: "above" | "below" | "exactly";
}

/**
 * What would make a rule apply, or a rule that answers yes or no answer yes: one change for each input that can do it
 * alone. Numbers and dates only where the tree proves that more (or less) of it never hurts; then the value is exact to
 * its last decimal. Empty where the answer is yes already, where the record does not fit, and where nothing is proved.
 */
export function whatIf(checked: CheckedRule, on: string, inputs: Inputs): Change[] {
  const asked = question(checked, on);
  const record = readRecord(checked, inputs);
  if (!asked || !record || asked.holds(record) !== false) return [];
  return checked.rule.inputs.flatMap((input) => {
    const type = nodeType(input.type, "", () => undefined);
    const now = record.get(input.id);
    if (!type || now === undefined) return [];
    const found = findChange(asked, record, input.id, type, now);
    if (!found) return [];
    return [
      { input, type, now: writeKnown(now, type), to: writeKnown(found.to, type), beyond: found.beyond },
    ];
  });
}

type Values = ReadonlyMap<string, Known>;

interface Asked {
  /** Whether the answer is yes; undefined where it is unknown. */
  holds(values: Values): boolean | undefined;
  direction(values: Values, input: string): Direction;
}

/** Yes is: it applies, and where the result is itself a yes or no, it is yes. */
function question({ rule, applies, body }: CheckedRule, on: string): Asked | undefined {
  const parameters = knownParameters(rule, on);
  if ("missing" in parameters) return undefined;
  const roots = [...(applies ? [applies] : []), ...(body.type.type === "truth" ? [body] : [])];
  if (roots.length === 0) return undefined;
  const reading = (values: Values, note: Reading["note"]): Reading => ({
    input: (id) => values.get(id),
    parameter: parameters.value,
    note,
  });
  const ignore = () => {};
  return {
    holds(values) {
      for (const root of roots) {
        const value = evaluateNode(root, reading(values, ignore));
        if (value !== true) return value as false | undefined;
      }
      return true;
    },
    direction(values, input) {
      const directions: Direction[] = [];
      let open = true;
      for (const root of roots) {
        const looked = new Set<number>();
        // Behind a condition that does not hold nothing may be computed; then no branch is ruled out.
        if (open)
          open =
            evaluateNode(
              root,
              reading(values, (at) => looked.add(at)),
            ) === true;
        const taken = ({ at }: CheckedNode) => looked.size === 0 || looked.has(at);
        directions.push(directionOf(root, { input, taken }));
      }
      return directions.reduce(both, "still");
    },
  };
}

function readRecord({ rule }: CheckedRule, inputs: Inputs): Values | undefined {
  const values = new Map<string, Known>();
  for (const input of rule.inputs) {
    const given = inputs[input.id];
    const type = nodeType(input.type, "", () => undefined);
    if (given === undefined || !type) continue;
    const read = readValue(given, type);
    if ("fault" in read) return undefined;
    values.set(input.id, read.known);
  }
  return values;
}

type Found = { readonly to: Known; readonly beyond: Change["beyond"] };

function findChange(asked: Asked, record: Values, id: string, type: NodeType, now: Known): Found | undefined {
  const isYes = (value: Known) => asked.holds(new Map(record).set(id, value)) === true;
  switch (type.type) {
    case "truth":
      return isYes(!now) ? { to: !now, beyond: "exactly" } : undefined;
    case "text": {
      const to = type.oneOf.find(isYes);
      return to === undefined ? undefined : { to, beyond: "exactly" };
    }
    case "number":
    case "date": {
      const direction = asked.direction(record, id);
      if (direction !== "rises" && direction !== "falls") return undefined;
      const known = (n: bigint): Known => (type.type === "date" ? Number(n) : n);
      const end = BigInt(direction === "rises" ? type.max : type.min);
      if (!isYes(known(end))) return undefined;
      const to = known(nearest(BigInt(now as bigint | number), end, (n) => isYes(known(n))));
      return { to, beyond: direction === "rises" ? "above" : "below" };
    }
  }
}

/** The integer nearest to `no` that is a yes, on the way to `yes`; between them it changes once. */
function nearest(no: bigint, yes: bigint, isYes: (n: bigint) => boolean): bigint {
  let [from, to] = [no, yes];
  while (to - from > 1n || from - to > 1n) {
    const middle = (from + to) / 2n;
    if (isYes(middle)) to = middle;
    else from = middle;
  }
  return to;
}
