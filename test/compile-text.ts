import { compileDocument } from "../src/compile.ts";
import type { Plan, Span } from "../src/plan/model.ts";

/** Compiles lines of text as a pasted plan. */
export function compileText(...lines: readonly string[]): Plan {
  return compileDocument({
    name: "方案.txt",
    format: "txt",
    sha256: "0".repeat(64),
    text: lines.join("\n"),
    pages: [],
  });
}

/** The words that an item points at. */
export function quote(plan: Plan, { span }: { readonly span: Span }): string {
  return plan.text.slice(span.start, span.end);
}
