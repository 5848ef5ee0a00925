import { UnreadableError } from "../../message/unreadable.ts";
import { decode } from "../decode.ts";
import type { Limits } from "../limits.ts";
import { parseXml } from "../xml.ts";
import { children } from "../xml-walk.ts";
import type { Zip } from "../zip.ts";

/** The XML parts of a Word file that its text depends on. */
export interface WordParts {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
}

/**
 * Finds the parts by the relations between them. A relation that points out of the archive finds nothing:
 * only entries of the archive are ever read. Throws UnreadableError: damaged.
 */
export function openParts(zip: Zip, limits: Limits): WordParts {
  const text = (name: string | undefined) => {
    const bytes = name === undefined ? undefined : zip.bytes(name);
    return bytes ? decode(bytes).text : undefined;
  };
  const related = (of: string, type: string) => {
    const relations = text(relationsOf(of));
    return relations === undefined ? undefined : findRelation(relations, of, type, limits);
  };
  const name = related("", "/officeDocument") ?? "word/document.xml";
  const document = text(name);
  if (document === undefined) {
    throw new UnreadableError({ reason: "damaged", format: "docx", detail: "no document part" });
  }
  return {
    document,
    styles: text(related(name, "/styles") ?? "word/styles.xml"),
    numbering: text(related(name, "/numbering") ?? "word/numbering.xml"),
  };
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; the archive itself → `_rels/.rels`. */
function relationsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function findRelation(xml: string, of: string, type: string, limits: Limits): string | undefined {
  for (const relation of children(parseXml(xml, limits.elements), "Relationship")) {
    const { Type = "", Target = "", TargetMode } = relation.attributes;
    if (!Type.endsWith(type) || TargetMode === "External") continue;
    const base = of.slice(0, of.lastIndexOf("/") + 1);
    return Target.startsWith("/") ? Target.slice(1) : base + Target;
  }
  return undefined;
}
