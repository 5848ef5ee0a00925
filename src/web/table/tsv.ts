/** Rows as text that Excel pastes into cells: tabs between, breaks inside a cell become spaces. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

/** A cell that begins like a formula would be run when pasted: an apostrophe makes it text. */
function cell(text: string): string {
  const flat = text.replace(/\s*[\t\r\n]+\s*/g, " ").trim();
  const number = /^[+-]?[\d.,]+%?$/.test(flat);
  return /^[=+\-@＝＋－＠]/.test(flat) && !number ? `'${flat}` : flat;
}
