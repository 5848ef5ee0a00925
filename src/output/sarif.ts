import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Severity } from "../message/finding.ts";
import type { Span } from "../message/span.ts";
import { findLines, type Lines, placeOf } from "../plan/lines.ts";
import type { Checked, CheckInfo } from "./checked.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** Findings as SARIF 2.1.0, for editors and code review. Lines of a Word or PDF file are those of its text. */
export function toSarif(files: readonly Checked[], checks: readonly CheckInfo[], version: string): string {
  const ruleIndex = new Map(checks.map(({ id }, index) => [id, index]));
  const run = {
    tool: {
      driver: { name: "luoshi", semanticVersion: version, language: "zh-CN", rules: checks.map(rule) },
    },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    artifacts: files.map(({ path, plan }) => ({
      location: { uri: uriOf(path) },
      mimeType: mimeTypes[plan.source.format],
      hashes: { "sha-256": plan.source.sha256 },
    })),
    results: files.flatMap(({ path, plan }, index) => {
      const lines = findLines(plan.text);
      const artifactLocation = { uri: uriOf(path), index };
      return plan.findings.map((finding) => ({
        ruleId: finding.rule,
        ...(ruleIndex.has(finding.rule) ? { ruleIndex: ruleIndex.get(finding.rule) } : {}),
        level: levels[finding.severity],
        message: { text: finding.message },
        locations: [{ physicalLocation: { artifactLocation, region: region(finding.span, lines) } }],
        relatedLocations: finding.related.map((span, id) => ({
          id,
          message: { text: "对照处" },
          physicalLocation: { artifactLocation, region: region(span, lines) },
        })),
      }));
    }),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

const mimeTypes: Readonly<Record<Checked["plan"]["source"]["format"], string>> = {
  txt: "text/plain",
  html: "text/html",
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

function rule({ id, severity, summary, explain }: CheckInfo) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: explain },
    help: { text: explain },
    defaultConfiguration: { level: levels[severity] },
  };
}

function region(span: Span, lines: Lines) {
  const start = placeOf(lines, span.start);
  const end = placeOf(lines, span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
    snippet: { text: lines.text.slice(span.start, span.end) },
  };
}

/** A path as a URI reference: relative paths stay relative to where the command ran. */
function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(/[\\/]/).map(encodeURIComponent).join("/");
}
