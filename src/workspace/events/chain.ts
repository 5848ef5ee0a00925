import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";
import type { Entry } from "./kinds.ts";

/** The hash before the first entry. */
export const genesis = "0".repeat(64);

/** The hash of an entry: SHA-256 over the hash before it and every field of the entry. */
export function hashOf(before: string, entry: Entry): string {
  const { region, seq, at, actor, kind, subject, plan, data } = entry;
  const text = canonical({ region, seq, at, actor, kind, subject, plan, data });
  return createHash("sha256").update(`${before}\n${text}`).digest("hex");
}
