import type { Sentence } from "../../extractors/reading.ts";
import type { Severity } from "../../message/finding.ts";
import type { Span } from "../../message/span.ts";
import { defineCheck, type Report, type Subject } from "../check.ts";
import { standsBetween } from "../outline/counting.ts";
import { leavesOf, type Outline, outlineOf, type Place, partOf } from "../outline/outline.ts";
import { quoted } from "../quoted.ts";
import { findEnumerations } from "./enumerations.ts";
import { findStatedCounts, type StatedCount } from "./stated-count.ts";

interface Mismatch {
  /** 十大改革措施 */
  readonly counted: string;
  /** What is there: 9, or 3 to 4 where 和 may join two names. */
  readonly listed: number;
  /** The number that the list skips, as it would be written. */
  readonly skipped?: string;
}

/** A stated number of tasks, measures, parts that is not the number listed. */
export const countMismatch = defineCheck<Mismatch>({
  id: "count-mismatch",
  summary: "数目不符",
  explain:
    "文中说有几项（如“十大措施”“由三部分组成”“5大工程、11项任务”），实际列出的是另一个数。对照的是紧跟其后的编号列表、标题下的各条、相应专项方案里的条目，以及写在数目之前或括号里、用顿号隔开的名称。列表明显由这句话引出或编号缺号的是错误，只凭名称清点的是警告；名称后有“等”、少列不报。",
  severity: "warning",
  examples: [
    { text: "为此采取四项措施:\n1.开展培训。\n2.落实补贴。\n3.加强督查。", finds: ["四项措施"] },
    { text: "资金由两部分组成:一是财政拨款;二是社会捐赠。", finds: [] },
    { text: "一、实施三大工程\n(一)供水工程\n铺设管网。\n(二)供电工程\n改造线路。", finds: ["三大工程"] },
    {
      text: "一、任务\n(一)实施“路路通”专项。推进2大工程。\n附件1\n“路路通”专项方案\n一、重点任务\n(一)实施三大工程\n1.修路工程\n2.架桥工程\n3.亮灯工程",
      finds: ["2大工程"],
    },
    { text: "健全“三会”(党员会、村民会)制度。", finds: ["“三会”(党员会、村民会)"] },
    { text: "推进供水、供电、供气、供热等三项改革。", finds: ["推进供水、供电、供气、供热等三项改革"] },
    { text: "落实建档、随访和转诊三项制度。", finds: [] },
  ],
  *run(subject) {
    const outline = outlineOf(subject);
    yield* inSection(subject, outline.outside, outline.roots, undefined);
    for (const place of outline.places) yield* inSection(subject, place.own, place.children, place);
    yield* ofSpecialPlans(subject, outline);
    for (const sentence of subject.reading.sentences)
      for (const { span, counted, number, least, most } of findEnumerations(subject.reading.text, sentence))
        yield { at: subject.toSource(span), data: { counted, listed: number < least ? least : most } };
  },
  say: ({ counted, listed, skipped }) =>
    `文中说${quoted(counted)}，实际列出${listed}项${skipped ? `，缺少编号${quoted(skipped)}` : ""}，请核对。`,
});

/** The counts that the sentences of a section state, against the list that follows them. */
function* inSection(
  subject: Subject,
  own: readonly Sentence[],
  children: readonly Place[],
  place: Place | undefined,
): Generator<Report<Mismatch>> {
  for (const sentence of own)
    for (const count of findStatedCounts(subject.reading.text, sentence)) {
      const list = listAfter(children, count.end);
      if (list.length < 2) continue;
      const report = compare(subject, count, sentence, list, place);
      if (report) yield report;
    }
}

const LONGEST_LIST = 120; // twice the highest count that is read

/** The first list after an offset: siblings that count 1, 2, 3 in one form. */
function listAfter(places: readonly Place[], offset: number): Place[] {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (places[middle]!.node.head.start < offset) low = middle + 1;
    else high = middle;
  }
  const following = places.slice(low, low + LONGEST_LIST).filter(({ node }) => node.number > 0);
  const first = following[0];
  if (first?.node.number !== 1) return [];
  const list = [first];
  for (const place of following.slice(1)) {
    if (place.node.form !== first.node.form || place.node.number <= list.at(-1)!.node.number) break;
    list.push(place);
  }
  return list;
}

function compare(
  subject: Subject,
  count: StatedCount,
  sentence: Sentence,
  list: readonly Place[],
  place: Place | undefined,
): Report<Mismatch> | undefined {
  const leaves = list.flatMap(leavesOf);
  const deeper = list.flatMap(({ children }) => children).length;
  if ([list.length, leaves.length, deeper].includes(count.number)) return undefined;
  const skipped = skippedIn(subject, list, count.number) ?? skippedIn(subject, leaves, count.number);
  if (skipped === "read elsewhere") return undefined;
  if (skipped) return report(subject, count, list, skipped.listed, "error", skipped.marker);
  const severity = howSurely(subject.reading.text, count, sentence, list, place);
  return severity && report(subject, count, list, list.length, severity);
}

/** A list whose last number is the stated one and that leaves out one on the way. */
function skippedIn(
  subject: Subject,
  items: readonly Place[],
  number: number,
): { listed: number; marker: string } | "read elsewhere" | undefined {
  const last = items.at(-1);
  if (last?.node.number !== number || items.length >= number) return undefined;
  for (const [i, place] of items.entries()) {
    const before = items[i - 1];
    if (!before || place.node.number !== before.node.number + 2) continue;
    const missing = place.node.number - 1;
    if (standsBetween(subject, before, place, missing)) return "read elsewhere";
    return {
      listed: items.length,
      marker: place.section.marker.replace(/\d+|[一二三四五六七八九十]+/, String(missing)),
    };
  }
  return undefined;
}

/** How sure it is that a sentence speaks of the list below it; undefined where nothing says so. */
function howSurely(
  text: string,
  count: StatedCount,
  sentence: Sentence,
  list: readonly Place[],
  place: Place | undefined,
): Severity | undefined {
  const first = list[0]!.node.head.start;
  const rest = text.slice(count.end, first);
  const whole = list.every((item, i) => item.node.number === i + 1);
  const opens = /(?:以下|下列|如下)[^,。;]{0,6}$/.test(text.slice(sentence.start, count.start));
  const ends = /^(?:组成|进行|推进|实施|开展|如下|分别是|分别为|包括|即|工作)?[”。:\s]*$/.test(rest);
  if (ends && (opens || rest.includes(":"))) return whole ? "error" : "warning";
  const titled =
    place &&
    sentence.titled &&
    count.end <= place.node.title.end &&
    /^[^\u4e00-\u9fff]*$/.test(text.slice(count.end, place.node.title.end));
  const named =
    list.filter(({ section }) => `${section.marker}${section.title}`.includes(count.noun)).length >
    list.length / 2;
  if (named && (titled || ends)) return whole ? "error" : "warning";
  if (titled && count.unit !== "方面") return "warning";
  return undefined;
}

/** The list is shown by its first and last item. */
function report(
  subject: Subject,
  count: StatedCount,
  list: readonly Place[],
  listed: number,
  severity: Severity,
  skipped?: string,
): Report<Mismatch> {
  const counted = subject.reading.words(count);
  const ends = [list[0]!, list.at(-1)!].map(({ section }) => section.span);
  return {
    at: subject.toSource(count),
    related: ends,
    severity,
    data: { counted, listed, ...(skipped && { skipped }) },
  };
}

/** 5大工程、11项任务 in the main text, against the special plan that carries the same quoted name. */
function* ofSpecialPlans(subject: Subject, { places, roots }: Outline): Generator<Report<Mismatch>> {
  const parts = new Map<string, Place>();
  for (const root of roots) {
    const name = partOf(root) && /[“"]([^”"]{2,12})[”"]/.exec(root.section.title)?.[1];
    if (name && root.children.length > 0) parts.set(name, root);
  }
  if (parts.size === 0) return;
  for (const place of places) {
    const name = /[“"]([^”"]{2,12})[”"]/.exec(place.section.title)?.[1];
    const part = name ? parts.get(name) : undefined;
    if (!part || partOf(place)) continue;
    for (const sentence of place.own)
      yield* againstPart(subject, findStatedCounts(subject.reading.text, sentence), part);
  }
}

/** Groups (工程, 改革) are the children of the section that names them; 任务 after them are its leaves. */
function* againstPart(
  subject: Subject,
  counts: readonly StatedCount[],
  part: Place,
): Generator<Report<Mismatch>> {
  let group: Place | undefined;
  for (const count of counts) {
    const own = count.noun === "任务" ? undefined : groupIn(subject, part, count.noun);
    if (own) group = own;
    const listed = own ? own.children : count.noun === "任务" && group ? leavesOf(group) : [];
    const numbered = listed.every((item, i) => item.node.number === i + 1);
    if (listed.length < 2 || listed.length === count.number || !numbered) continue;
    const at: Span = subject.toSource(count);
    const place = own ?? group!;
    yield {
      at,
      related: [place.section.span],
      severity: "error",
      data: { counted: subject.reading.words(count), listed: listed.length },
    };
  }
}

/** The one section of a part whose title counts the same things: (一)实施五大工程. */
function groupIn({ reading }: Subject, part: Place, noun: string): Place | undefined {
  const found = descendants(part).filter(
    ({ node, children }) =>
      children.length > 1 && findStatedCounts(reading.text, node.title).some((count) => count.noun === noun),
  );
  return found.length === 1 ? found[0] : undefined;
}

function descendants(place: Place): Place[] {
  return place.children.flatMap((child) => [child, ...descendants(child)]);
}
