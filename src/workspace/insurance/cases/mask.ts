/** A person so that nobody can tell who it is: 3******7. */
export function maskPerson(person: string): string {
  const letters = [...person];
  if (letters.length === 0) return "";
  return letters.length < 4 ? "***" : `${letters[0]}******${letters.at(-1)}`;
}
