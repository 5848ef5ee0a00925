import type { Span } from "../message/span.ts";
import { type Marker, markerAt } from "./markers.ts";
import type { Form } from "./tree.ts";

/** Where a marker may begin inside a line; the look-ahead keeps the many numerals of plain text out. */
const CANDIDATE =
  /\((?=[一二三四五六七八九十\d])|[①-⑳]|[一二三四五六七八九十]{1,3}(?=[、是要])|\d{1,3}(?=[.、)])/g;

/**
 * Markers that open in the middle of a line: `主要包括:(1)…;(2)…`, `一是…;二是…`, `。四、工作要求(一)加强…`.
 * A lone marker in a sentence is a reference or a figure, so one is believed only where its list goes on:
 * it begins at 1 and 2 follows, it follows its forerunner, or it is the number that the outline waits for.
 * `first` is the marker that the line begins with, `next` the one that the next line begins with.
 */
export function findInline(
  text: string,
  line: Span,
  expected: ReadonlyMap<Form, number>,
  first: Marker | undefined,
  next: Marker | undefined,
): Marker[] {
  const seen: Marker[] = [];
  const words = text.slice(line.start, line.end); // a search in the whole text would run on past the line
  CANDIDATE.lastIndex = 0;
  for (let hit = CANDIDATE.exec(words); hit; hit = CANDIDATE.exec(words)) {
    const marker = markerAt(text, line.start + hit.index, true);
    if (!marker || marker.end >= line.end || isReference(text, marker)) continue;
    seen.push(marker);
    CANDIDATE.lastIndex = marker.end - line.start;
  }
  const count = countOf([first, ...seen, next]);
  return seen.filter((marker, i) =>
    believed(marker, count, seen[i + 1] ?? next, expected.get(marker.form), text, line),
  );
}

/** Whether the number before a marker's came earlier, and the number after it comes later. */
interface Count {
  readonly precedes: (marker: Marker) => boolean;
  readonly follows: (marker: Marker) => boolean;
}

function countOf(markers: readonly (Marker | undefined)[]): Count {
  const earliest = new Map<string, number>();
  const latest = new Map<string, number>();
  const key = (form: Form, number: number) => `${form} ${number}`;
  for (const marker of markers) {
    if (!marker) continue;
    const name = key(marker.form, marker.number);
    if (!earliest.has(name)) earliest.set(name, marker.start);
    latest.set(name, marker.start);
  }
  return {
    precedes: ({ form, number, start }) => (earliest.get(key(form, number - 1)) ?? start) < start,
    follows: ({ form, number, start }) => (latest.get(key(form, number + 1)) ?? start) > start,
  };
}

function isReference(text: string, { start, end, form }: Marker): boolean {
  const before = text[start - 1] ?? "";
  const after = text.slice(end, end + 2);
  if (/^[至和及、,—~-]?\(/.test(after) || /^(?:项|款|条|至|、|和|类|点[^位])/.test(after)) return true;
  if (form === "comma" && /^[二三四五六七八九十]/.test(after)) return true;
  return form !== "ordinal" && /[第条款项见按照、]/.test(before);
}

function believed(
  marker: Marker,
  { precedes, follows }: Count,
  next: Marker | undefined,
  awaited: number | undefined,
  text: string,
  line: Span,
): boolean {
  if (marker.number === 1 && follows(marker)) return true;
  if (marker.number > 1 && precedes(marker)) return true;
  if (marker.form === "ordinal" || marker.form === "circle" || marker.form === "digit-paren") return false;
  const before = text[marker.start - 1]!;
  const punctuated = /[。;:!?)]/.test(before);
  if (punctuated && awaited === marker.number && marker.number > 1) return true;
  // A heading glued to the end of the text before it: it closes the line, or the next marker follows at once.
  if (marker.form !== "comma" && marker.form !== "paren") return false;
  const stop = Math.min(next?.start ?? line.end, line.end);
  const title = text.slice(marker.end, stop).replace(/。$/, "");
  const near =
    marker.number === 1 ||
    (awaited !== undefined && marker.number >= awaited && marker.number <= awaited + 1);
  return near && title.length >= 3 && title.length <= 16 && !/[,、。;:]/.test(title);
}
