import type { Reading } from "../extractors/reading.ts";
import type { Finding, Severity } from "../message/finding.ts";
import type { Span } from "../message/span.ts";
import type { Plan } from "../plan/model.ts";
import type { Document } from "../reader/document.ts";

/** What a check looks at. */
export interface Subject {
  /** The plan; its spans point into the document's text. */
  readonly plan: Plan;
  /** The text as it was read; its spans are the tree's and go through `toSource`. */
  readonly reading: Reading;
  readonly toSource: (span: Span) => Span;
  /** The file as it was read, with what could not be. */
  readonly document: Document;
}

/** What a check found: data, and where (spans of the document's text). */
export interface Report<D> {
  readonly at: Span;
  /** The other places that it speaks of, e.g. the one it contradicts. */
  readonly related?: readonly Span[];
  readonly data: D;
  /** Where one report is graver or lighter than the check's own severity. */
  readonly severity?: Severity;
}

/** A text and the words that the check finds in it; none where it must stay silent. */
export interface Example {
  readonly text: string;
  readonly finds: readonly string[];
}

/** A check, its documentation and its tests are one object. */
export interface Check<D = unknown> {
  readonly id: string;
  /** The name on screen, Chinese, a few words. */
  readonly summary: string;
  /** One paragraph, Chinese: what it looks for, why it matters, when it stays silent. */
  readonly explain: string;
  readonly severity: Severity;
  /** At least one that finds and one that does not. */
  readonly examples: readonly Example[];
  readonly run: (subject: Subject) => Iterable<Report<D>>;
  /** One Chinese sentence with what is wrong, made from the data alone. */
  readonly say: (data: D) => string;
}

/** Defines a check whose data type is inferred from `run` and `say`, and forgets it for the registry. */
export function defineCheck<D>(check: Check<D>): Check {
  return check as Check;
}

/** Runs checks and puts what they found into words, in text order. */
export function runChecks(checks: readonly Check[], subject: Subject): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks)
    for (const { at, related, data, severity } of check.run(subject))
      findings.push({
        rule: check.id,
        severity: severity ?? check.severity,
        message: check.say(data),
        span: at,
        related: [...(related ?? [])],
      });
  return findings.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule),
  );
}
