import { inflateRawSync } from "node:zlib";
import { UnreadableError } from "../message/unreadable.ts";
import type { Limits } from "./limits.ts";

/** A zip archive, as Word files are, held in memory; nothing is unpacked until it is asked for, and never to disk. */
export interface Zip {
  readonly names: ReadonlySet<string>;
  /** The bytes of an entry, or undefined where there is none. Throws UnreadableError: damaged, encrypted, expands-too-far. */
  bytes(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record has 22 bytes and a comment of at most 65,535 after it. */
const endSize = 22;
const longestComment = 0xffff;

/**
 * Opens an archive by the directory at its end. The sizes that it declares are not believed: unpacking
 * stops at what is left of `limits.expanded` for the archive as a whole.
 * Throws UnreadableError: damaged, expands-too-far.
 */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes, limits);
  let left = limits.expanded;
  return {
    names: new Set(entries.keys()),
    bytes(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const unpacked = unpack(view, bytes, entry, left, limits);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array, limits: Limits): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new UnreadableError({ reason: "expands-too-far", limit: limits.entries });
  const entries = new Map<string, Entry>();
  const names = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) throw damaged("directory");
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged("no directory");
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, left: number, limits: Limits): Uint8Array {
  const { offset, packed, method } = entry;
  if (entry.encrypted) throw new UnreadableError({ reason: "encrypted", format: "docx" });
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature)
    throw damaged("entry");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) throw damaged("entry cut off");
  if (method === 0) {
    if (packed > left) throw tooFar(limits);
    return data;
  }
  if (method !== 8) throw damaged(`compression ${method}`);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if (error instanceof RangeError) throw tooFar(limits);
    throw damaged("compressed data", error);
  }
}

function tooFar(limits: Limits): UnreadableError {
  return new UnreadableError({ reason: "expands-too-far", limit: limits.expanded });
}

function damaged(detail: string, cause?: unknown): UnreadableError {
  return new UnreadableError({ reason: "damaged", format: "docx", detail }, { cause });
}
