import { numberText } from "../numbering/number-text.ts";
import { attribute, count, type Element, elements } from "./dom.ts";

/** CSS and HTML ways of counting, as Word's names and with what follows the number. */
const styles: Record<string, readonly [string, string]> = {
  decimal: ["decimal", "."],
  "decimal-leading-zero": ["decimalZero", "."],
  "1": ["decimal", "."],
  a: ["lowerLetter", "."],
  A: ["upperLetter", "."],
  i: ["lowerRoman", "."],
  I: ["upperRoman", "."],
  "lower-alpha": ["lowerLetter", "."],
  "lower-latin": ["lowerLetter", "."],
  "upper-alpha": ["upperLetter", "."],
  "upper-latin": ["upperLetter", "."],
  "lower-roman": ["lowerRoman", "."],
  "upper-roman": ["upperRoman", "."],
  "cjk-ideographic": ["chineseCounting", "、"],
  "trad-chinese-informal": ["chineseCounting", "、"],
  "simp-chinese-informal": ["chineseCounting", "、"],
  "simp-chinese-formal": ["chineseLegalSimplified", "、"],
  "trad-chinese-formal": ["ideographLegalTraditional", "、"],
  "japanese-informal": ["chineseCounting", "、"],
  "cjk-decimal": ["ideographDigital", "、"],
  "cjk-heavenly-stem": ["ideographTraditional", "、"],
  "cjk-earthly-branch": ["ideographZodiac", "、"],
};

/** Ways of listing that number nothing. */
const unnumbered = /^(none|disc|circle|square|disclosure-.*)$/;

/** A number that the author has typed before the text of an item already. */
const typed =
  /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[、．.)）]|第[一二三四五六七八九十百\d]+[条章节]|[①-⓿])/;

/** The markers of an ordered list's items, in order; "" where an item has none. */
export function listMarkers(list: Element): string[] {
  const items = elements(list, "li");
  const reversed = attribute(list, "reversed") !== undefined;
  let number = count(list, "start") ?? (reversed ? items.length : 1);
  return items.map((item) => {
    number = count(item, "value") ?? number;
    const style = wayOf(item) ?? wayOf(list) ?? "decimal";
    const marker = unnumbered.test(style) ? "" : markerOf(style, number);
    number += reversed ? -1 : 1;
    return marker;
  });
}

function markerOf(style: string, number: number): string {
  const [format, end] = styles[style] ?? ["decimal", "."];
  return numberText(format, number) + end;
}

/** The way of counting that an element names: CSS before the `type` attribute, as in browsers. */
function wayOf(element: Element): string | undefined {
  const css = attribute(element, "style") ?? "";
  const value = /list-style(?:-type)?\s*:\s*([^;!]+)/i.exec(css)?.[1]?.trim().toLowerCase();
  const named = value?.split(/\s+/).find((word) => word in styles || unnumbered.test(word));
  return named ?? attribute(element, "type")?.trim();
}

/** Whether the author numbered the item by hand, so that the list's own number would be a second one. */
export function isTyped(text: string): boolean {
  return typed.test(text);
}
