import { type Fragment, raw } from "./fragment.ts";

/** A name as it is, whatever stands in it; the same in both dialects. */
export function identifier(name: string): Fragment {
  return raw(`"${checked(name).replaceAll('"', '""')}"`);
}

/** A string as it is. Backslashes are themselves in both dialects (standard_conforming_strings). */
export function textLiteral(text: string): string {
  return `'${checked(text).replaceAll("'", "''")}'`;
}

/** No database text holds U+0000, nor half a surrogate pair. */
function checked(text: string): string {
  if (text.includes("\0") || /\p{Surrogate}/u.test(text)) throw new UnsayableTextError(text);
  return text;
}

/** A word or name that SQL has no way to write. */
export class UnsayableTextError extends Error {
  readonly text: string;

  constructor(text: string) {
    super(`cannot be written in SQL: ${JSON.stringify(text)}`);
    this.name = "UnsayableTextError";
    this.text = text;
  }
}
