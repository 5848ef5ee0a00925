/** What a spreadsheet program takes for a formula when a cell begins with it; full-width forms count in Excel. */
const formulaStart = /^'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/**
 * Text for a spreadsheet cell that can never run as a formula: an apostrophe in front, which spreadsheet
 * programs read as "this is text". `restoreText` takes exactly one such apostrophe away again.
 */
export function defuse(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text as it was before `defuse`. */
export function restoreText(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/**
 * Without the characters that XML 1.0 cannot hold (control codes, halves of surrogate pairs, non-characters);
 * line ends become LF.
 */
export function xmlText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, "")
  );
}

/** For a terminal: one character for one, without control codes and direction marks that could act on it. */
export function terminalText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, " ");
}
