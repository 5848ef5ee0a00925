import { bulletText } from "./bullet.ts";
import type { List, ListLevel } from "./list.ts";
import { numberText } from "./number-text.ts";

/** Counts the numbered paragraphs of one document, in reading order. */
export class ListCounter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #used = new Set<List>();

  /** The marker of the next paragraph in a list, e.g. `（二）`; "" where the level writes none. */
  next(list: List, depth: number): string {
    const level = list.levels[depth];
    if (!level) return "";
    const counts = this.#countsOf(list);
    if (!this.#used.has(list)) {
      this.#used.add(list);
      for (const overridden of list.starts.keys()) counts[overridden] = undefined;
    }
    const before = counts[depth];
    counts[depth] = before === undefined ? startOf(list, depth) : before + 1;
    for (let deeper = depth + 1; deeper < list.levels.length; deeper++) {
      const after = list.levels[deeper]?.restartAfter;
      if (after === undefined || depth < after) counts[deeper] = undefined;
    }
    return markerText(list, level, counts);
  }

  #countsOf(list: List): (number | undefined)[] {
    let counts = this.#counts.get(list.group);
    if (!counts) {
      counts = [];
      this.#counts.set(list.group, counts);
    }
    return counts;
  }
}

function startOf(list: List, depth: number): number {
  return list.starts.get(depth) ?? list.levels[depth]?.start ?? 1;
}

function markerText(list: List, level: ListLevel, counts: readonly (number | undefined)[]): string {
  if (level.format === "bullet") return bulletText(level.text);
  return level.text.trim().replace(/%([1-9])/g, (_, digit) => {
    const depth = Number(digit) - 1;
    const format = list.levels[depth]?.format ?? "decimal";
    // A level that nothing has stood at yet counts as the one before its first: Word writes 0.1.
    const count = counts[depth] ?? startOf(list, depth) - 1;
    return numberText(level.legal && format !== "none" ? "decimal" : format, count);
  });
}

/** Whether a marker needs a space before the text, so that `1.` and `5G` do not become `1.5G`. */
function needsSpace(marker: string, text: string): boolean {
  if (/[、，。：；）)】〕》]$/.test(marker)) return false;
  if (/[.．]$/.test(marker)) return /^[\d０-９]/.test(text);
  return !/[①-⓿㉑-㉟㊀-㊉㊱-㊿⑴-⒛]$/.test(marker);
}

/** Puts a marker before its paragraph, as a careful typist would. */
export function withMarker(marker: string, text: string): string {
  if (marker === "" || text === "") return text;
  return needsSpace(marker, text) ? `${marker} ${text}` : marker + text;
}
