import { randomBytes } from "node:crypto";

/** A UUID of version 7 (RFC 9562): ids sort by the millisecond they were made in, so that indexes grow at one end. */
export function newId(clock: () => Date = () => new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(clock().getTime(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join("-");
}

/** Whether a text is an id at all: what is none names nothing, and never reaches the database. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
