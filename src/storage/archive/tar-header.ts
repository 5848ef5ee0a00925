/** A tar file is made of blocks of this many bytes. */
export const blockSize = 512;

/** Eleven octal digits. */
const largestSize = 8 ** 11 - 1;

/**
 * The header block of one entry (POSIX ustar) with everything fixed but name and size, so that a reader can make the
 * same block again and compare: no byte of a header goes unchecked. A name that ends in / is a folder.
 */
export function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100)
    throw new RangeError(`the name of an entry is longer than 100 bytes: ${name}`);
  if (size > largestSize) throw new RangeError(`the entry ${name} is larger than tar can say`);
  const isFolder = name.endsWith("/");
  const block = Buffer.alloc(blockSize);
  block.write(name, 0, "utf8");
  block.write(isFolder ? "0000700\0" : "0000600\0", 100, "latin1");
  block.write("0000000\0", 108, "latin1");
  block.write("0000000\0", 116, "latin1");
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124, "latin1");
  block.write("00000000000\0", 136, "latin1");
  block.write("        ", 148, "latin1");
  block.write(isFolder ? "5" : "0", 156, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

/** Name and size of a header block that `tarHeader` made; undefined for any other block. */
export function readTarHeader(block: Buffer): { name: string; size: number } | undefined {
  const end = block.indexOf(0);
  const name = block.toString("utf8", 0, Math.min(end < 0 ? 100 : end, 100));
  const digits = block.toString("latin1", 124, 135);
  if (name === "" || !/^[0-7]{11}$/.test(digits)) return undefined;
  const size = Number.parseInt(digits, 8);
  return tarHeader(name, size).equals(block) ? { name, size } : undefined;
}

/** Zero bytes that fill the last block of a content. */
export const paddingOf = (size: number) => (blockSize - (size % blockSize)) % blockSize;
