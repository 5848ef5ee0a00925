import type { CaseNames } from "../input.ts";
import { hash } from "./dictionary.ts";

/** Collects the names of cases as bytes, and tells one that was there before. */
export interface NameStore {
  /** Keeps a name; false where the same name was kept before. */
  add(bytes: Uint8Array, start: number, end: number): boolean;
  done(encoding: string): CaseNames;
}

/** Names end to end in one block, found by an open hash table: some 20 bytes a name instead of a string's 60. */
export function nameStore(): NameStore {
  let block = new Uint8Array(1 << 16);
  let ends = new Uint32Array(1 << 12);
  let slots = new Uint32Array(1 << 13);
  let count = 0;

  const startOf = (index: number) => (index === 0 ? 0 : ends[index - 1]!);
  const find = (bytes: Uint8Array, start: number, end: number): { slot: number; index: number } => {
    let slot = hash(bytes, start, end) & (slots.length - 1);
    for (;;) {
      const index = slots[slot]! - 1;
      if (index < 0 || same(index, bytes, start, end)) return { slot, index };
      slot = (slot + 1) & (slots.length - 1);
    }
  };
  const same = (index: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const from = startOf(index);
    if (ends[index]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (block[from + i] !== bytes[start + i]) return false;
    return true;
  };
  const grow = () => {
    slots = new Uint32Array(slots.length * 2);
    for (let index = 0; index < count; index++) {
      let slot = hash(block, startOf(index), ends[index]!) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
  };

  return {
    add(bytes, start, end) {
      const { slot, index } = find(bytes, start, end);
      if (index >= 0) return false;
      const from = startOf(count);
      const to = from + end - start;
      if (to > block.length) block = resized(block, Math.max(to, block.length * 1.5));
      if (count === ends.length) ends = resized(ends, ends.length * 1.5);
      block.set(bytes.subarray(start, end), from);
      ends[count] = to;
      slots[slot] = ++count;
      if (count * 4 > slots.length * 3) grow();
      return true;
    },
    done(encoding) {
      const decoder = new TextDecoder(encoding);
      const encoder = new TextEncoder();
      const nameOf = (index: number) => decoder.decode(block.subarray(startOf(index), ends[index]!));
      return {
        nameOf,
        indexOf(name) {
          const bytes = encoder.encode(name);
          const { index } = find(bytes, 0, bytes.length);
          if (index >= 0) return index;
          // In another encoding the bytes of a Chinese name differ: look through them.
          if (encoding === "utf-8" || bytes.length === name.length) return undefined;
          for (let i = 0; i < count; i++) if (nameOf(i) === name) return i;
          return undefined;
        },
      };
    },
  };
}

function resized<A extends Uint8Array | Uint32Array>(array: A, size: number): A {
  const larger = new (array.constructor as new (size: number) => A)(Math.ceil(size));
  larger.set(array);
  return larger;
}
