import { isAscii, isUtf8 } from "node:buffer";

/** What a .csv may be written in: UTF-8, or what Excel saves in China. */
export type Encoding = "utf-8" | "gb18030";

/**
 * Watches the encoding of a file that comes in pieces. Pieces of plain ASCII leave it open; the first other one
 * decides, and what does not fit the decision afterwards is no text that can be trusted.
 */
export class EncodingWatch {
  #decided: Encoding | undefined;

  /** The encoding so far; UTF-8 while all is ASCII. */
  get encoding(): Encoding {
    return this.#decided ?? "utf-8";
  }

  /** @returns whether whole lines are text in one known encoding together with what came before */
  take(lines: Uint8Array): boolean {
    if (isAscii(lines)) return true;
    if (this.#decided !== "gb18030" && isUtf8(lines)) {
      this.#decided = "utf-8";
      return true;
    }
    if (this.#decided === "utf-8" || !isGb18030(lines)) return false;
    this.#decided = "gb18030";
    return true;
  }
}

/** Bytes as text in either encoding; nothing where they are neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const watch = new EncodingWatch();
  if (!watch.take(bytes)) return undefined;
  return new TextDecoder(watch.encoding).decode(bytes);
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
