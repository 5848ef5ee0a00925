import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function textOf(node: Node): string | undefined {
  return node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : undefined;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** An attribute as a whole number, within bounds that no honest page exceeds. */
export function count(element: Element, name: string): number | undefined {
  const text = attribute(element, name)?.trim() ?? "";
  return /^-?\d{1,4}$/.test(text) ? Number(text) : undefined;
}

export function elements(parent: Element, ...names: string[]): Element[] {
  return parent.childNodes.filter((node): node is Element => isElement(node) && names.includes(node.tagName));
}

/** Elements that are no text of the page, or that browsers do not show. */
const unseen = new Set(
  "head script style template noscript nav iframe object svg math canvas audio video select datalist button textarea del rp rt dialog map".split(
    " ",
  ),
);

/** Whether a browser would not show the element, or it is the site's own furniture. */
export function isUnseen(element: Element): boolean {
  if (unseen.has(element.tagName)) return true;
  // LibreOffice saves the headers and footers of pages as boxes with these titles.
  if (/^(header|footer)$/.test(attribute(element, "title") ?? "")) return true;
  if (attribute(element, "hidden") !== undefined || attribute(element, "role") === "navigation") return true;
  const style = attribute(element, "style");
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
}
