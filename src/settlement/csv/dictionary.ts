/** Words known by their bytes: finds the number of one without making a string of it. */
export interface Dictionary {
  /** The word's number, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number;
  /** Learns another spelling of a word, as long as there is room. */
  learn(bytes: Uint8Array, start: number, end: number, number: number): void;
}

/** A dictionary of a few thousand words as UTF-8; what a file spells otherwise is learnt. */
export function dictionaryOf(texts: readonly string[]): Dictionary {
  const size = 2 ** Math.ceil(Math.log2(texts.length * 8 + 1024));
  const slots: ({ readonly word: Uint8Array; readonly number: number } | undefined)[] = new Array(size);
  let room = size >> 1;
  const add = (word: Uint8Array, number: number) => {
    let slot = hash(word, 0, word.length) & (size - 1);
    while (slots[slot]) slot = (slot + 1) & (size - 1);
    slots[slot] = { word, number };
    room--;
  };
  const encoder = new TextEncoder();
  for (const [number, text] of texts.entries()) add(encoder.encode(text), number);
  return {
    find(bytes, start, end) {
      for (let slot = hash(bytes, start, end) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
        const entry = slots[slot];
        if (entry === undefined) return -1;
        if (same(entry.word, bytes, start, end)) return entry.number;
      }
    },
    learn(bytes, start, end, number) {
      if (room > 0) add(bytes.slice(start, end), number);
    },
  };
}

/** FNV-1a, 32 bits. */
export function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

function same(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word[i] !== bytes[start + i]) return false;
  return true;
}
