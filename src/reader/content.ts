import type { Document } from "./document.ts";

/** What a format's reader makes of the bytes: the part of a Document that depends on the format. */
export type Content = Pick<Document, "text" | "pages" | "notices">;
