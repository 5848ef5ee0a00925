/** Words known by their bytes: finds the number of one without making a string of it. */
export interface Dictionary {
  /** The word's number, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number;
  /** Learns another spelling of a word, as long as there is room. */
  learn(bytes: Uint8Array, start: number, end: number, number: number): void;
}

/** Room for spellings that a file has besides the plain ones, in bytes and in words. */
const spareBytes = 1 << 16;
const spareWords = 1 << 10;

/** A dictionary of a few thousand words as UTF-8; what a file spells otherwise is learnt. */
export function dictionaryOf(texts: readonly string[]): Dictionary {
  const words = texts.map((text) => new TextEncoder().encode(text));
  const size = 2 ** Math.ceil(Math.log2(words.length * 4 + spareWords * 2));
  const mask = size - 1;
  const block = new Uint8Array(words.reduce((sum, { length }) => sum + length, 0) + spareBytes);
  // By slot: where the word stands in the block, how long it is, its number plus one; 0 is a free slot.
  const starts = new Uint32Array(size);
  const lengths = new Uint16Array(size);
  const numbers = new Uint32Array(size);
  let used = 0;
  let room = words.length + spareWords;

  const add = (bytes: Uint8Array, start: number, end: number, number: number) => {
    if (room === 0 || used + end - start > block.length) return;
    let slot = hash(bytes, start, end) & mask;
    while (numbers[slot] !== 0) slot = (slot + 1) & mask;
    block.set(bytes.subarray(start, end), used);
    starts[slot] = used;
    lengths[slot] = end - start;
    numbers[slot] = number + 1;
    used += end - start;
    room--;
  };
  for (const [number, word] of words.entries()) add(word, 0, word.length, number);

  return {
    find(bytes, start, end) {
      const length = end - start;
      for (let slot = hash(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
        const number = numbers[slot]!;
        if (number === 0) return -1;
        if (lengths[slot] !== length) continue;
        const from = starts[slot]!;
        let i = 0;
        while (i < length && block[from + i] === bytes[start + i]) i++;
        if (i === length) return number - 1;
      }
    },
    learn: add,
  };
}

/** FNV-1a, 32 bits. */
export function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
