import { withoutRadicals } from "./radicals.ts";

/**
 * A line of a format whose text is made anyway: without what cannot be seen (control characters, zero-width
 * ones, soft hyphens, blanks at both ends), with plain spaces for fixed ones and ideographs for radicals.
 */
export function tidy(line: string): string {
  return withoutRadicals(line)
    .replace(/[\p{Cc}\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "")
    .replaceAll("\u00A0", " ")
    .replaceAll("\u2E3A", "——")
    .trim();
}

/** The lines of a paragraph as text lines: those that show something. */
export function tidyLines(text: string): string[] {
  return text
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) => tidy(line.replaceAll("\t", " ")))
    .filter((line) => line !== "");
}

/** The lines of a table cell as one cell of a row. */
export function cellText(lines: readonly string[]): string {
  return lines
    .map((line) => tidy(line.replaceAll("\t", " ")))
    .filter((line) => line !== "")
    .join(" ");
}

/** A table row as one line, or undefined where no cell says anything. */
export function rowLine(cells: readonly string[]): string | undefined {
  return cells.some((cell) => cell !== "") ? cells.join("\t") : undefined;
}
