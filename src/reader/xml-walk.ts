import type { XmlElement } from "./xml.ts";

/** The first child element of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== "string" && node.name === name);
}

/** The child elements, of a name if one is given. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== "string" && (name === undefined || node.name === name),
  );
}

/** The text that stands directly in an element. */
export function textIn(element: XmlElement): string {
  return element.children.filter((node) => typeof node === "string").join("");
}

/** The value of a property, e.g. `3` of `<w:numId w:val="3"/>`. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** The value of a property as a whole number. */
export function integer(element: XmlElement | undefined, name: string): number | undefined {
  const text = value(element, name);
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Whether an on/off property is set: `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not; undefined = not said. */
export function flag(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (!property) return undefined;
  const { val } = property.attributes;
  return val === undefined || !/^(0|false|off|none)$/i.test(val);
}
