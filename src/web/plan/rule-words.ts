import type { Say, Word } from "../words.ts";

/** The checks that have a name on the page. */
const named = {
  "numbering-gap": "rule.numbering-gap",
  "numbering-duplicate": "rule.numbering-duplicate",
  "count-mismatch": "rule.count-mismatch",
  "sum-mismatch": "rule.sum-mismatch",
  "target-below-baseline": "rule.target-below-baseline",
  "target-falls-back": "rule.target-falls-back",
  "inconsistent-target": "rule.inconsistent-target",
  "over-100-percent": "rule.over-100-percent",
  "impossible-date": "rule.impossible-date",
  "reversed-period": "rule.reversed-period",
  "overlapping-stages": "rule.overlapping-stages",
  "missing-attachment": "rule.missing-attachment",
  placeholder: "rule.placeholder",
  "truncated-text": "rule.truncated-text",
  "duplicate-text": "rule.duplicate-text",
  "unread-part": "rule.unread-part",
  "unassigned-task": "rule.unassigned-task",
  "undated-target": "rule.undated-target",
  "unmeasurable-task": "rule.unmeasurable-task",
  "unit-unknown": "rule.unit-unknown",
} as const satisfies Record<string, Word>;

/** What a check is called; one that has no name here is "other", never its id. */
export function ruleWord(say: Say, rule: string): string {
  return say(Object.hasOwn(named, rule) ? named[rule as keyof typeof named] : "rule.other");
}
