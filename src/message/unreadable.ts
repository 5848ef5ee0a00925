/** What a file turned out to be when it is no format that plans come in. */
export type Lookalike =
  | "picture"
  | "archive"
  | "excel"
  | "powerpoint"
  | "opendocument"
  | "ofd"
  | "rtf"
  | "word-xml"
  | "word-95"
  | "web-archive"
  | "sound-or-video"
  | "program";

/** Why a file could not be read, as data; `unreadable.zh.ts` says it in words. */
export type Unreadable =
  | { readonly reason: "empty" }
  | { readonly reason: "not-text" }
  | { readonly reason: "unknown-encoding" }
  | { readonly reason: "unknown-format"; readonly looksLike?: Lookalike }
  | { readonly reason: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly reason: "expands-too-far"; readonly limit: number }
  | { readonly reason: "damaged"; readonly format: string; readonly detail?: string }
  | { readonly reason: "encrypted"; readonly format: string }
  | { readonly reason: "no-text-layer"; readonly pages: number }
  | { readonly reason: "unknown-glyphs"; readonly pages: number }
  | { readonly reason: "took-too-long"; readonly seconds: number }
  | { readonly reason: "missing"; readonly path: string };

/** Thrown by the readers: the input as a whole cannot become a Document. */
export class UnreadableError extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable, options?: ErrorOptions) {
    super(`unreadable: ${why.reason}`, options);
    this.name = "UnreadableError";
    this.why = why;
  }
}
