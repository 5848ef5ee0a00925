import type { List, ListLevel } from "../numbering/list.ts";
import { parseXml, type XmlElement } from "../xml.ts";
import { child, children, flag, integer, value } from "../xml-walk.ts";

/** A group of lists as `w:abstractNum` defines it. */
interface Definition {
  readonly id: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** The list style that it defines, or that defines it. */
  readonly styleLink: string | undefined;
  readonly numStyleLink: string | undefined;
}

/** Reads the numbering part: the lists by the id that paragraphs give. */
export function readLists(xml: string, limit: number): ReadonlyMap<string, List> {
  const root = parseXml(xml, limit);
  const definitions = new Map<string, Definition>();
  for (const element of children(root, "abstractNum")) {
    const definition = readDefinition(element);
    definitions.set(definition.id, definition);
  }
  const lists = new Map<string, List>();
  for (const element of children(root, "num")) {
    const definition = definitions.get(value(element, "abstractNumId") ?? "");
    const { numId } = element.attributes;
    if (definition && numId !== undefined)
      lists.set(numId, readList(element, follow(definition, definitions)));
  }
  return lists;
}

function readDefinition(element: XmlElement): Definition {
  return {
    id: element.attributes.abstractNumId ?? "",
    levels: readLevels(children(element, "lvl")),
    styleLink: value(element, "styleLink"),
    numStyleLink: value(element, "numStyleLink"),
  };
}

/** A definition that only names a list style stands for the one that defines this style. */
function follow(definition: Definition, all: ReadonlyMap<string, Definition>): Definition {
  if (definition.numStyleLink === undefined) return definition;
  for (const other of all.values()) if (other.styleLink === definition.numStyleLink) return other;
  return definition;
}

function readList(element: XmlElement, definition: Definition): List {
  const levels = [...definition.levels];
  const starts = new Map<number, number>();
  for (const override of children(element, "lvlOverride")) {
    const depth = Number(override.attributes.ilvl ?? 0);
    const level = child(override, "lvl");
    if (level && isDepth(depth)) levels[depth] = readLevel(level);
    const start = integer(override, "startOverride");
    if (start !== undefined) starts.set(depth, start);
  }
  return { group: definition.id, levels, starts };
}

function readLevels(elements: readonly XmlElement[]): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const element of elements) {
    const depth = Number(element.attributes.ilvl ?? 0);
    if (isDepth(depth)) levels[depth] = readLevel(element);
  }
  return levels;
}

/** Word has nine levels; anything else in a file is a mistake or a trap. */
function isDepth(depth: number): boolean {
  return Number.isInteger(depth) && depth >= 0 && depth <= 8;
}

function readLevel(element: XmlElement): ListLevel {
  const restartAfter = integer(element, "lvlRestart");
  const style = value(element, "pStyle");
  const text = value(element, "lvlText") ?? "";
  return {
    start: integer(element, "start") ?? 0,
    format: readFormat(element),
    text: usesSymbolFont(element) ? toPrivateUse(text) : text,
    legal: flag(element, "isLgl") ?? false,
    ...(restartAfter === undefined ? {} : { restartAfter }),
    ...(style === undefined ? {} : { style }),
  };
}

/** Newer formats stand in `mc:AlternateContent`, with an old one beside them to fall back on. */
function readFormat(element: XmlElement): string {
  const direct = value(element, "numFmt");
  if (direct !== undefined) return direct;
  const alternate = child(element, "AlternateContent");
  return value(child(alternate, "Fallback"), "numFmt") ?? "decimal";
}

function usesSymbolFont(element: XmlElement): boolean {
  const fonts = child(child(element, "rPr"), "rFonts")?.attributes;
  return /wingdings|webdings|symbol/i.test(`${fonts?.ascii ?? ""} ${fonts?.hAnsi ?? ""}`);
}

/** Symbol fonts are written as letters (`l` = ●) or at U+F000 on: the same signs. */
function toPrivateUse(text: string): string {
  return text.replace(/[\x20-\xff]/g, (sign) => String.fromCharCode(0xf000 + sign.charCodeAt(0)));
}
