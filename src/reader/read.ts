import { createHash } from "node:crypto";
import type { Document } from "./document.ts";

/** Reads a file into a Document. Throws UnreadableError. */
export async function read(bytes: Uint8Array, name: string): Promise<Document> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { name, format: "txt", sha256: createHash("sha256").update(bytes).digest("hex"), text, pages: [] };
}
