import type { Form } from "../../parser/tree.ts";
import type { Outline, Place } from "./outline.ts";

/** A list of an outline: sections of one parent that count in one form, in text order. */
export interface CountedList {
  readonly form: Form;
  readonly items: readonly Place[];
}

/** The lists of an outline, in the order of their first items. */
export function listsOf({ places }: Outline): CountedList[] {
  const lists = new Map<string, { form: Form; items: Place[] }>();
  for (const place of places) {
    if (place.node.number === 0) continue;
    const key = `${place.section.parent ?? ""}/${place.node.form}`;
    const list = lists.get(key);
    if (list) list.items.push(place);
    else lists.set(key, { form: place.node.form, items: [place] });
  }
  return [...lists.values()];
}

const DIGITS = "零一二三四五六七八九";

/** The marker that would carry another number: (四) with 2 is (二), 3. with 4 is 4. */
export function markerWith(marker: string, number: number): string {
  if (/[①-⑳]/.test(marker)) return String.fromCharCode(0x245f + number);
  if (/\d/.test(marker)) return marker.replace(/\d+/, String(number));
  return marker.replace(/[〇零一二两三四五六七八九十百]+/, chinese(number));
}

function chinese(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return head + (ones > 0 ? DIGITS[ones] : "");
}

/** Half- and full-width forms of the signs in a marker. */
const FORMS: Readonly<Record<string, string>> = {
  "(": "[(（]",
  "（": "[(（]",
  ")": "[)）]",
  "）": "[)）]",
  ".": "[.．、]",
  "．": "[.．、]",
};

/**
 * Whether a marker stands in a stretch of text: a list goes on there even where its item was not read as one, as in
 * ( 3 ). `3.` inside 13. or 3.5 and `三、` inside 十三、 are other markers.
 */
export function holdsMarker(text: string, marker: string): boolean {
  const signs = [...marker.replace(/\s/g, "")].map((sign) => FORMS[sign] ?? sign);
  const pattern = signs.join("\\s*");
  for (const match of text.matchAll(new RegExp(pattern, "g"))) {
    const before = text[match.index - 1] ?? "\n";
    const after = text[match.index + match[0].length] ?? "";
    if (
      /^\d/.test(marker)
        ? !/[\d.]/.test(before) && (before === "\n" || !/\d/.test(after))
        : !/[零一二三四五六七八九十百第]/.test(before)
    )
      return true;
  }
  return false;
}
