/** Reads an exact number of bytes at a time from a stream. */
export interface ByteSource {
  /** The next `count` bytes; fewer only where the stream ends. */
  take(count: number): Promise<Buffer>;
  /** The next `count` bytes in pieces as they come; ends early where the stream ends. */
  pieces(count: number): AsyncGenerator<Buffer, void, void>;
}

export function byteSource(stream: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  async function* pieces(count: number): AsyncGenerator<Buffer, void, void> {
    let left = count;
    while (left > 0) {
      if (held.length === 0) {
        const next = await iterator.next();
        if (next.done) return;
        held = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
        continue;
      }
      const piece = held.subarray(0, left);
      held = held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
  return {
    pieces,
    async take(count) {
      const all: Buffer[] = [];
      for await (const piece of pieces(count)) all.push(piece);
      return all.length === 1 ? all[0]! : Buffer.concat(all);
    },
  };
}
