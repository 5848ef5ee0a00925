import { tidyLines } from "../line.ts";
import type { LeftOut } from "../notice.ts";
import { withMarker } from "../numbering/counter.ts";
import { type Cell, tableLines } from "../table.ts";
import type { XmlElement } from "../xml.ts";
import { child, children, flag, integer, value } from "../xml-walk.ts";
import type { Numbering } from "./numbering.ts";
import { readInline } from "./runs.ts";
import type { Styles } from "./styles.ts";

/** Turns the blocks of a Word document into lines, in reading order. */
export class Body {
  readonly leftOut = new Map<LeftOut, number>();
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** Text of a paragraph whose end was deleted: it runs on into the next one. */
  #carried = "";

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** The lines of one block: a paragraph, a table, or what wraps them. */
  lines(block: XmlElement): string[] {
    switch (block.name) {
      case "p":
        return this.#paragraph(block);
      case "tbl":
        return this.#table(block);
      case "sdt":
        return isTableOfContents(block) ? [] : this.#all(child(block, "sdtContent"));
      case "altChunk":
        this.#leaveOut("part", 1);
        return [];
      case "ins":
      case "moveTo":
      case "customXml":
      case "smartTag":
      case "AlternateContent":
      case "Choice":
        return this.#all(block);
      default:
        return [];
    }
  }

  #all(parent: XmlElement | undefined): string[] {
    return children(parent).flatMap((block) => this.lines(block));
  }

  #paragraph(paragraph: XmlElement): string[] {
    const properties = child(paragraph, "pPr");
    const inline = readInline(paragraph, this.#styles);
    this.#leaveOut("picture", inline.pictures);
    this.#leaveOut("object", inline.objects);
    this.#leaveOut("footnote", inline.notes);
    const boxes = inline.boxes.flatMap((box) => this.#all(box));
    const mark = child(properties, "rPr");
    if (child(mark, "del") || child(mark, "moveFrom")) {
      this.#carried += inline.text;
      return boxes;
    }
    const text = this.#carried + inline.text;
    this.#carried = "";
    const marker = this.#numbering.next(properties);
    if (this.#isContentsEntry(properties) || (text === "" && flag(mark, "vanish"))) return boxes;
    const [first, ...rest] = tidyLines(text);
    const own = first === undefined ? [] : [withMarker(marker, first), ...rest];
    return [...own, ...boxes];
  }

  /** Entries of a generated table of contents repeat every heading. */
  #isContentsEntry(properties: XmlElement | undefined): boolean {
    const style = value(properties, "pStyle");
    return style !== undefined && this.#styles.chain(style).some(({ name }) => /^toc \d$/i.test(name));
  }

  #table(table: XmlElement): string[] {
    return tableLines(rowsOf(table).map((row) => this.#row(row)));
  }

  #row(row: XmlElement): Cell[] {
    const properties = child(row, "trPr");
    const cells: Cell[] = [];
    let column = integer(properties, "gridBefore") ?? 0;
    for (const element of cellsOf(row)) {
      const properties = child(element, "tcPr");
      const merge = child(properties, "vMerge");
      const lines = children(element).flatMap((block) => this.lines(block));
      // The old way of merging across: every cell is there, all but the first say that they go on.
      const goesOn = value(properties, "hMerge") === "continue";
      if (!goesOn) {
        const continues = merge !== undefined && merge.attributes.val !== "restart";
        cells.push({ column, lines, continues });
      }
      column += Math.max(1, integer(properties, "gridSpan") ?? 1);
    }
    return cells;
  }

  #leaveOut(what: LeftOut, count: number): void {
    if (count > 0) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + count);
  }
}

/** The rows of a table that are there in the final version. */
function rowsOf(parent: XmlElement): XmlElement[] {
  return unwrap(parent, "tr").filter((row) => !child(child(row, "trPr"), "del"));
}

function cellsOf(row: XmlElement): XmlElement[] {
  return unwrap(row, "tc");
}

/** Child elements of a name, also those in content controls and other wrappers. */
function unwrap(parent: XmlElement, name: string): XmlElement[] {
  return children(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^(sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name) ? unwrap(element, name) : [];
  });
}

function isTableOfContents(control: XmlElement): boolean {
  const part = value(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery");
  return part === "Table of Contents";
}
