/** Reads little-endian numbers out of a stream. Throws RangeError outside it, as DataView does. */
export class Bytes {
  readonly data: Uint8Array;
  readonly #view: DataView;

  constructor(data: Uint8Array) {
    this.data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  /** A part of it; cut off where the stream ends. */
  slice(from: number, size: number): Bytes {
    return new Bytes(this.data.subarray(from, from + size));
  }
}
