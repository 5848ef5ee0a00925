import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { UnreadableError } from "../message/unreadable.ts";
import { attribute, type Element, elements, isElement, isUnseen, type Node, textOf } from "./html/dom.ts";
import { findMenus } from "./html/furniture.ts";
import { isTyped, listMarkers } from "./html/list-marker.ts";
import { tableLines } from "./html/table.ts";
import type { Limits } from "./limits.ts";
import { tidy } from "./line.ts";
import { withMarker } from "./numbering/counter.ts";

/**
 * Reads a web page: the text that a browser shows, a paragraph a line, with the numbers of its lists.
 * Scripts, styles, hidden text and the site's menus are dropped.
 * Throws UnreadableError (expands-too-far), or RangeError for elements nested thousands deep.
 */
export function fromHtml(html: string, limits: Limits): string {
  refuseTooMany(html, limits.elements);
  const document: DefaultTreeAdapterTypes.Document = parse(html);
  const root = document.childNodes.find(isElement);
  const body = root && elements(root, "body")[0];
  return body ? linesIn(body, findMenus(body)).join("\n") : "";
}

/** Each element costs half a kilobyte: counts them before the page is parsed. */
function refuseTooMany(html: string, limit: number): void {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    if (++tags > limit * 2) throw new UnreadableError({ reason: "expands-too-far", limit });
  }
}

/** Elements that stand in a line; all others begin one and end one. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i img input ins kbd label mark q ruby rb s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Lines of an element's content. */
function linesIn(element: Element, menus: ReadonlySet<Element>): string[] {
  const lines: string[] = [];
  let line = "";
  let marker = "";

  const flush = () => {
    const text = tidy(collapse(line));
    line = "";
    if (text === "") return;
    lines.push(isTyped(text) ? text : withMarker(marker, text));
    marker = "";
  };
  const visitAll = (nodes: readonly Node[], preformatted: boolean) => {
    for (const node of nodes) visit(node, preformatted);
  };
  const visit = (node: Node, preformatted: boolean) => {
    if (!isElement(node)) return addText(textOf(node) ?? "", preformatted);
    if (isUnseen(node) || menus.has(node)) return;
    if (node.tagName === "br") return flush();
    if (inline.has(node.tagName) || isCustom(node)) return visitAll(node.childNodes, preformatted);
    flush();
    if (node.tagName === "table") {
      for (const row of tableLines(node, (cell) => linesIn(cell, menus))) lines.push(row);
    } else if (node.tagName === "ol") visitList(node, preformatted);
    else visitAll(node.childNodes, preformatted || isPreformatted(node));
    flush();
  };
  const visitList = (list: Element, preformatted: boolean) => {
    const markers = listMarkers(list);
    let item = 0;
    for (const node of list.childNodes) {
      flush();
      if (isElement(node) && node.tagName === "li") {
        const own = markers[item++] ?? "";
        if (!isUnseen(node) && !menus.has(node)) marker = own;
      }
      visit(node, preformatted);
    }
    flush();
    marker = "";
  };
  const addText = (text: string, preformatted: boolean) => {
    const [first = "", ...rest] = preformatted ? text.split(/\r?\n/) : [text];
    line += first;
    for (const more of rest) {
      flush();
      line = more;
    }
  };

  visitAll(element.childNodes, isPreformatted(element));
  flush();
  return lines;
}

/** Word's own elements, e.g. `<o:p>`, and those that a site has made up, stand in a line. */
function isCustom(element: Element): boolean {
  return /[:-]/.test(element.tagName);
}

function isPreformatted(element: Element): boolean {
  return element.tagName === "pre" || /white-space\s*:\s*pre/i.test(attribute(element, "style") ?? "");
}

/** Blanks as a browser shows them: one for many, and none where only the source breaks between Chinese. */
function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, (blanks, at: number) =>
    /[\n\r]/.test(blanks) && isWide(text[at - 1]) && isWide(text[at + blanks.length]) ? "" : " ",
  );
}

function isWide(sign: string | undefined): boolean {
  return (
    sign !== undefined &&
    /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/.test(sign)
  );
}
