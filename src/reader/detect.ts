import type { Lookalike } from "../message/unreadable.ts";
import type { Format } from "./document.ts";

/** What a file is by its first bytes: a container to look into, a format, or something else. */
export type Kind = "zip" | "ole" | "pdf" | "text" | Lookalike;

/** First bytes that tell a file's kind, as Latin-1 text. */
const signatures: readonly (readonly [string, Kind])[] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"],
  ["{\\rtf", "rtf"],
  ["\x89PNG\r\n\x1a\n", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["II*\x00", "picture"],
  ["MM\x00*", "picture"],
  ["Rar!\x1a\x07", "archive"],
  ["7z\xbc\xaf\x27\x1c", "archive"],
  ["\x1f\x8b\x08", "archive"],
  ["BZh", "archive"],
  ["\xfd7zXZ\x00", "archive"],
  ["ID3", "sound-or-video"],
  ["OggS", "sound-or-video"],
  ["\x1aE\xdf\xa3", "sound-or-video"],
  ["\x7fELF", "program"],
];

/** A PDF may have some bytes before its header, within the first kilobyte. */
const headSize = 1024;

/** Tells a file's kind by content alone. */
export function detectKind(bytes: Uint8Array): Kind {
  const head = latin1(bytes.subarray(0, headSize));
  for (const [signature, kind] of signatures) if (head.startsWith(signature)) return kind;
  // A text that speaks of %PDF- has no end mark of one.
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.includes("%PDF-") && latin1(bytes.subarray(-headSize)).includes("%%EOF")) return "pdf";
  if (head.startsWith("BM") && view32(bytes, 2) === bytes.length) return "picture";
  if (head.startsWith("RIFF")) return head.startsWith("WEBP", 8) ? "picture" : "sound-or-video";
  if (head.startsWith("ftyp", 4)) return "sound-or-video";
  if (head.startsWith("MZ") && head.includes("\x00")) return "program";
  return "text";
}

/** What a zip archive is, by the names in it. */
export function detectZip(names: ReadonlySet<string>): "docx" | Lookalike {
  if (names.has("word/document.xml")) return "docx";
  if (names.has("OFD.xml")) return "ofd";
  const all = [...names];
  if (all.some((name) => name.startsWith("xl/"))) return "excel";
  if (all.some((name) => name.startsWith("ppt/"))) return "powerpoint";
  if (names.has("content.xml") && names.has("mimetype")) return "opendocument";
  return names.has("[Content_Types].xml") && names.has("_rels/.rels") ? "docx" : "archive";
}

/** What an OLE file is, by the streams in it. */
export function detectOle(names: ReadonlySet<string>): "doc" | "encrypted" | Lookalike | undefined {
  if (names.has("WordDocument")) return "doc";
  if (names.has("EncryptedPackage")) return "encrypted";
  if (names.has("Workbook") || names.has("Book")) return "excel";
  return names.has("PowerPoint Document") ? "powerpoint" : undefined;
}

/** Whether decoded text is a web page, web archive or Word's XML rather than plain text. */
export function detectText(start: string, name: string): "txt" | "html" | Lookalike {
  const head = start.replace(/^\uFEFF/, "").replace(/^(?:\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->)+/, "");
  if (/^<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(head)) return "html";
  if (/^<(?:\w+:)?(?:wordDocument|package)\b/.test(head)) return "word-xml";
  if (/^MIME-Version:/im.test(head.slice(0, 2000)) && /^Content-Type:/im.test(head.slice(0, 4000))) {
    return "web-archive";
  }
  return /^x?html?$/.test(ending(name)) ? "html" : "txt";
}

/** The format that a file's name promises. */
export function promisedFormat(name: string): Format | undefined {
  const promised: Record<string, Format> = {
    txt: "txt",
    docx: "docx",
    docm: "docx",
    doc: "doc",
    wps: "doc",
    pdf: "pdf",
    htm: "html",
    html: "html",
  };
  return promised[ending(name)];
}

function ending(name: string): string {
  return /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function view32(bytes: Uint8Array, at: number): number {
  return bytes.length < at + 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
}
