import { readFileSync } from "node:fs";

/** The version of this package. Two folders up from here both in src/ and in dist/. */
export const version: string = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).version;
