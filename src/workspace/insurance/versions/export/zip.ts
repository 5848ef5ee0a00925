import { Zip, ZipDeflate } from "fflate";

/** A file that goes into an archive, piece by piece. */
export interface ZippedFile {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
}

/** How much of an archive waits for its reader: then the next piece is made. */
const waiting = 1 << 20;

/**
 * An archive as a stream: a piece is made when the reader has room for it, so that ten million cases need no more
 * memory than ten. The same files at the same time give the same bytes.
 */
export function zipStream(files: Iterable<ZippedFile>, at: Date): ReadableStream<Uint8Array> {
  const pieces = archive(files, at);
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel() {
        pieces.return(undefined);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: waiting }),
  );
}

function* archive(files: Iterable<ZippedFile>, at: Date): Generator<Uint8Array, undefined> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  const take = () => {
    const taken = made;
    made = [];
    return taken;
  };
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for (const piece of pieces) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
