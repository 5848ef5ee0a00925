import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { UntrustedFileError } from "../rejection.ts";

/** Bytes that come piece by piece: a file, or what was made of another format. */
export interface ByteSource {
  /** As the user calls it. */
  readonly name: string;
  /** Bytes in all, or about as many. */
  readonly size: number;
  /** Fills `into` from `at` on; returns how many bytes came, 0 at the end. */
  read(into: Uint8Array, at: number): number | Promise<number>;
  close(): void;
}

/** A file. Throws UntrustedFileError where it is missing. */
export function fileSource(path: string): ByteSource {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
      throw new UntrustedFileError(basename(path), { reason: "missing" });
    throw cause;
  }
  return {
    name: basename(path),
    size: fstatSync(file).size,
    read: (into, at) => readSync(file, into, at, into.length - at, null),
    close: () => closeSync(file),
  };
}

/** Bytes in memory. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  let from = 0;
  return {
    name,
    size: bytes.length,
    read(into, at) {
      const taken = bytes.subarray(from, from + into.length - at);
      into.set(taken, at);
      from += taken.length;
      return taken.length;
    },
    close: () => {},
  };
}
