/** The id of a new table: nobody has to think of an English name. */
export function newTableId(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36));
  return `table-${letters.join("")}`;
}
