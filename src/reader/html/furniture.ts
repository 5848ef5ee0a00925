import { attribute, type Element, isElement, isUnseen, textOf } from "./dom.ts";

/** How much of an element's text is links to other pages. */
interface Share {
  characters: number;
  linked: number;
  links: number;
}

/** From so many links on a block may be a menu; fewer can be a list of attachments in the text. */
const menuLinks = 3;
/** A block with this share of its text in links is a menu, a path, or a list of other news. */
const menuShare = 0.8;

/** Finds the menus of a page: its outermost blocks that consist of links to other pages. */
export function findMenus(body: Element): ReadonlySet<Element> {
  const shares = new Map<Element, Share>();
  measure(body, shares);
  const menus = new Set<Element>();
  for (const [element, { characters, linked, links }] of shares) {
    if (element !== body && links >= menuLinks && linked >= characters * menuShare) menus.add(element);
  }
  return menus;
}

function measure(element: Element, shares: Map<Element, Share>): Share {
  const share: Share = { characters: 0, linked: 0, links: 0 };
  for (const node of element.childNodes) {
    if (isElement(node)) {
      if (isUnseen(node)) continue;
      const inner = measure(node, shares);
      share.characters += inner.characters;
      share.linked += inner.linked;
      share.links += inner.links;
    } else share.characters += textOf(node)?.replace(/\s+/g, "").length ?? 0;
  }
  if (element.tagName === "a" && leadsElsewhere(element) && share.characters > 0) {
    share.linked = share.characters;
    share.links = 1;
  }
  if (blocks.has(element.tagName)) shares.set(element, share);
  return share;
}

/** Links to files are attachments, which belong to the text. */
function leadsElsewhere(link: Element): boolean {
  const target = attribute(link, "href");
  return target !== undefined && !/\.(docx?|xlsx?|pdf|wps|et|ofd|rar|zip)(\?.*)?$/i.test(target);
}

const blocks = new Set("div ul ol dl table td section aside header footer form p center".split(" "));
