import { createHash } from "node:crypto";
import { DamagedArchiveError } from "../errors.ts";
import { byteSource } from "./byte-source.ts";
import { blockSize, paddingOf, readTarHeader, tarHeader } from "./tar-header.ts";

/** One part of an archive. A name that ends in / is an empty folder. */
export interface Part {
  readonly name: string;
  /** Bytes of the content. */
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Says every other part with its size and SHA-256; the part after it says its own SHA-256. */
const manifestName = "manifest.json";
const sealName = "manifest.sha256";

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A part whose content is at hand. */
export function partOf(name: string, bytes: Uint8Array): Part {
  return { name, size: bytes.length, content: one(bytes) };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/**
 * The bytes of an archive: a tar file that any program opens, closed by a manifest with the SHA-256 of each part.
 * Holds no more than a piece of one part at a time.
 */
export async function* writeArchive(
  parts: AsyncIterable<Part> | Iterable<Part>,
): AsyncGenerator<Uint8Array, void, void> {
  const entries: Entry[] = [];
  for await (const part of parts) entries.push(yield* writePart(part));
  const manifest = Buffer.from(`${JSON.stringify({ parts: entries }, null, 1)}\n`);
  const { sha256 } = yield* writePart(partOf(manifestName, manifest));
  yield* writePart(partOf(sealName, Buffer.from(`${sha256}\n`)));
  yield Buffer.alloc(2 * blockSize);
}

async function* writePart({ name, size, content }: Part): AsyncGenerator<Uint8Array, Entry, void> {
  yield tarHeader(name, size);
  const hash = createHash("sha256");
  let written = 0;
  for await (const piece of content) {
    written += piece.length;
    if (written > size) break;
    hash.update(piece);
    yield piece;
  }
  if (written !== size) throw new DamagedArchiveError(name, `has ${written} bytes instead of ${size}`);
  yield Buffer.alloc(paddingOf(size));
  return { name, size, sha256: hash.digest("hex") };
}

/**
 * The parts of an archive in their order, each to be read before the next is asked for; what is left of one is read
 * over. Every byte is checked: a flipped, missing or added one is a DamagedArchiveError, at the latest at the end, so
 * whoever may not act on damaged data reads the archive once with `verifyArchive` first.
 */
export async function* readArchive(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Part, void, void> {
  const source = byteSource(stream);
  const entries: Entry[] = [];

  const header = async () => {
    const found = readTarHeader(await source.take(blockSize));
    if (!found) throw new DamagedArchiveError(entries.at(-1)?.name ?? "archive", "what follows is no part");
    return found;
  };
  async function* content(name: string, size: number): AsyncGenerator<Buffer, void, void> {
    const hash = createHash("sha256");
    let read = 0;
    for await (const piece of source.pieces(size)) {
      read += piece.length;
      hash.update(piece);
      yield piece;
    }
    const padding = await source.take(paddingOf(size));
    if (read < size || padding.length < paddingOf(size)) throw new DamagedArchiveError(name, "is cut off");
    if (padding.some((byte) => byte !== 0))
      throw new DamagedArchiveError(name, "is followed by foreign bytes");
    entries.push({ name, size, sha256: hash.digest("hex") });
  }
  const whole = async (name: string, size: number) => {
    const pieces: Buffer[] = [];
    for await (const piece of content(name, size)) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  };

  for (;;) {
    const { name, size } = await header();
    if (name === manifestName) {
      const parts = [...entries];
      const manifest = await whole(name, size);
      const seal = await header();
      if (seal.name !== sealName || (await whole(seal.name, seal.size)) !== `${entries.at(-2)?.sha256}\n`) {
        throw new DamagedArchiveError(manifestName, "is not the one that was written");
      }
      compare(manifest, parts);
      const end = await source.take(3 * blockSize);
      if (end.length !== 2 * blockSize || end.some((byte) => byte !== 0)) {
        throw new DamagedArchiveError("archive", "does not end where it should");
      }
      return;
    }
    const pieces = content(name, size);
    yield { name, size, content: pieces };
    // What the reader left unread still counts for the manifest.
    for await (const _ of pieces);
  }
}

function compare(manifest: string, parts: readonly Entry[]): void {
  const { parts: expected } = JSON.parse(manifest) as { parts: readonly Entry[] };
  for (const [i, entry] of expected.entries()) {
    const part = parts[i];
    if (part?.name !== entry.name || part.size !== entry.size || part.sha256 !== entry.sha256) {
      throw new DamagedArchiveError(entry.name, "differs from the manifest");
    }
  }
  if (parts.length > expected.length) {
    throw new DamagedArchiveError(parts[expected.length]!.name, "is not in the manifest");
  }
}

/** Reads an archive to its end. Throws DamagedArchiveError unless every byte is what was written. */
export async function verifyArchive(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of readArchive(stream));
}
