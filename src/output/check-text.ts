import type { Finding } from "../message/finding.ts";
import { findLines, type Lines, lineText, placeOf } from "../plan/lines.ts";
import type { Checked } from "./checked.ts";
import { countFindings } from "./checked.ts";
import { excerpt } from "./excerpt.ts";
import { terminalText } from "./safe-text.ts";
import { severityWords } from "./severity.ts";
import { clip } from "./width.ts";

/**
 * Findings for people: `file:line:column`, the sentence, the source line with carets below the place, and the
 * other places it speaks of.
 * @param columns width of the terminal
 */
export function checkText(files: readonly Checked[], columns: number): string {
  const blocks = files.flatMap(({ path, plan }) => {
    const lines = findLines(plan.text);
    return plan.findings.map((finding) => block(finding, path, lines, columns));
  });
  return `${[...blocks, summary(files)].join("\n\n")}\n`;
}

function block(finding: Finding, path: string, lines: Lines, columns: number): string {
  const { line, column } = placeOf(lines, finding.span.start);
  const gutter = String(line).length;
  const source = lineText(lines, line);
  const end = column - 1 + finding.span.end - finding.span.start;
  const { text, carets } = excerpt(source, column - 1, end, Math.max(20, columns - gutter - 5));
  const empty = " ".repeat(gutter);
  const message = terminalText(finding.message);
  return [
    `${terminalText(path)}:${line}:${column} ${severityWords[finding.severity]} ${message} [${finding.rule}]`,
    `  ${line} | ${text}`,
    `  ${empty} | ${carets}`,
    ...finding.related.map((span) => {
      const place = placeOf(lines, span.start);
      const words = terminalText(lines.text.slice(span.start, Math.min(span.end, span.start + columns)));
      return clip(`  ${empty} = 对照第${place.line}行第${place.column}列：${words}`, columns);
    }),
  ].join("\n");
}

/** The last line: how many of each. */
function summary(files: readonly Checked[]): string {
  const { error, warning, info } = countFindings(files.flatMap(({ plan }) => plan.findings));
  const what = files.length === 1 ? "" : `${files.length}份方案，`;
  if (error + warning + info === 0) return `${what}没有发现问题。`;
  return `${what}共${error + warning + info}个问题：错误${error}个，警告${warning}个，提示${info}个。`;
}
