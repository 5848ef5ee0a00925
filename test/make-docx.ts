import { strToU8, zipSync } from "fflate";

/** The parts of a Word file to be made: the body's XML, and what it refers to. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  /** Further entries of the archive by name, or instead of the usual ones. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
}

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** Makes a Word file from hand-written XML. */
export function makeDocx({ body, numbering, styles, entries }: DocxParts): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types/>',
    "word/document.xml": `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...(numbering === undefined
      ? {}
      : { "word/numbering.xml": `<w:numbering ${word}>${numbering}</w:numbering>` }),
    ...(styles === undefined ? {} : { "word/styles.xml": `<w:styles ${word}>${styles}</w:styles>` }),
    ...entries,
  };
  const packed = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(packed));
}

/** A paragraph: its text and, if any, the XML of its properties. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

/** A run of text: its text and, if any, the XML of its properties. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The property that puts a paragraph into a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** One level of a list: way of counting and text, e.g. `["chineseCounting", "%1、"]`. */
export type Level = readonly [format: string, text: string, more?: string];

/** Definitions of lists, numbered from 1: the levels of each. */
export function lists(...all: readonly (readonly Level[])[]): string {
  const definitions = all.map(
    (levels, id) =>
      `<w:abstractNum w:abstractNumId="${id + 1}">${levels.map(levelXml).join("")}</w:abstractNum>`,
  );
  const uses = all.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id + 1}"/></w:num>`);
  return definitions.join("") + uses.join("");
}

function levelXml([format, text, more = ""]: Level, depth: number): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A table of rows of cells; a cell is text, or text with the XML of its properties. */
export function table(...rows: readonly (readonly (string | readonly [string, string])[])[]): string {
  const cell = (content: string | readonly [string, string]) => {
    const [text, properties] = typeof content === "string" ? [content, ""] : content;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split("\n")
      .map((line) => paragraph(line))
      .join("")}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}
