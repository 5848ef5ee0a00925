/** Reads up to `length` bytes of a file from offset `at`. */
export type BytesAt = (at: number, length: number) => Promise<Buffer>;

/** How many bytes of a file's start are looked at. */
const startLength = 4096;

const unknown = "application/octet-stream";

/** Starts by which formats are known, as Latin-1 text, and their media types. */
const starts: readonly (readonly [string, string])[] = [
  ["\xff\xd8\xff", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["%PDF-", "application/pdf"],
];

/** Folders by which the ZIP of an Office Open XML file is known. */
const office: readonly (readonly [string, string])[] = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

/** Streams by which the old Office formats are told apart. */
const ole: Readonly<Record<string, string>> = {
  WordDocument: "application/msword",
  Workbook: "application/vnd.ms-excel",
  Book: "application/vnd.ms-excel",
  "PowerPoint Document": "application/vnd.ms-powerpoint",
};

/** The media type of a file by its content; application/octet-stream when it is none of those above. */
export async function fileTypeOf(bytesAt: BytesAt, size: number): Promise<string> {
  const bytes = await bytesAt(0, startLength);
  const text = bytes.toString("latin1");
  const found = starts.find(([start]) => text.startsWith(start));
  if (found) return found[1];
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "image/webp";
  if (text.startsWith("ftyp", 4)) return ofMediaBrand(text.slice(8, 12));
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06")) {
    const names = await namesInZip(bytesAt, size);
    return office.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? "application/zip";
  }
  if (text.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    const names = await namesInOle(bytesAt, bytes);
    return names.map((name) => ole[name]).find((type) => type !== undefined) ?? "application/x-ole-storage";
  }
  return isText(bytes, size) ? "text/plain" : unknown;
}

/** ISO 14496-12: the brand after `ftyp` tells pictures of a phone from films. */
function ofMediaBrand(brand: string): string {
  if (/^(heic|heix|heim|heis|hevc|mif1|msf1)$/.test(brand)) return "image/heic";
  if (/^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp\d)$/.test(brand)) return "video/mp4";
  return unknown;
}

/** The end record of a ZIP with its longest comment, and as much of the directory before it. */
const zipTail = 128 * 1024;

/** Names in the directory at the end of a ZIP file. */
async function namesInZip(bytesAt: BytesAt, size: number): Promise<string[]> {
  const tail = await bytesAt(Math.max(0, size - zipTail), zipTail);
  const names: string[] = [];
  for (let at = tail.indexOf("PK\x01\x02", 0, "latin1"); at >= 0 && at + 46 <= tail.length; ) {
    const length = tail.readUInt16LE(at + 28);
    names.push(tail.toString("latin1", at + 46, at + 46 + length));
    at = tail.indexOf("PK\x01\x02", at + 46 + length, "latin1");
  }
  return names;
}

/** Names of the first streams of an OLE file ([MS-CFB] 2.2 and 2.6): its directory lies where the header says. */
async function namesInOle(bytesAt: BytesAt, header: Buffer): Promise<string[]> {
  if (header.length < 512) return [];
  const sectorShift = header.readUInt16LE(30);
  const firstSector = header.readUInt32LE(48);
  if (sectorShift !== 9 && sectorShift !== 12) return [];
  const directory = await bytesAt((firstSector + 1) * 2 ** sectorShift, startLength);
  const names: string[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = directory.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64) names.push(directory.toString("utf16le", at, at + length - 2));
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
