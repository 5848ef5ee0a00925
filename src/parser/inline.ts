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
 */
export function findInline(
  text: string,
  line: Span,
  expected: ReadonlyMap<Form, number>,
  next?: Marker,
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
  return seen.filter((marker, i) =>
    believed(next ? [...seen, next] : seen, i, marker, expected.get(marker.form), text, line),
  );
}

function isReference(text: string, { start, end, form }: Marker): boolean {
  const before = text[start - 1] ?? "";
  const after = text.slice(end, end + 2);
  if (/^[至和及、,—~-]?\(/.test(after) || /^(?:项|款|条|至|、|和|类|点[^位])/.test(after)) return true;
  if (form === "comma" && /^[二三四五六七八九十]/.test(after)) return true;
  return form !== "ordinal" && /[第条款项见按照、]/.test(before);
}

function believed(
  seen: readonly Marker[],
  i: number,
  marker: Marker,
  awaited: number | undefined,
  text: string,
  line: Span,
): boolean {
  const alike = (m: Marker) => m.form === marker.form;
  const precedes = seen.slice(0, i).some((m) => alike(m) && m.number === marker.number - 1);
  const follows = seen.slice(i + 1).some((m) => alike(m) && m.number === marker.number + 1);
  if (marker.number === 1 && follows) return true;
  if (marker.number > 1 && precedes) return true;
  if (marker.form === "ordinal" || marker.form === "circle" || marker.form === "digit-paren") return false;
  const before = text[marker.start - 1]!;
  const punctuated = /[。;:!?)]/.test(before);
  if (punctuated && awaited === marker.number && marker.number > 1) return true;
  // A heading glued to the end of the text before it: it closes the line, or the next marker follows at once.
  if (marker.form !== "comma" && marker.form !== "paren") return false;
  const next = seen[i + 1];
  const stop = Math.min(next?.start ?? line.end, line.end);
  const title = text.slice(marker.end, stop).replace(/。$/, "");
  const near =
    marker.number === 1 ||
    (awaited !== undefined && marker.number >= awaited && marker.number <= awaited + 1);
  return near && title.length >= 3 && title.length <= 16 && !/[,、。;:]/.test(title);
}
