import { checkRule } from "../check-rule.ts";
import { type CheckedRule, type NumberRange, numberRange } from "../checked.ts";
import type { RuleFault } from "../fault.ts";
import type { Share } from "./share.ts";

/** A share whose two rules hold and give numbers that are never negative. */
export interface CheckedShare {
  readonly share: Share;
  readonly of: CheckedRule;
  readonly by: CheckedRule;
  /** What a record puts in, and so what it gets: unit and decimals. */
  readonly type: NumberRange;
  readonly weight: NumberRange;
}

/** What is wrong with one of the two rules of a share. */
export type ShareFault =
  | { readonly rule: "of" | "by"; readonly fault: "bad-rule"; readonly faults: readonly RuleFault[] }
  | { readonly rule: "of" | "by"; readonly fault: "no-number" | "may-be-negative" };

export function checkShare(
  share: Share,
): { readonly checked: CheckedShare } | { readonly faults: readonly ShareFault[] } {
  const [of, by] = [checkPart(share, "of"), checkPart(share, "by")];
  const faults = [of, by].filter((part) => "fault" in part);
  if ("fault" in of || "fault" in by) return { faults };
  return {
    checked: {
      share,
      of,
      by,
      type: numberRange(of.body),
      weight: numberRange(by.body),
    },
  };
}

function checkPart(share: Share, rule: "of" | "by"): CheckedRule | ShareFault {
  const result = checkRule(share[rule]);
  if (!("checked" in result)) return { rule, fault: "bad-rule", faults: result.faults };
  const { type } = result.checked.body;
  if (type.type !== "number") return { rule, fault: "no-number" };
  return type.min < 0n ? { rule, fault: "may-be-negative" } : result.checked;
}
