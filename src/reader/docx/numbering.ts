import { ListCounter } from "../numbering/counter.ts";
import type { List } from "../numbering/list.ts";
import type { XmlElement } from "../xml.ts";
import { child, integer, value } from "../xml-walk.ts";
import type { Styles } from "./styles.ts";

/** Finds which list a paragraph counts in, by itself or by its style, and counts. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: Styles;
  readonly #counter = new ListCounter();

  constructor(lists: ReadonlyMap<string, List>, styles: Styles) {
    this.#lists = lists;
    this.#styles = styles;
  }

  /** The marker of the next paragraph, given its properties; "" where it has none. */
  next(properties: XmlElement | undefined): string {
    const own = child(properties, "numPr");
    const chain = this.#styles.chain(value(properties, "pStyle"));
    const source = chain.find((style) => style.list !== undefined);
    const id = value(own, "numId") ?? source?.list;
    const list = id === undefined || id === "0" ? undefined : this.#lists.get(id);
    if (!list) return "";
    const linked = chain.map((style) => list.levels.findIndex((level) => level?.style === style.id));
    const depth =
      integer(own, "ilvl") ?? (own ? undefined : linked.find((at) => at >= 0)) ?? source?.depth ?? 0;
    return this.#counter.next(list, depth);
  }
}
