import type { Item } from "../../plan/model.ts";
import { cadenceWords, dateWords, figureWords } from "../../plan/words.ts";
import type { Catalog, Entry } from "./catalog.ts";
import { pathOf, sayHeading } from "./catalog.ts";
import { lineNumber } from "./lines.ts";

/** An item in one line, as the panel beside its sentence lists it. */
export function sayEntry(entry: Entry): string {
  switch (entry.kind) {
    case "task":
      return entry.item.title;
    case "target": {
      const { metric, by } = entry.item;
      return `${metric} ${figureWords(entry.item)}${by ? `（${dateWords(by)}）` : ""}`;
    }
    case "baseline": {
      const { metric, at } = entry.item;
      return `${metric} ${figureWords({ ...entry.item, op: "=" })}${at ? `（${dateWords(at)}）` : ""}`;
    }
    case "standard":
      return `${entry.item.name} ${figureWords(entry.item)}`;
    case "assignment":
      return sayUnits(entry.item);
    case "deadline":
      return `${dateWords(entry.item.due)}：${entry.item.action}`;
    case "stage":
      return `${sayPeriod(entry.item.start, entry.item.end)}：${entry.item.name}`;
    case "cadence":
      return `${cadenceWords(entry.item)}：${entry.item.action}`;
    case "body":
      return entry.item.name;
    case "system":
      return [entry.item.name, entry.item.does].filter(Boolean).join("：");
    case "finding":
      return entry.item.message;
  }
}

/** `2020年1月至2020年6月`; an open end stays open. */
export function sayPeriod(start: string | undefined, end: string | undefined): string {
  if (start && end) return start === end ? dateWords(start) : `${dateWords(start)}至${dateWords(end)}`;
  if (start) return `${dateWords(start)}起`;
  return end ? `${dateWords(end)}前` : "";
}

export function sayUnits(units: {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly responsible: readonly string[];
}): string {
  const roles = [
    ["牵头", units.lead],
    ["配合", units.support],
    ["责任", units.responsible],
  ] as const;
  return roles
    .flatMap(([role, names]) => (names.length > 0 ? [`${role}：${names.join("、")}`] : []))
    .join("；");
}

/** Where an item stands: the headings' markers down to it and its line, `二、(一) 第23行`. */
export function sayPlace(catalog: Catalog, item: Pick<Item, "section" | "span">): string {
  const markers = pathOf(catalog, item.section).map(({ marker }) => marker);
  return `${markers.join("")} 第${lineNumber(catalog.lines, item.span.start)}行`.trim();
}

/** The headings down to an item, in words. */
export function sayPath(catalog: Catalog, section: string | undefined): string {
  return pathOf(catalog, section).map(sayHeading).join(" › ");
}
