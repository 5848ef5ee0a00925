/** Words known by their bytes: finds the index of one without making a string of it. */
export interface Dictionary {
  /** The word's index, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number;
}

/** A dictionary of a few thousand words, in the encoding of the file that it is asked about. */
export function dictionaryOf(words: readonly Uint8Array[]): Dictionary {
  const size = 2 ** Math.ceil(Math.log2(words.length * 4 + 4));
  const slots = new Int32Array(size).fill(-1);
  for (const [index, word] of words.entries()) {
    let slot = hash(word, 0, word.length) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = index;
  }
  return {
    find(bytes, start, end) {
      let slot = hash(bytes, start, end) & (size - 1);
      for (;;) {
        const index = slots[slot]!;
        if (index === -1 || same(words[index]!, bytes, start, end)) return index;
        slot = (slot + 1) & (size - 1);
      }
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
