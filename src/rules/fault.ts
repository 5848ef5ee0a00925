import type { Source } from "./expression.ts";
import type { ValueType } from "./rule.ts";

/** Kinds of value, as a fault names them. */
export type Kind = ValueType["type"];

/** A place in a rule and what stands there. */
export interface Place {
  /** `body.of[1].limit`, `inputs[0].type.scale`; "" for the rule itself. */
  readonly path: string;
}

/** What is wrong with a rule, as data: the place, what was expected, what is there; `explain/faults.zh.ts` says it. */
export type RuleFault = Place &
  (
    | {
        readonly fault: "unlike-units";
        readonly unit: string;
        readonly other: Place & { readonly unit: string };
      }
    | { readonly fault: "unlike-kinds"; readonly kind: Kind; readonly other: Place & { readonly kind: Kind } }
    | { readonly fault: "wrong-kind"; readonly expected: readonly Kind[]; readonly actual: Kind }
    | { readonly fault: "wrong-unit"; readonly expected: readonly string[]; readonly actual: string }
    | { readonly fault: "unknown-unit"; readonly actual: string }
    | { readonly fault: "unknown-input" | "unknown-parameter"; readonly id: string }
    | { readonly fault: "unused-input" | "unused-parameter"; readonly id: string }
    | { readonly fault: "duplicate"; readonly id: string }
    | { readonly fault: "bad-id" | "bad-number" | "bad-date"; readonly actual: string }
    | { readonly fault: "unknown-word"; readonly word: string; readonly oneOf: readonly string[] }
    /** Two texts that have no word in common can never be equal. */
    | { readonly fault: "no-common-word"; readonly other: Place }
    | { readonly fault: "not-ordered"; readonly actual: Kind }
    | { readonly fault: "empty" }
    | { readonly fault: "may-be-zero"; readonly min: string; readonly max: string; readonly unit: string }
    | { readonly fault: "not-whole"; readonly scale: number }
    | { readonly fault: "bad-scale"; readonly actual: number; readonly most: number }
    | { readonly fault: "too-many-decimals"; readonly actual: number; readonly most: number }
    | { readonly fault: "too-large"; readonly digits: number; readonly most: number }
    | { readonly fault: "dates-too-far" }
    | { readonly fault: "too-deep" | "too-many-parts"; readonly most: number }
    | { readonly fault: "tier-without-edge" | "last-tier-closed" }
    | { readonly fault: "tiers-not-rising"; readonly other: Place; readonly on?: string }
    | { readonly fault: "tier-below-zero" }
    | { readonly fault: "min-above-max" }
    | { readonly fault: "no-values" }
    | { readonly fault: "dates-not-rising"; readonly other: Place }
    | { readonly fault: "missing-row" | "unknown-row"; readonly row: string }
    | { readonly fault: "rows-not-chosen" | "no-rows" }
    | ChangeFault
    | ValueFault
    | ShapeFault
  );

/** What forbids a change of a parameter. */
export type ChangeFault =
  /** The day must lie behind that of the newest value. */
  | { readonly fault: "not-after-newest"; readonly actual: string; readonly newest: string }
  /** The document bounds how far a value may go from the one that it fixed. */
  | {
      readonly fault: "change-too-far";
      readonly actual: string;
      readonly fixed: string;
      readonly by: string;
      readonly min: string;
      readonly max: string;
      readonly unit: string;
      readonly source: Source;
    };

/** A value that does not fit its type. */
export type ValueFault =
  | { readonly fault: "wrong-value"; readonly expected: Kind; readonly actual: string }
  | { readonly fault: "value-decimals"; readonly actual: string; readonly most: number }
  | {
      readonly fault: "out-of-bounds";
      readonly actual: string;
      readonly min: string;
      readonly max: string;
      readonly unit: string;
    }
  | { readonly fault: "not-a-word"; readonly actual: string; readonly oneOf: readonly string[] };

/** What a stored rule may not look like. */
export type ShapeFault =
  | {
      readonly fault: "not-an-object" | "not-a-list" | "not-text" | "not-a-number" | "not-a-truth";
    }
  | { readonly fault: "missing-key" | "unknown-key"; readonly key: string }
  | { readonly fault: "not-one-of"; readonly oneOf: readonly string[]; readonly actual: string }
  | { readonly fault: "too-long"; readonly most: number };
