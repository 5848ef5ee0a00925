import type { CaseNames } from "../input.ts";
import { resized } from "./columns.ts";
import { hash } from "./dictionary.ts";

const comma = 0x2c;
/** Quotes stand right above the blank: a name with either needs care. */
const blank = 0x23;
const longestPlain = 64;

/** Collects the names of cases as UTF-8 bytes, and tells one that was there before. */
export interface NameStore {
  /** Keeps a name; false where the same name was kept before, of the same hospital where names go by hospital. */
  add(bytes: Uint8Array, start: number, end: number, hospital: number): boolean;
  done(): CaseNames;
}

/**
 * Names end to end in one block, found by an open hash table: some 20 bytes a name instead of a string's 60. Beside
 * each slot stands one byte of the name's hash, so that a probe that fails does not have to look at the name.
 * @param expected about how many will come
 * @param byHospital the same name of two hospitals is two names: each is kept with its hospital's number before it
 */
export function nameStore(expected = 0, byHospital = false): NameStore {
  const before = byHospital ? 2 : 0;
  let whole = new Uint8Array(256);
  let block = new Uint8Array(Math.max(1 << 16, expected * 12));
  let ends = new Uint32Array(Math.max(1 << 12, expected));
  let slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1 << 13, expected * 1.4))));
  let tags = new Uint8Array(slots.length);
  let count = 0;

  const startOf = (index: number) => (index === 0 ? 0 : ends[index - 1]!);
  const same = (index: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const from = startOf(index);
    if (ends[index]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (block[from + i] !== bytes[start + i]) return false;
    return true;
  };
  /** The slot that holds the name, or as a negative number the free slot where it belongs, less one. */
  const find = (bytes: Uint8Array, start: number, end: number, code: number): number => {
    const mask = slots.length - 1;
    const tag = tagOf(code);
    for (let slot = code & mask; ; slot = (slot + 1) & mask) {
      const there = tags[slot]!;
      if (there === 0) return -slot - 1;
      if (there === tag && same(slots[slot]! - 1, bytes, start, end)) return slot;
    }
  };
  const put = (slot: number, code: number, index: number) => {
    slots[slot] = index + 1;
    tags[slot] = tagOf(code);
  };
  const grow = () => {
    slots = new Uint32Array(slots.length * 2);
    tags = new Uint8Array(slots.length);
    const mask = slots.length - 1;
    for (let index = 0; index < count; index++) {
      const code = hash(block, startOf(index), ends[index]!);
      let slot = code & mask;
      while (tags[slot] !== 0) slot = (slot + 1) & mask;
      put(slot, code, index);
    }
  };

  const withHospital = (bytes: Uint8Array, start: number, end: number, hospital: number): Uint8Array => {
    const length = before + end - start;
    if (length > whole.length) whole = new Uint8Array(length * 2);
    whole[0] = hospital >> 8;
    whole[1] = hospital & 0xff;
    for (let i = start; i < end; i++) whole[before + i - start] = bytes[i]!;
    return whole;
  };
  const keep = (bytes: Uint8Array, start: number, end: number): boolean => {
    const code = hash(bytes, start, end);
    const slot = find(bytes, start, end, code);
    if (slot >= 0) return false;
    const from = startOf(count);
    const to = from + end - start;
    if (to > block.length) block = resized(block, Math.max(to, block.length * 1.5));
    if (count === ends.length) ends = resized(ends, ends.length * 1.5);
    for (let i = 0; i < end - start; i++) block[from + i] = bytes[start + i]!;
    ends[count] = to;
    put(-slot - 1, code, count++);
    if (count * 4 > slots.length * 3) grow();
    return true;
  };

  return {
    add: (bytes, start, end, hospital) =>
      byHospital
        ? keep(withHospital(bytes, start, end, hospital), 0, before + end - start)
        : keep(bytes, start, end),
    done() {
      const decoder = new TextDecoder();
      return {
        nameOf: (index) => decoder.decode(block.subarray(startOf(index) + before, ends[index]!)),
        copyPlain(index, into, at) {
          const from = startOf(index) + before;
          const length = ends[index]! - from;
          if (length > longestPlain || !startsPlain(block[from]!)) return -1;
          for (let i = 0; i < length; i++) {
            const byte = block[from + i]!;
            if (byte === comma || byte < blank) return -1;
            into[at + i] = byte;
          }
          return at + length;
        },
        indexOf(name, hospital = 0) {
          const plain = new TextEncoder().encode(name);
          const bytes = byHospital
            ? withHospital(plain, 0, plain.length, hospital).subarray(0, before + plain.length)
            : plain;
          const slot = find(bytes, 0, bytes.length, hash(bytes, 0, bytes.length));
          return slot >= 0 ? slots[slot]! - 1 : undefined;
        },
      };
    },
  };
}

/** Letters and digits: nothing that a spreadsheet takes for the start of a formula. */
function startsPlain(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** One byte of a hash that the slot's number does not use; never 0, which is a free slot. */
function tagOf(code: number): number {
  return (code >>> 24) | 1;
}
