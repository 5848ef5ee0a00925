/** Where the fields of a record lie in the bytes. Reused from record to record: read it before the next one. */
export interface RecordPlaces {
  /** Number of fields. */
  count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

const comma = 0x2c;
const quote = 0x22;
const lf = 0x0a;
const cr = 0x0d;
/** Instead of an offset: the file ends inside quotes. */
export const unclosed = -2;
/** More fields than any table here has; further ones are dropped. */
const mostFields = 64;

export function newPlaces(): RecordPlaces {
  return { count: 0, start: new Int32Array(mostFields), end: new Int32Array(mostFields) };
}

/**
 * Finds the next record of a .csv (RFC 4180) in `bytes` up to `length`, in UTF-8 or GB18030: neither uses the bytes of
 * comma, quote and line end inside another character. A quoted field is given without its outer quotes.
 * @param last whether nothing follows `length`: then the end of the bytes ends the record
 * @returns the offset after the record; -1 where the record is not complete yet; `unclosed`
 */
export function nextRecord(
  bytes: Uint8Array,
  from: number,
  length: number,
  last: boolean,
  places: RecordPlaces,
): number {
  let at = from;
  let count = 0;
  for (;;) {
    let start = at;
    let end: number;
    if (at < length && bytes[at] === quote) {
      start = ++at;
      for (;;) {
        while (at < length && bytes[at] !== quote) at++;
        if (at + 1 >= length && !last) return -1;
        if (at >= length) return unclosed;
        if (bytes[at + 1] !== quote || at + 1 >= length) break;
        at += 2;
      }
      end = Math.min(at, length);
      at = Math.min(at + 1, length);
      while (at < length && bytes[at] !== comma && bytes[at] !== lf) at++;
    } else {
      while (at < length) {
        const byte = bytes[at]!;
        if (byte === comma || byte === lf) break;
        at++;
      }
      end = at > start && at < length && bytes[at] === lf && bytes[at - 1] === cr ? at - 1 : at;
      if (at === length && last && end > start && bytes[end - 1] === cr) end--;
    }
    if (at >= length && !last) return -1;
    if (count < mostFields) {
      places.start[count] = start;
      places.end[count] = end;
      count++;
    }
    if (at >= length || bytes[at] === lf) break;
    at++;
  }
  places.count = count;
  return at + 1;
}
