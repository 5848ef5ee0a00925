import { createHash } from "node:crypto";
import { UnreadableError } from "../message/unreadable.ts";
import type { Content } from "./content.ts";
import { decode } from "./decode.ts";
import { detectKind, detectOle, detectText, detectZip, promisedFormat } from "./detect.ts";
import { openOle } from "./doc/ole.ts";
import type { Document, Format } from "./document.ts";
import { fromDoc } from "./from-doc.ts";
import { fromDocx } from "./from-docx.ts";
import { fromHtml } from "./from-html.ts";
import { fromPdf } from "./from-pdf.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { openZip } from "./zip.ts";

export interface ReadOptions {
  /** Limits that differ from the usual ones. */
  readonly limits?: Partial<Limits>;
}

/** Content with the format that it was found to have. */
type Found = Content & { readonly format: Format };

/**
 * Reads a file into a Document. The format is found by content first; the ending of the name only decides
 * between plain text and a web page, and what to call a file that is damaged.
 * Throws UnreadableError, and nothing else.
 */
export async function read(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Document> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length === 0) throw new UnreadableError({ reason: "empty" });
  if (bytes.length > limits.bytes) {
    throw new UnreadableError({ reason: "too-large", bytes: bytes.length, limit: limits.bytes });
  }
  try {
    const { format, text, pages, notices = [] } = await readContent(bytes, name, limits);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { name, format, sha256, text, pages, ...(notices.length > 0 ? { notices } : {}) };
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const format = promisedFormat(name) ?? "txt";
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableError({ reason: "damaged", format, detail }, { cause: error });
  }
}

async function readContent(bytes: Uint8Array, name: string, limits: Limits): Promise<Found> {
  const kind = detectKind(bytes);
  switch (kind) {
    case "zip":
      return readZip(bytes, limits);
    case "ole":
      return readOle(bytes);
    case "pdf":
      return { format: "pdf", ...(await fromPdf(bytes, limits)) };
    case "text":
      return readText(bytes, name, limits);
    default:
      throw new UnreadableError({ reason: "unknown-format", looksLike: kind });
  }
}

function readZip(bytes: Uint8Array, limits: Limits): Found {
  const zip = openZip(bytes, limits);
  const found = detectZip(zip.names);
  if (found !== "docx") throw new UnreadableError({ reason: "unknown-format", looksLike: found });
  return { format: "docx", ...fromDocx(zip, limits) };
}

function readOle(bytes: Uint8Array): Found {
  const file = openOle(bytes);
  const found = detectOle(file.names);
  if (found === "doc") return { format: "doc", ...fromDoc(file) };
  if (found === "encrypted") throw new UnreadableError({ reason: "encrypted", format: "docx" });
  throw new UnreadableError({ reason: "unknown-format", ...(found ? { looksLike: found } : {}) });
}

function readText(bytes: Uint8Array, name: string, limits: Limits): Found {
  const decoded = decode(bytes, declaredCharset(bytes));
  const found = detectText(decoded.text.slice(0, 8192), name);
  const notices: Found["notices"] =
    decoded.undecodable > 0 ? [{ kind: "undecodable", count: decoded.undecodable }] : [];
  switch (found) {
    case "txt":
      return { format: "txt", text: decoded.text, pages: [], notices };
    case "html":
      return { format: "html", text: fromHtml(decoded.text, limits), pages: [], notices };
    default:
      throw new UnreadableError({ reason: "unknown-format", looksLike: found });
  }
}

/** What a web page says of its own encoding, in its first kilobytes. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1];
}
