import { symbolText } from "../numbering/bullet.ts";
import { overlaid } from "../numbering/overlaid.ts";
import type { XmlElement } from "../xml.ts";
import { child, children, flag, textIn, value } from "../xml-walk.ts";
import type { Styles } from "./styles.ts";

/** The text of one paragraph. */
export interface Inline {
  /** Line breaks as "\n"; tabs as "\t". */
  text: string;
  /** The contents of text boxes anchored in it. */
  readonly boxes: XmlElement[];
  pictures: number;
  objects: number;
  notes: number;
}

/** A field: Word shows its result and hides its instruction. */
interface Field {
  code: string;
  inResult: boolean;
}

/** Reads the runs of a paragraph: what a reader of the final version sees. */
export function readInline(paragraph: XmlElement, styles: Styles): Inline {
  const inline: Inline = { text: "", boxes: [], pictures: 0, objects: 0, notes: 0 };
  const fields: Field[] = [];
  walk(paragraph, { inline, fields, styles });
  return inline;
}

interface Reading {
  readonly inline: Inline;
  readonly fields: Field[];
  readonly styles: Styles;
}

function walk(element: XmlElement, reading: Reading): void {
  for (const node of children(element)) visit(node, reading);
}

function visit(node: XmlElement, reading: Reading): void {
  const { inline, fields } = reading;
  const shown = fields.every((field) => field.inResult);
  switch (node.name) {
    case "r":
      if (!isHidden(node, reading.styles)) walk(node, reading);
      return;
    case "t":
      if (shown) inline.text += symbolText(textIn(node));
      return;
    case "tab":
    case "ptab":
      if (shown) inline.text += "\t";
      return;
    case "br":
    case "cr":
      if (shown) inline.text += "\n";
      return;
    case "noBreakHyphen":
      if (shown) inline.text += "-";
      return;
    case "sym":
      if (shown) inline.text += symbol(node);
      return;
    case "fldChar":
      turnField(node.attributes.fldCharType, reading);
      return;
    case "instrText":
      if (fields.length > 0) fields.at(-1)!.code += textIn(node);
      return;
    case "txbxContent":
      inline.boxes.push(node);
      return;
    case "blip":
    case "imagedata":
      inline.pictures++;
      return;
    case "OLEObject":
      inline.objects++;
      return;
    case "footnoteReference":
    case "endnoteReference":
      inline.notes++;
      return;
    case "AlternateContent":
      // The same drawing twice: in the new way and, for old programs, in the old one.
      walk(child(node, "Choice") ?? child(node, "Fallback") ?? node, reading);
      return;
    case "ruby":
      walk(child(node, "rubyBase") ?? node, reading);
      return;
    case "sdt":
      walk(child(node, "sdtContent") ?? node, reading);
      return;
    // Deleted and moved-away text, properties (their tab stops are called `tab` too), and comments.
    case "del":
    case "moveFrom":
    case "pPr":
    case "rPr":
    case "annotationRef":
      return;
    default:
      walk(node, reading);
  }
}

function isHidden(run: XmlElement, styles: Styles): boolean {
  const properties = child(run, "rPr");
  return flag(properties, "vanish") ?? styles.hides(value(properties, "rStyle"));
}

function turnField(type: string | undefined, { inline, fields }: Reading): void {
  if (type === "begin") fields.push({ code: "", inResult: false });
  else if (type === "separate" && fields.length > 0) fields.at(-1)!.inResult = true;
  else if (type === "end") {
    const field = fields.pop();
    if (field && !field.inResult) inline.text += overlaid(field.code);
  }
}

/** A sign of a symbol font, given by its number there. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? "", 16);
  if (!(code > 0 && code <= 0xffff)) return "";
  return symbolText(String.fromCharCode(code < 0x100 ? 0xf000 + code : code));
}
