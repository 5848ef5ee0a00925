/** Characters that take two columns of a terminal. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\u30a0-\u30ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Columns of a terminal that a character takes. Ambiguous ones (“ ” — ①) take one, as terminals do by default. */
export function charWidth(character: string): 0 | 1 | 2 {
  if (character <= "~") return character < " " ? 0 : 1;
  return wide.test(character) ? 2 : none.test(character) ? 0 : 1;
}

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += charWidth(character);
  return width;
}

/** Fills up with spaces to a number of columns. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** Fills up with spaces on the left: for figures. */
export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - displayWidth(text))) + text;
}

/** Cuts to a number of columns; what was cut shows as "...". */
export function clip(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const dots = "...";
  return takeColumns(text, columns - dots.length) + dots;
}

/** The longest beginning of a text that fits a number of columns. */
export function takeColumns(text: string, columns: number): string {
  let width = 0;
  let taken = "";
  for (const character of text) {
    width += charWidth(character);
    if (width > columns) break;
    taken += character;
  }
  return taken;
}

/** Columns in the printed fonts of a sheet, where everything but ASCII is a full square. */
export function printWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character <= "~" ? 1 : 2;
  return width;
}

/** Marks that may not begin a line: the character before them goes down with them. */
const closing = /[，。、；：？！）》”’」』】〕％%)\],.;:?!]/;

/** How many printed lines a text takes in a column of this many half-width characters. */
export function printLines(text: string, columns: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const word of paragraph.match(/[A-Za-z0-9.%]+|./gsu) ?? []) {
      const width = printWidth(word);
      if (used + width <= columns) {
        used += width;
        continue;
      }
      lines += Math.ceil(width / columns) - (used === 0 ? 1 : 0); // a word longer than the column is broken
      used = (width % columns) + (closing.test(word) ? 2 : 0);
    }
  }
  return lines;
}
