/** A month of the year, as 3 or 3月; nothing for what is none. */
export function monthOf(text: string): number | undefined {
  const month = Number(/^(\d{1,2})(?:\.0+)?月?$/.exec(text)?.[1]);
  return month >= 1 && month <= 12 ? month : undefined;
}
