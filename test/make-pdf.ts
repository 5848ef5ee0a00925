/** A page of a PDF made by hand: its content stream, and the name of its font's object. */
export interface PdfPage {
  readonly content: string;
  readonly font?: string;
}

/** Fonts without files of their own, by what they show. */
export const fonts = {
  latin: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  /** Chinese by the national standard: what it shows stands in a character map outside the file. */
  gbk: "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 683/StemV 80>>>>]>>",
  /** Glyphs by number, with no word on what they mean. */
  nameless:
    "<</Type/Font/Subtype/Type0/BaseFont/Scan/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Scan/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Scan/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 683/StemV 80>>>>]>>",
} as const;

/** Makes a PDF of A4 pages. */
export function makePdf(pages: readonly PdfPage[]): Uint8Array {
  const objects = ["<</Type/Catalog/Pages 2 0 R>>"];
  const kids = pages.map((_, i) => `${3 + i * 2} 0 R`);
  objects.push(`<</Type/Pages/Count ${pages.length}/Kids[${kids.join(" ")}]>>`);
  for (const [i, { content, font = fonts.latin }] of pages.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F ${font}>>>>/Contents ${4 + i * 2} 0 R>>`,
    );
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

/** Shows text, given in hexadecimal, at a place counted from the lower left corner. */
export function show(hex: string, x: number, y: number, size = 16): string {
  return `BT /F ${size} Tf ${x} ${y} Td <${hex}> Tj ET\n`;
}

/** Latin text in hexadecimal. */
export function hex(text: string): string {
  return Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
