import type { Subject } from "../check.ts";
import { holdsMarker, markerWith } from "./lists.ts";
import { outlineOf, type Place } from "./outline.ts";

/** One numbered item of an outline with the items that it counts on from. */
export interface Counted {
  readonly place: Place;
  readonly number: number;
  /** The item before it in its own list. */
  readonly before: Place | undefined;
  /** The item before it that counts in the same form, wherever it stands in the same part. */
  readonly nearest: Place | undefined;
}

/** Every numbered item, in text order. Attachments count anew. */
export function* countedItems(subject: Subject): Generator<Counted> {
  const inList = new Map<string, Place>();
  const inPart = new Map<string, Place>();
  for (const place of outlineOf(subject).places) {
    const { form, number } = place.node;
    if (form === "part" || form === "title")
      for (const key of inPart.keys()) if (key !== "part") inPart.delete(key);
    if (number === 0) continue;
    const list = `${place.section.parent ?? ""}/${form}`;
    yield { place, number, before: inList.get(list), nearest: inPart.get(form) };
    inList.set(list, place);
    inPart.set(form, place);
  }
}

/** Whether the marker with this number stands in the text between two items, read or not. */
export function standsBetween(subject: Subject, from: Place | undefined, to: Place, number: number): boolean {
  const start = from ? from.section.span.end : 0;
  return holdsMarker(
    subject.plan.text.slice(start, to.section.span.start),
    markerWith(to.section.marker, number),
  );
}
