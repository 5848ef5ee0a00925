/** Words of the plan in quotes, with the quotes inside them as inner ones, cut after `most` characters. */
export function quoted(words: string, most = Number.POSITIVE_INFINITY): string {
  const inner = words.replaceAll("“", "‘").replaceAll("”", "’");
  return `“${inner.length > most ? `${inner.slice(0, most)}…` : inner}”`;
}
