import { markerAt } from "../parser/markers.ts";
import type { Section } from "../plan/model.ts";

/** The number that a section's marker counts; 0 where it does not count. */
export function numberOf({ marker }: Section): number {
  return formOf(marker)?.number ?? 0;
}

function formOf(marker: string) {
  return markerAt(`${marker}\n`, 0, false);
}

/** The lists of an outline: sections of one parent that count in one form. */
export function counts(sections: readonly Section[]): Section[][] {
  const lists = new Map<string, Section[]>();
  for (const section of sections) {
    const found = formOf(section.marker);
    if (!found || found.number === 0) continue;
    const key = `${section.parent ?? ""}/${found.form}`;
    const list = lists.get(key);
    if (list) list.push(section);
    else lists.set(key, [section]);
  }
  return [...lists.values()];
}
