import { UnreadableError } from "../message/unreadable.ts";

/** An element with local names: prefixes are dropped, since Office files differ in them and in nothing else. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** An element whose end has not been seen yet. */
interface Open extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Parses a whole XML document into its root element.
 * Throws an Error for XML that is not well-formed, UnreadableError for more than `limit` elements.
 */
export function parseXml(xml: string, limit: number): XmlElement {
  for (const root of scan(xml, undefined, limit)) return root;
  throw new Error("XML without a root element");
}

/**
 * Yields the child elements of the elements called `parent`, one at a time, so that a long document is
 * never held as a whole; `limit` counts the elements held at once. Throws as `parseXml` does.
 */
export function xmlChildren(xml: string, parent: string, limit: number): Generator<XmlElement> {
  return scan(xml, parent, limit);
}

function* scan(xml: string, parent: string | undefined, limit: number): Generator<XmlElement> {
  const open: Open[] = [];
  let held = 0;
  let at = 0;
  for (let tag = xml.indexOf("<"); tag >= 0; tag = xml.indexOf("<", at)) {
    const top = open.at(-1);
    if (tag > at && top && top.name !== parent) top.children.push(decodeEntities(xml.slice(at, tag)));
    const next = xml[tag + 1];
    if (next === "!" || next === "?") {
      at = skipMarkup(xml, tag, top);
      continue;
    }
    let closed: Open | undefined;
    if (next === "/") {
      at = endOf(xml, ">", tag);
      closed = open.pop();
      if (closed?.name !== localName(xml.slice(tag + 2, at - 1).trim())) throw malformed(tag);
    } else {
      const { element, end, empty } = readTag(xml, tag);
      at = end;
      if (++held > limit) throw new UnreadableError({ reason: "expands-too-far", limit });
      if (empty) closed = element;
      else open.push(element);
    }
    if (!closed) continue;
    const holder = open.at(-1);
    if (holder?.name === parent) {
      yield closed;
      held = open.length;
    } else holder?.children.push(closed);
  }
  if (open.length > 0) throw malformed(xml.length);
}

const attribute = /\s*([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const tagStart = /<([^\s/>]+)/y;
const tagEnd = /\s*(\/?)>/y;

function readTag(xml: string, tag: number): { element: Open; end: number; empty: boolean } {
  tagStart.lastIndex = tag;
  const name = tagStart.exec(xml)?.[1];
  if (name === undefined) throw malformed(tag);
  const attributes: Record<string, string> = {};
  let at = tagStart.lastIndex;
  attribute.lastIndex = at;
  for (let found = attribute.exec(xml); found; found = attribute.exec(xml)) {
    attributes[localName(found[1]!)] = decodeEntities(found[2] ?? found[3] ?? "");
    at = attribute.lastIndex;
  }
  tagEnd.lastIndex = at;
  const end = tagEnd.exec(xml);
  if (!end) throw malformed(tag);
  return {
    element: { name: localName(name), attributes, children: [] },
    end: tagEnd.lastIndex,
    empty: end[1] === "/",
  };
}

/** Skips what is no element. A document type is skipped unread: its entities are never expanded. */
function skipMarkup(xml: string, tag: number, top: Open | undefined): number {
  if (xml.startsWith("<!--", tag)) return endOf(xml, "-->", tag);
  if (xml.startsWith("<![CDATA[", tag)) {
    const end = endOf(xml, "]]>", tag);
    top?.children.push(xml.slice(tag + 9, end - 3));
    return end;
  }
  if (xml[tag + 1] === "?") return endOf(xml, "?>", tag);
  const close = xml.indexOf(">", tag);
  const subset = xml.indexOf("[", tag);
  return subset >= 0 && subset < close ? endOf(xml, ">", endOf(xml, "]", subset)) : endOf(xml, ">", tag);
}

function endOf(xml: string, sought: string, from: number): number {
  const at = xml.indexOf(sought, from);
  if (at < 0) throw malformed(from);
  return at + sought.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces the five entities of XML and numeric ones; any other becomes nothing. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([^;&\s]{1,32}));/gi, (_, hex, decimal, name) => {
    if (name) return named[name] ?? "";
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

function malformed(at: number): Error {
  return new Error(`XML is not well-formed at ${at}`);
}
