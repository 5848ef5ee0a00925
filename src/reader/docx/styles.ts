import { parseXml, type XmlElement } from "../xml.ts";
import { child, children, flag, integer, value } from "../xml-walk.ts";

/** What a paragraph or character style says that bears on the text. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly list: string | undefined;
  readonly depth: number | undefined;
  readonly hidden: boolean | undefined;
}

/** The styles of a document, with what they inherit. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  readonly #standard: string | undefined;

  constructor(styles: ReadonlyMap<string, Style>, standard: string | undefined) {
    this.#styles = styles;
    this.#standard = standard;
  }

  /** A style and those it is based on, nearest first. */
  chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (let next = id ?? this.#standard; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = this.#styles.get(next);
      if (style) chain.push(style);
      next = style?.basedOn;
    }
    return chain;
  }

  /** Whether text in this style is hidden. */
  hides(id: string | undefined): boolean {
    if (id === undefined) return false;
    return this.chain(id).find((style) => style.hidden !== undefined)?.hidden ?? false;
  }
}

/** Reads the styles part; a document without one has no styles. */
export function readStyles(xml: string | undefined, limit: number): Styles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of xml === undefined ? [] : children(parseXml(xml, limit), "style")) {
    const style = readStyle(element);
    styles.set(style.id, style);
    const { type, default: isDefault } = element.attributes;
    if (type === "paragraph" && isDefault !== undefined && isDefault !== "0") standard = style.id;
  }
  return new Styles(styles, standard);
}

function readStyle(element: XmlElement): Style {
  const numbering = child(child(element, "pPr"), "numPr");
  return {
    id: element.attributes.styleId ?? "",
    name: value(element, "name") ?? "",
    basedOn: value(element, "basedOn"),
    list: value(numbering, "numId"),
    depth: integer(numbering, "ilvl"),
    hidden: flag(child(element, "rPr"), "vanish"),
  };
}
