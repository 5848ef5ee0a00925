import { UnreadableError } from "../../message/unreadable.ts";

/** An OLE compound file: the little file system that .doc, .xls and encrypted Office files live in. */
export interface OleFile {
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream, or undefined where there is none of this name. */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

/** Sector numbers from here on mean the end of a chain, a free sector, or the table itself. */
const lastSector = 0xfffffffa;
const headerSize = 512;
/** Allocation table sectors that the header has room for; the rest is chained. */
const tablesInHeader = 109;

/** Opens a compound file. Chains that loop or leave the file end it. Throws UnreadableError: damaged. */
export function openOle(bytes: Uint8Array): OleFile {
  if (bytes.length < headerSize) throw damaged("header");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (shift < 7 || shift > 16 || miniShift > shift) throw damaged("sector size");
  const sectorSize = 1 << shift;
  const sector = (number: number) => bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
  const table = readTable(view, sector, sectorSize);
  const chain = (start: number) => gather(start, table, sector, bytes.length);

  const entries = readDirectory(chain(view.getUint32(48, true)));
  const miniCutoff = view.getUint32(56, true);
  const miniTable = words(chain(view.getUint32(60, true)));
  const root = entries.get("Root Entry");
  const mini = root ? chain(root.start) : new Uint8Array();
  const miniSize = 1 << miniShift;
  const miniSector = (number: number) => mini.subarray(number * miniSize, (number + 1) * miniSize);
  return {
    names: new Set(entries.keys()),
    stream(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const whole =
        entry.size < miniCutoff
          ? gather(entry.start, miniTable, miniSector, mini.length)
          : chain(entry.start);
      return whole.subarray(0, entry.size);
    },
  };
}

/** The allocation table: for each sector the one that follows it. */
function readTable(view: DataView, sector: (number: number) => Uint8Array, sectorSize: number): Uint32Array {
  const parts: Uint8Array[] = [];
  const most = Math.ceil(view.byteLength / sectorSize);
  const add = (number: number) => {
    if (number < lastSector && parts.length < most) parts.push(sector(number));
  };
  for (let i = 0; i < tablesInHeader; i++) add(view.getUint32(76 + i * 4, true));
  let next = view.getUint32(68, true);
  for (let seen = 0; next < lastSector && seen < most; seen++) {
    const more = words(sector(next));
    if (more.length === 0) break;
    for (const number of more.subarray(0, -1)) add(number);
    next = more.at(-1)!;
  }
  return words(concat(parts));
}

function gather(
  start: number,
  table: Uint32Array,
  sector: (number: number) => Uint8Array,
  most: number,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = start; next < lastSector; next = table[next] ?? lastSector) {
    const part = sector(next);
    size += part.length;
    if (part.length === 0 || size > most) break;
    parts.push(part);
  }
  return concat(parts);
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new TextDecoder("utf-16le");
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    if (length < 2 || length > 64 || bytes[at + 66] === 0) continue;
    const name = names.decode(bytes.subarray(at, at + length - 2));
    if (!entries.has(name)) {
      entries.set(name, { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
    }
  }
  if (entries.size === 0) throw damaged("directory");
  return entries;
}

/** Bytes as little-endian 32-bit words. */
function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function damaged(detail: string): UnreadableError {
  return new UnreadableError({ reason: "damaged", format: "doc", detail });
}
