import { kinds, monthKind, noGroup } from "../cases.ts";
import { resized } from "../csv/columns.ts";
import { finalPoints } from "../explain/explain.ts";
import { groupOfCell, prepaidPoints } from "../kernel.ts";
import type { SettledReview, Settlement } from "../settle.ts";
import { kindWords } from "../words.zh.ts";
import { type Worth, worthAt } from "./amount.ts";
import { bom, csvLine, csvText } from "./csv-line.ts";
import { putUnits } from "./digits.ts";

const header = [
  "病例",
  "医院",
  "月份",
  "病组",
  "分类",
  "单议前点数",
  "月度预拨点数",
  "月度金额（元）",
  "核准点数",
  "年度金额（元）",
];

const comma = 0x2c;
const pieceSize = 1 << 20;
/** Longer than any line: the reader takes no text of more than 64 characters. */
const longestLine = 1 << 12;

/**
 * The cases as .csv, in their order, in pieces. A piece is only valid until the next one: it is the same memory.
 * Most lines end in a text that many share, by group, grade, month and class: those are made once.
 */
export function* casesCsv(settlement: Settlement): Generator<Uint8Array> {
  const writer = new CaseLines(settlement);
  const { count } = settlement.input.cases;
  let at = writer.header();
  for (let i = 0; i < count; i++) {
    if (at > pieceSize - longestLine) {
      yield writer.piece(at);
      at = 0;
    }
    at = writer.line(at, i);
  }
  yield writer.piece(at);
}

class CaseLines {
  readonly #settlement: Settlement;
  readonly #reviews: ReadonlyMap<number, SettledReview>;
  readonly #hospitals: readonly Uint8Array[];
  readonly #monthWorth: readonly Worth[];
  readonly #yearWorth: Worth;
  readonly #percent: number;
  readonly #memory: Memory;
  readonly #middles = new Map<number, Uint8Array>();
  readonly #encoder = new TextEncoder();

  constructor(settlement: Settlement) {
    const { input, reviews, months, year } = settlement;
    this.#settlement = settlement;
    this.#reviews = new Map(reviews.map((review) => [review.case, review]));
    this.#hospitals = input.hospitals.map(({ id }) => this.#encoder.encode(`,${csvText(id)},`));
    const values = new Map(months.map(({ month, value }) => [month, value]));
    this.#monthWorth = Array.from({ length: 13 }, (_, month) => worthAt(values.get(month)));
    this.#yearWorth = worthAt(year.value);
    this.#percent = Number(input.parameters.unstablePrepayRatio);
    this.#memory = new Memory(settlement.kernel.size * 26);
  }

  /** What was written up to there; the same memory is written again after. */
  piece(end: number): Uint8Array {
    return this.#memory.bytes.subarray(0, end);
  }

  header(): number {
    return this.#encoder.encodeInto(bom + csvLine(header), this.#memory.bytes).written;
  }

  /** Writes a line; returns where it ends. */
  line(from: number, i: number): number {
    const into = this.#memory.bytes;
    const { input, results } = this.#settlement;
    const { cases, caseNames } = input;
    let at = caseNames.copyPlain(i, into, from);
    if (at < 0) {
      const name = this.#encoder.encode(csvText(caseNames.nameOf(i)));
      into.set(name, from);
      at = from + name.length;
    }
    at = append(into, at, this.#hospitals[cases.hospital[i]!]!);
    const kind = results.kind[i]!;
    const plain = (kind === 2 || kind === 4) && cases.status[i] === 0 && !this.#reviews.has(i);
    if (!plain) return this.#figures(into, append(into, at, this.#middle(i)), i);
    const key = (cases.cell[i]! * 13 + cases.month[i]!) * 2 + (kind >> 2);
    if (!this.#memory.has(key)) {
      const middle = this.#middle(i);
      const made = new Uint8Array(middle.length + 200);
      made.set(middle);
      this.#memory.keep(key, made.subarray(0, this.#figures(made, middle.length, i)));
    }
    return this.#memory.append(key, at);
  }

  /** Month, group and class with their commas. */
  #middle(i: number): Uint8Array {
    const { input, results, kernel } = this.#settlement;
    const { cases } = input;
    const cell = cases.cell[i]!;
    const kind = monthKind(cases, results, i);
    const key = (cell * 13 + cases.month[i]!) * 5 + kind;
    const known = this.#middles.get(key);
    if (known !== undefined) return known;
    const unknown = cell === noGroup ? "" : cases.unknownGroups[cell - kernel.size];
    const group = groupOfCell(kernel, cell)?.group ?? unknown ?? "";
    const made = this.#encoder.encode(`${cases.month[i]},${csvText(group)},${kindWords[kinds[kind]!]},`);
    this.#middles.set(key, made);
    return made;
  }

  /** Points before review, prepaid points, what they bring in the month, points after review, what those bring. */
  #figures(into: Uint8Array, from: number, i: number): number {
    const { input, results } = this.#settlement;
    const { cases } = input;
    const kind = monthKind(cases, results, i);
    const points = results.points[i]!;
    const prepaid = prepaidPoints(kind, points, this.#percent);
    const review = this.#reviews.get(i);
    const final = review ? Number(finalPoints(BigInt(points), review)) : points;
    let at = putUnits(into, from, kind === 0 ? 0 : points, 8);
    into[at++] = comma;
    at = putUnits(into, at, prepaid, 8);
    into[at++] = comma;
    at = putUnits(into, at, this.#monthWorth[cases.month[i]!]!(prepaid), 2);
    into[at++] = comma;
    at = putUnits(into, at, final, 8);
    into[at++] = comma;
    at = putUnits(into, at, this.#yearWorth(final), 2);
    into[at++] = 0x0d;
    into[at++] = 0x0a;
    return at;
  }
}

/**
 * Memory that begins with the piece being written and goes on with texts by number: within one array a text is copied
 * at once.
 */
class Memory {
  readonly #ends: Uint32Array;
  readonly #starts: Uint32Array;
  #used = pieceSize;
  bytes = new Uint8Array(pieceSize * 2);

  constructor(texts: number) {
    this.#starts = new Uint32Array(texts);
    this.#ends = new Uint32Array(texts);
  }

  has(key: number): boolean {
    return this.#ends[key] !== 0;
  }

  keep(key: number, text: Uint8Array): void {
    if (this.#used + text.length > this.bytes.length) this.bytes = resized(this.bytes, this.bytes.length * 2);
    this.bytes.set(text, this.#used);
    this.#starts[key] = this.#used;
    this.#used += text.length;
    this.#ends[key] = this.#used;
  }

  /** Copies a text into the piece; returns the offset after it. */
  append(key: number, at: number): number {
    const start = this.#starts[key]!;
    const end = this.#ends[key]!;
    this.bytes.copyWithin(at, start, end);
    return at + end - start;
  }
}

function append(into: Uint8Array, at: number, bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) into[at + i] = bytes[i]!;
  return at + bytes.length;
}
