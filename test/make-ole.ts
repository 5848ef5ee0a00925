const sectorSize = 512;
const endOfChain = 0xfffffffe;
const tableSector = 0xfffffffd;
const free = 0xffffffff;

/** Makes an OLE compound file with these streams, by name. */
export function makeOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const table: number[] = [tableSector];
  const sectors: Uint8Array[] = [];
  /** Adds the sectors of a stream; returns the first one's number. The table itself is sector 0. */
  const add = (bytes: Uint8Array) => {
    const first = sectors.length + 1;
    const count = Math.max(1, Math.ceil(bytes.length / sectorSize));
    for (let i = 0; i < count; i++) {
      const sector = new Uint8Array(sectorSize);
      sector.set(bytes.subarray(i * sectorSize, (i + 1) * sectorSize));
      sectors.push(sector);
      table.push(i + 1 < count ? first + i + 1 : endOfChain);
    }
    return first;
  };
  const entries = Object.entries(streams).map(([name, bytes]) => entry(name, 2, add(bytes), bytes.length));
  const directory = new Uint8Array((entries.length + 1) * 128);
  for (const [i, bytes] of [entry("Root Entry", 5, endOfChain, 0), ...entries].entries()) {
    directory.set(bytes, i * 128);
  }
  const directoryStart = add(directory);

  const file = new Uint8Array(sectorSize * (sectors.length + 2));
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(48, directoryStart, true);
  // A cutoff of 0: no stream is small enough for the mini stream.
  view.setUint32(56, 0, true);
  view.setUint32(60, endOfChain, true);
  view.setUint32(68, endOfChain, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i === 0 ? 0 : free, true);
  for (let i = 0; i < sectorSize / 4; i++) view.setUint32(sectorSize + i * 4, table[i] ?? free, true);
  for (const [i, sector] of sectors.entries()) file.set(sector, sectorSize * (i + 2));
  return file;
}

function entry(name: string, kind: number, start: number, size: number): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < name.length; i++) view.setUint16(i * 2, name.charCodeAt(i), true);
  view.setUint16(64, (name.length + 1) * 2, true);
  view.setUint8(66, kind);
  view.setUint32(116, start, true);
  view.setUint32(120, size, true);
  return bytes;
}
