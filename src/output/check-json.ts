import type { Span } from "../message/span.ts";
import { findLines, type Lines, placeOf } from "../plan/lines.ts";
import type { Checked } from "./checked.ts";

/** Findings for programs: as in the plan, each place also with its line and column. */
export function checkJson(files: readonly Checked[]): string {
  const report = {
    schema: "luoshi.check/1",
    files: files.map(({ path, plan }) => {
      const lines = findLines(plan.text);
      return {
        path,
        source: plan.source,
        findings: plan.findings.map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          message: finding.message,
          ...located(finding.span, lines),
          related: finding.related.map((span) => located(span, lines)),
        })),
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function located(span: Span, lines: Lines) {
  return { span, ...placeOf(lines, span.start), text: lines.text.slice(span.start, span.end) };
}
