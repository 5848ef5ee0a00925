import { createHash, randomBytes } from "node:crypto";

/** A secret that cannot be guessed: 256 random bits, for cookies and tokens. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret: who reads the database cannot log in with it. Secrets are random, so no salt. */
export function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
