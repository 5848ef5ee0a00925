/**
 * Characters that Chinese official text consists of: the two lists of common characters that the
 * national encodings put first (GB 2312 level 1, Big5 level 1), punctuation and signs. Bytes read in a
 * wrong encoding hit them seldom, so their share tells encodings apart.
 */
let common: Uint8Array | undefined;

function commonCharacters(): Uint8Array {
  if (common) return common;
  const flags = new Uint8Array(0x10000);
  mark(flags, "gb2312", 0xb0, 0xd7);
  mark(flags, "big5", 0xa4, 0xc6);
  for (const [first, last] of [
    [0xa0, 0xff],
    [0x2010, 0x203f],
    [0x2100, 0x22ff],
    [0x2460, 0x24ff],
    [0x2500, 0x26ff],
    [0x3000, 0x303f],
    [0x3220, 0x32ff],
    [0xfe30, 0xfe6f],
    [0xff01, 0xff5e],
    [0xfeff, 0xfeff],
  ] as const) {
    flags.fill(1, first, last + 1);
  }
  common = flags;
  return flags;
}

/** Marks the characters of a two-byte encoding whose first byte lies in a range. */
function mark(flags: Uint8Array, encoding: string, first: number, last: number): void {
  const decoder = new TextDecoder(encoding);
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1) flags[text.charCodeAt(0)] = 1;
    }
    if (encoding !== "big5") continue;
    for (let trail = 0x40; trail <= 0x7e; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1) flags[text.charCodeAt(0)] = 1;
    }
  }
}

/**
 * How likely a text is Chinese official text read in the right encoding, 0 to 1: the share of common
 * characters among those that are not ASCII; 0 where control characters abound.
 */
export function plausibility(text: string): number {
  const flags = commonCharacters();
  let foreign = 0;
  let likely = 0;
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) {
      foreign++;
      likely += flags[code] ?? 0;
    } else if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls++;
  }
  if (text.length === 0 || controls > text.length * 0.005 + 1) return 0;
  return foreign === 0 ? 1 : likely / foreign;
}
