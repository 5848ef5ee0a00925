import type { CheckedNode } from "../checked.ts";

/** Which inputs a node needs to be known. */
export interface Needs {
  /** Without one of these it is unknown, whatever the others are. */
  readonly always: ReadonlySet<string>;
  /** With all of these it is known. */
  readonly ever: ReadonlySet<string>;
}

const none: Needs = { always: new Set(), ever: new Set() };

/** What each node needs, found once a node. */
export function needsOf(node: CheckedNode, known = new Map<CheckedNode, Needs>()): Needs {
  let found = known.get(node);
  if (!found) {
    found = find(node, (part) => needsOf(part, known));
    known.set(node, found);
  }
  return found;
}

function find({ shape }: CheckedNode, needs: (node: CheckedNode) => Needs): Needs {
  switch (shape.node) {
    case "number":
    case "text":
    case "date":
      return none;
    case "input":
      return { always: new Set([shape.id]), ever: new Set([shape.id]) };
    case "parameter":
      return shape.by ? needs(shape.by) : none;
    case "step":
      return needs(shape.body);
    case "sum":
    case "multiply":
      return all(shape.of.map(needs));
    case "subtract":
      return all([shape.from, shape.take].map(needs));
    case "divide":
      return all([shape.dividend, shape.divisor].map(needs));
    case "round":
    case "not":
      return needs(shape.value);
    case "atMost":
    case "atLeast":
      return all([shape.value, shape.limit].map(needs));
    case "compare":
      return all([shape.left, shape.right].map(needs));
    case "and":
    case "or":
      return shape.of.map(needs).reduce(either);
    case "when":
      return shape.branches.reduceRight(
        (rest, branch) => all([needs(branch.if), either(needs(branch.then), rest)]),
        needs(shape.otherwise),
      );
    case "tiers": {
      const tiers = shape.tiers.map(({ upTo, gives }) => ({
        edge: upTo ? needs(upTo) : none,
        gives: needs(gives),
      }));
      const afterwards =
        shape.kind === "byValue"
          ? tiers.reduceRight<Needs | undefined>(
              (rest, tier) => all([tier.edge, rest ? either(tier.gives, rest) : tier.gives]),
              undefined,
            )!
          : // The rates of the tiers below are needed, too.
            tiers.reduceRight<Needs | undefined>((rest, { edge, gives }) => {
              const own = all([edge, gives]);
              return rest ? all([own, either(none, rest)]) : own;
            }, undefined)!;
      return all([needs(shape.value), afterwards]);
    }
    case "dateAdd":
      return all([shape.date, shape.amount].map(needs));
    case "dateBetween":
      return all([shape.from, shape.to].map(needs));
  }
}

/** Of parts that are all computed. */
function all(parts: readonly Needs[]): Needs {
  return {
    always: new Set(parts.flatMap(({ always }) => [...always])),
    ever: new Set(parts.flatMap(({ ever }) => [...ever])),
  };
}

/** Of parts of which one is computed, or one may decide. */
function either(a: Needs, b: Needs): Needs {
  return { always: new Set([...a.always].filter((id) => b.always.has(id))), ever: all([a, b]).ever };
}
