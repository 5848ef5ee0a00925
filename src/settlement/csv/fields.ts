const zero = 0x30;
const nine = 0x39;
const point = 0x2e;

/** Ten trillion yuan: more is no amount that a city knows, and below it all sums of two are exact. */
const mostFen = 1e15;

/** Not a number: what a field holds that cannot be read. */
export const unreadable = Number.NaN;

/**
 * Money in yuan as whole fen; NaN for what is none. The usual spelling (digits, a point, at most two more) is read from
 * the bytes; what a spreadsheet makes of it (1,234.50, full-width digits, spaces) goes through text.
 */
export function fenOf(bytes: Uint8Array, start: number, end: number): number {
  let fen = 0;
  let digits = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= zero && byte <= nine) {
      if (digits === 2) {
        if (byte !== zero) return unreadable;
        continue;
      }
      fen = fen * 10 + (byte - zero);
      if (digits >= 0) digits++;
    } else if (byte === point && digits < 0 && at > start) {
      digits = 0;
    } else return fenOfText(new TextDecoder().decode(bytes.subarray(start, end)));
  }
  if (digits !== 2) fen *= digits === 1 ? 10 : 100;
  return start === end || fen > mostFen ? unreadable : fen;
}

/** Money as people and spreadsheets write it. */
export function fenOfText(text: string): number {
  const plain = tidy(text);
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?$/.exec(plain);
  if (!match) return unreadable;
  const [, sign, whole, fraction = ""] = match;
  const fen = Number(whole!.replaceAll(",", "") + fraction.padEnd(2, "0"));
  if (fen > mostFen) return unreadable;
  return sign === "-" ? -fen : fen;
}

/** A small whole number, such as a month; NaN for what is none. */
export function wholeOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < zero || byte > nine) {
      const text = tidy(new TextDecoder().decode(bytes.subarray(start, end)));
      const digits = /^(\d{1,9})(?:\.0+)?月?$/.exec(text)?.[1];
      return digits === undefined ? unreadable : Number(digits);
    }
    value = value * 10 + (byte - zero);
  }
  return start === end || end - start > 9 ? unreadable : value;
}

/** Half-width, without spaces around. */
export function tidy(text: string): string {
  return text.normalize("NFKC").trim();
}

/** A field's text with doubled quotes made single, where the byte before it shows that it was quoted. */
export function unquote(text: string, before: number | undefined): string {
  return before === 0x22 ? text.replaceAll('""', '"') : text;
}
