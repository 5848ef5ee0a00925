/** How many bytes of a file's start decide its type. */
export const sniffed = 4096;

const unknown = "application/octet-stream";

/** Starts by which formats are known: offset, bytes as Latin-1 text, media type. */
const starts: readonly (readonly [number, string, string])[] = [
  [0, "\xff\xd8\xff", "image/jpeg"],
  [0, "\x89PNG\r\n\x1a\n", "image/png"],
  [0, "GIF87a", "image/gif"],
  [0, "GIF89a", "image/gif"],
  [0, "%PDF-", "application/pdf"],
];

/** Folders of Office Open XML, the name of an early entry in its ZIP. */
const office: readonly (readonly [string, string])[] = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

/** Streams by which the old Office formats are told apart, UTF-16 in the directory of the file. */
const oleStreams: readonly (readonly [string, string])[] = [
  ["WordDocument", "application/msword"],
  ["Workbook", "application/vnd.ms-excel"],
  ["PowerPoint Document", "application/vnd.ms-powerpoint"],
];

/**
 * The media type of a file by its content.
 * @param start its first bytes, up to `sniffed`
 * @param size its whole length
 */
export function fileTypeOf(start: Uint8Array, size: number): string {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.length);
  const text = bytes.toString("latin1");
  for (const [offset, begin, type] of starts) if (text.startsWith(begin, offset)) return type;
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "image/webp";
  if (text.startsWith("ftyp", 4)) return ofMediaBrand(text.slice(8, 12));
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06")) {
    return (
      office.find(([folder]) => zipNames(bytes).some((name) => name.startsWith(folder)))?.[1] ??
      "application/zip"
    );
  }
  if (text.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    const found = oleStreams.find(([stream]) => bytes.includes(Buffer.from(stream, "utf16le")));
    return found?.[1] ?? "application/x-ole-storage";
  }
  return isText(bytes, size) ? "text/plain" : unknown;
}

/** ISO 14496-12: the brand after `ftyp` tells pictures of a phone from films. */
function ofMediaBrand(brand: string): string {
  if (/^(heic|heix|heim|heis|hevc|mif1|msf1)$/.test(brand)) return "image/heic";
  if (/^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp\d)$/.test(brand)) return "video/mp4";
  return unknown;
}

/** Names of the entries whose headers lie in the bytes. */
function zipNames(bytes: Buffer): string[] {
  const names: string[] = [];
  for (
    let at = bytes.indexOf("PK\x03\x04", 0, "latin1");
    at >= 0;
    at = bytes.indexOf("PK\x03\x04", at + 4, "latin1")
  ) {
    if (at + 30 > bytes.length) break;
    names.push(bytes.toString("latin1", at + 30, at + 30 + bytes.readUInt16LE(at + 26)));
  }
  return names;
}

/** UTF-8, UTF-16 with its mark, or GB 18030, without control characters that no text has. */
function isText(bytes: Buffer, size: number): boolean {
  if (size === 0) return false;
  const mark = bytes.toString("latin1", 0, 2);
  if (mark === "\xff\xfe" || mark === "\xfe\xff") return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes.toString("latin1"))) return false;
  const isWhole = size <= bytes.length;
  return ["utf-8", "gb18030"].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
      return true;
    } catch {
      return false;
    }
  });
}
