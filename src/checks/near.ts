/** The start of the line around an offset; undefined where it is farther back than `most` characters. */
export function lineStart(text: string, offset: number, most: number): number | undefined {
  const from = Math.max(0, offset - most);
  const feed = text.slice(from, offset).lastIndexOf("\n");
  if (feed >= 0) return from + feed + 1;
  return from === 0 ? 0 : undefined;
}

/** The end of the line around an offset, or `most` characters on where the line is longer. */
export function lineEnd(text: string, offset: number, most: number): number {
  const feed = text.slice(offset, offset + most).indexOf("\n");
  return feed < 0 ? Math.min(text.length, offset + most) : offset + feed;
}

/** Words of the plan's own text as the grammar reads them: （，） as (,). */
export function halfWidth(words: string): string {
  return words.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
