import { closeSync, openSync, readSync } from "node:fs";
import { type CaseColumns, noCell, noGroup, statuses } from "../cases.ts";
import type { CaseNames, Hospital } from "../input.ts";
import { cellAt, type KernelTables } from "../kernel.ts";
import { type Rejection, type RejectReason, UntrustedFileError } from "../rejection.ts";
import { type Dictionary, dictionaryOf } from "./dictionary.ts";
import { fenOf, tidy, wholeOf } from "./fields.ts";
import { nameStore } from "./names.ts";
import { newPlaces, nextRecord, type RecordPlaces } from "./records.ts";

/** The columns of cases.csv; those with a question mark may be absent. */
const columnNames = {
  case: "case",
  hospital: "hospital",
  month: "month",
  group: "group",
  total: "total_cost_yuan",
  noncompliant: "noncompliant_yuan",
  cash: "patient_cash_yuan",
  selfPay: "self_pay_yuan",
  status: "status?",
  fund: "fund?",
  fundPaid: "fund_paid_yuan?",
} as const;

type Column = keyof typeof columnNames;
type Places = Readonly<Record<Column, number>>;

/** What the cases are checked against and looked up in. */
export interface CaseContext {
  readonly fund: string;
  readonly hospitals: readonly Hospital[];
  readonly kernel: KernelTables;
}

export interface CasesRead {
  readonly cases: CaseColumns;
  readonly names: CaseNames;
  readonly rejected: readonly Rejection[];
}

const chunkSize = 1 << 22;

/**
 * Reads cases.csv in pieces into columns. A row that cannot be accepted is told with line, column and reason, and left
 * out. Throws UntrustedFileError where the file as a whole is not what it should be.
 */
export function readCasesCsv(path: string, context: CaseContext): CasesRead {
  const file = openSync(path, "r");
  try {
    let buffer = new Uint8Array(chunkSize);
    let length = 0;
    let reader: RowReader | undefined;
    for (;;) {
      const read = readSync(file, buffer, length, buffer.length - length, null);
      length += read;
      const last = read === 0;
      let at = 0;
      if (!reader) {
        if (!last && length < buffer.length) continue;
        const places = newPlaces();
        at = nextRecord(buffer, bomLength(buffer, length), length, last, places);
        if (at < 0 || length === 0) throw new UntrustedFileError(path, { reason: "empty" });
        const encoding = encodingOf(buffer.subarray(0, length));
        reader = new RowReader(headerOf(path, buffer, places, encoding), encoding, context);
      }
      at = reader.take(buffer, Math.max(at, 0), length, last);
      if (last) break;
      if (at === 0 && length === buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      } else {
        buffer.copyWithin(0, at, length);
        length -= at;
      }
    }
    return reader.done();
  } finally {
    closeSync(file);
  }
}

/** Puts rows into growing columns. */
class RowReader {
  readonly #at: Places;
  readonly #context: CaseContext;
  readonly #encoding: string;
  readonly #decoder: TextDecoder;
  readonly #hospitals: Dictionary;
  readonly #groups: Dictionary;
  readonly #statuses: Dictionary;
  readonly #names = nameStore();
  readonly #places = newPlaces();
  readonly #rejected: Rejection[] = [];
  #columns = newColumns(1 << 12);
  #count = 0;
  /** The header is line 1. */
  #line = 1;

  constructor(at: Places, encoding: string, context: CaseContext) {
    this.#at = at;
    this.#context = context;
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding);
    const words = (texts: readonly string[]) =>
      dictionaryOf(texts.map((text) => new TextEncoder().encode(text)));
    this.#hospitals = words(context.hospitals.map(({ id }) => id));
    this.#groups = words([...context.kernel.groups.keys()]);
    this.#statuses = words(statuses);
  }

  /** Takes every complete row; returns where the first incomplete one begins. */
  take(bytes: Uint8Array, from: number, length: number, last: boolean): number {
    let at = from;
    while (at < length) {
      const next = nextRecord(bytes, at, length, last, this.#places);
      if (next < 0) return at;
      at = next;
      this.#line++;
      if (this.#places.count === 1 && this.#places.start[0] === this.#places.end[0]) continue;
      const wrong = this.#row(bytes, this.#places);
      if (wrong) this.#rejected.push({ file: "cases.csv", line: this.#line, ...wrong });
    }
    return at;
  }

  done(): CasesRead {
    return {
      cases: { ...this.#columns, count: this.#count },
      names: this.#names.done(this.#encoding),
      rejected: this.#rejected,
    };
  }

  #row(bytes: Uint8Array, { start, end, count }: RecordPlaces): Omit<Rejection, "file" | "line"> | undefined {
    const at = this.#at;
    const wrong = (column: Column, reason: RejectReason) => {
      const name = columnNames[column].replace("?", "");
      return { column: name, reason, value: this.#text(bytes, at[column], { start, end, count }) };
    };
    if (count <= at.selfPay || count <= at.cash || count <= at.group) return wrong("case", "too-few-fields");
    const money = (column: "total" | "noncompliant" | "cash" | "selfPay") =>
      fenOf(bytes, start[at[column]]!, end[at[column]]!);
    const total = money("total");
    if (Number.isNaN(total)) return wrong("total", "not-money");
    if (total < 0) return wrong("total", "below-zero");
    const noncompliant = money("noncompliant");
    if (Number.isNaN(noncompliant)) return wrong("noncompliant", "not-money");
    if (noncompliant < 0 || noncompliant > total) return wrong("noncompliant", "above-total");
    const cash = money("cash");
    if (Number.isNaN(cash)) return wrong("cash", "not-money");
    if (cash < 0) return wrong("cash", "below-zero");
    const selfPay = money("selfPay");
    if (Number.isNaN(selfPay)) return wrong("selfPay", "not-money");
    if (selfPay < 0 || selfPay > cash) return wrong("selfPay", "above-cash");
    if (at.fundPaid >= 0) {
      const paid = fenOf(bytes, start[at.fundPaid]!, end[at.fundPaid]!);
      if (Number.isNaN(paid)) return wrong("fundPaid", "not-money");
      if (paid + cash !== total) return wrong("fundPaid", "does-not-add-up");
    } else if (cash > total) return wrong("cash", "above-total");

    const month = wholeOf(bytes, start[at.month]!, end[at.month]!);
    if (!(month >= 1 && month <= 12)) return wrong("month", "not-a-month");
    const hospital = this.#find(
      this.#hospitals,
      this.#hospitalTexts,
      bytes,
      start[at.hospital]!,
      end[at.hospital]!,
    );
    if (hospital < 0) return wrong("hospital", "unknown-hospital");
    const status =
      at.status < 0 || start[at.status] === end[at.status] ? 0 : this.#statusOf(bytes, start, end);
    if (status < 0) return wrong("status", "unknown-status");
    if (at.fund >= 0 && this.#text(bytes, at.fund, { start, end, count }) !== this.#context.fund)
      return wrong("fund", "other-fund");
    if (start[at.case] === end[at.case]) return wrong("case", "no-name");
    if (!this.#names.add(bytes, start[at.case]!, end[at.case]!)) return wrong("case", "duplicate");

    const i = this.#count++;
    if (i === this.#columns.total.length) this.#columns = grown(this.#columns);
    const columns = this.#columns;
    columns.hospital[i] = hospital;
    columns.month[i] = month;
    columns.status[i] = status;
    columns.cell[i] = this.#cell(bytes, start[at.group]!, end[at.group]!, hospital);
    columns.total[i] = total;
    columns.noncompliant[i] = noncompliant;
    columns.cash[i] = cash;
    columns.selfPay[i] = selfPay;
    return undefined;
  }

  #cell(bytes: Uint8Array, start: number, end: number, hospital: number): number {
    if (start === end) return noGroup;
    const group = this.#find(this.#groups, this.#groupTexts, bytes, start, end);
    if (group >= 0) return cellAt(group, this.#context.hospitals[hospital]!.grade);
    return tidy(this.#decoder.decode(bytes.subarray(start, end))) === "" ? noGroup : noCell;
  }

  #statusOf(bytes: Uint8Array, start: Int32Array, end: Int32Array): number {
    return this.#statuses.find(bytes, start[this.#at.status]!, end[this.#at.status]!);
  }

  /** By its bytes; else as text, for other encodings, spaces and full-width letters. */
  #find(
    words: Dictionary,
    texts: () => ReadonlyMap<string, number>,
    bytes: Uint8Array,
    start: number,
    end: number,
  ) {
    const index = words.find(bytes, start, end);
    if (index >= 0) return index;
    return texts().get(tidy(this.#decoder.decode(bytes.subarray(start, end)))) ?? -1;
  }

  readonly #hospitalTexts = once(() => new Map(this.#context.hospitals.map(({ id }, index) => [id, index])));
  readonly #groupTexts = once(() => this.#context.kernel.groups);

  #text(bytes: Uint8Array, at: number, { start, end, count }: RecordPlaces): string {
    return at < 0 || at >= count ? "" : tidy(this.#decoder.decode(bytes.subarray(start[at]!, end[at]!)));
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function newColumns(size: number): Omit<CaseColumns, "count"> {
  return {
    hospital: new Uint16Array(size),
    month: new Uint8Array(size),
    status: new Uint8Array(size),
    cell: new Uint32Array(size),
    total: new Float64Array(size),
    noncompliant: new Float64Array(size),
    cash: new Float64Array(size),
    selfPay: new Float64Array(size),
  };
}

function grown(columns: Omit<CaseColumns, "count">): Omit<CaseColumns, "count"> {
  const larger = newColumns(Math.ceil(columns.total.length * 1.5));
  for (const name of Object.keys(larger) as (keyof typeof larger)[]) larger[name].set(columns[name]);
  return larger;
}

function bomLength(bytes: Uint8Array, length: number): number {
  return length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** UTF-8, or what Excel saves in China. */
function encodingOf(bytes: Uint8Array): "utf-8" | "gb18030" {
  try {
    // The last character may be cut by the end of the piece.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytes.length), { stream: true });
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

function headerOf(path: string, bytes: Uint8Array, places: RecordPlaces, encoding: string): Places {
  const decoder = new TextDecoder(encoding);
  const names = Array.from({ length: places.count }, (_, i) =>
    tidy(decoder.decode(bytes.subarray(places.start[i]!, places.end[i]!))),
  );
  const found = Object.entries(columnNames).map(([column, name]) => {
    const at = names.indexOf(name.replace("?", ""));
    if (at < 0 && !name.endsWith("?"))
      throw new UntrustedFileError(path, { reason: "no-column", column: name });
    return [column, at] as const;
  });
  return Object.fromEntries(found) as Record<Column, number>;
}
