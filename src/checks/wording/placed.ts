import type { Sentence } from "../../extractors/reading.ts";
import type { Subject } from "../check.ts";
import { yearOfSection } from "../figures/measures.ts";
import { outlineOf, partOf } from "../outline/outline.ts";

/** A sentence with where it stands. */
export interface Placed {
  readonly sentence: Sentence;
  /** The attachment around it; empty for the main text. */
  readonly part: string;
  /** It stands under the heading of one year, whose tasks repeat from year to year. */
  readonly ofYear: boolean;
}

/** Every sentence with where it stands: those outside of sections first. */
export function* placed(subject: Subject): Generator<Placed> {
  const { places, outside } = outlineOf(subject);
  for (const sentence of outside) yield { sentence, part: "", ofYear: false };
  for (const place of places) {
    const part = partOf(place)?.section.id ?? "";
    const ofYear = yearOfSection(place) !== undefined;
    for (const sentence of place.own) yield { sentence, part, ofYear };
  }
}
