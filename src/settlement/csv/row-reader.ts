import { noGroup, statuses } from "../cases.ts";
import { sameFund } from "../fund.ts";
import { cellAt } from "../kernel.ts";
import { type RejectReason, UntrustedFileError } from "../rejection.ts";
import type { CaseTable } from "./case-table.ts";
import type { CaseRow } from "./columns.ts";
import type { Encoding } from "./encoding.ts";
import { fenOf, tidy, unquote, wholeOf } from "./fields.ts";
import { type Column, type Header, nameOfColumn, type Places } from "./header.ts";
import { newPlaces, nextRecord, unclosed } from "./records.ts";

/** Characters in a name or code: more are no name. */
export const longestText = 64;

/** Checks the rows of one file and puts them into a table. */
export class RowReader {
  readonly #file: string;
  readonly #at: Places;
  /** How many the header has. */
  readonly #fields: number;
  readonly #table: CaseTable;
  readonly #places = newPlaces();
  readonly #row: CaseRow = {
    hospital: 0,
    month: 0,
    status: 0,
    cell: 0,
    total: 0,
    noncompliant: 0,
    cash: 0,
    selfPay: 0,
  };
  #decoder = new TextDecoder();
  /** The header is line 1. */
  #line = 1;

  constructor(file: string, header: Header, table: CaseTable) {
    this.#file = file;
    this.#at = header.places;
    this.#fields = header.fields;
    this.#table = table;
  }

  /** Takes every complete row; returns where the first incomplete one begins. */
  take(bytes: Uint8Array, from: number, length: number, last: boolean, encoding: Encoding): number {
    if (this.#decoder.encoding !== encoding) this.#decoder = new TextDecoder(encoding);
    const places = this.#places;
    let at = from;
    while (at < length) {
      const next = nextRecord(bytes, at, length, last, places);
      if (next === unclosed)
        throw new UntrustedFileError(this.#file, { reason: "cut", line: this.#line + 1 });
      if (next < 0) return at;
      at = next;
      this.#line++;
      if (places.count === 1 && places.start[0] === places.end[0]) continue;
      const wrong = this.#read(bytes);
      if (wrong === undefined) this.#table.columns.add(this.#row);
      else this.#reject(bytes, wrong);
    }
    return at;
  }

  #reject(bytes: Uint8Array, [column, reason]: readonly [Column, RejectReason]): void {
    this.#table.reject({
      file: this.#file,
      line: this.#line,
      column: nameOfColumn(column),
      reason,
      value: this.#text(bytes, column),
    });
  }

  /** Reads the record into `#row`; returns the first column that cannot be accepted, and why. */
  #read(bytes: Uint8Array): readonly [Column, RejectReason] | undefined {
    const { start, end, count } = this.#places;
    const at = this.#at;
    if (count < this.#fields) return ["case", "too-few-fields"];
    if (count > this.#fields && !this.#emptyFrom(this.#fields)) return ["case", "too-many-fields"];
    const total = fenOf(bytes, start[at.total]!, end[at.total]!);
    const noncompliant = fenOf(bytes, start[at.noncompliant]!, end[at.noncompliant]!);
    const cash = fenOf(bytes, start[at.cash]!, end[at.cash]!);
    const selfPay = fenOf(bytes, start[at.selfPay]!, end[at.selfPay]!);
    // One comparison for the usual case; which one failed is looked at after.
    if (!(total >= cash && cash >= selfPay && selfPay >= 0 && noncompliant >= 0 && noncompliant <= total))
      return wrongMoney(total, noncompliant, cash, selfPay);
    if (at.fundPaid >= 0) {
      const paid = fenOf(bytes, start[at.fundPaid]!, end[at.fundPaid]!);
      if (Number.isNaN(paid)) return ["fundPaid", "not-money"];
      if (paid < 0) return ["fundPaid", "below-zero"];
      if (paid + cash !== total) return ["fundPaid", "does-not-add-up"];
    }
    const month = wholeOf(bytes, start[at.month]!, end[at.month]!);
    if (!(month >= 1 && month <= 12)) return ["month", "not-a-month"];
    const hospital = this.#hospital(bytes, start[at.hospital]!, end[at.hospital]!);
    if (hospital < 0) return ["hospital", "unknown-hospital"];
    const status = this.#status(bytes);
    if (status < 0) return ["status", "unknown-status"];
    if (at.fund >= 0 && !sameFund(this.#text(bytes, "fund"), this.#table.context.fund))
      return ["fund", "other-fund"];
    if (at.unit >= 0 && !this.#sameUnit(bytes, hospital)) return ["unit", "other-unit"];
    const cell = this.#cell(bytes, start[at.group]!, end[at.group]!, hospital);
    if (cell < 0) return ["group", "too-long"];
    const wrong = this.#name(bytes, start[at.case]!, end[at.case]!, hospital);
    if (wrong) return ["case", wrong];

    const row = this.#row;
    row.hospital = hospital;
    row.month = month;
    row.status = status;
    row.cell = cell;
    row.total = total;
    row.noncompliant = noncompliant;
    row.cash = cash;
    row.selfPay = selfPay;
    return undefined;
  }

  /** Keeps the case's name, tidied where it is not plain; or says what is wrong with it. */
  #name(bytes: Uint8Array, start: number, end: number, hospital: number): RejectReason | undefined {
    const { names } = this.#table;
    if (end - start <= longestText && isPlain(bytes, start, end))
      return names.add(bytes, start, end, hospital) ? undefined : "duplicate";
    const text = this.#decode(bytes, start, end);
    if (text === "") return "no-name";
    if (text.length > longestText) return "too-long";
    const name = new TextEncoder().encode(text);
    return names.add(name, 0, name.length, hospital) ? undefined : "duplicate";
  }

  #hospital(bytes: Uint8Array, start: number, end: number): number {
    const { hospitals, hospitalTexts } = this.#table;
    const known = hospitals.find(bytes, start, end);
    if (known >= 0) return known;
    const index = hospitalTexts.get(this.#decode(bytes, start, end)) ?? -1;
    if (index >= 0) hospitals.learn(bytes, start, end, index);
    return index;
  }

  /** The group's cell, or -1 where its name is no name. */
  #cell(bytes: Uint8Array, start: number, end: number, hospital: number): number {
    if (start === end) return noGroup;
    const { groups, context } = this.#table;
    const { kernel, hospitals } = context;
    let group = groups.find(bytes, start, end);
    if (group < 0) {
      const text = this.#decode(bytes, start, end);
      if (text === "") return noGroup;
      if (text.length > longestText) return -1;
      group = kernel.groups.get(text) ?? kernel.rows.length + this.#table.unknownGroup(text, this.#file);
      groups.learn(bytes, start, end, group);
    }
    return group < kernel.rows.length
      ? cellAt(group, hospitals[hospital]!.grade)
      : kernel.size + group - kernel.rows.length;
  }

  #status(bytes: Uint8Array): number {
    if (this.#at.status < 0) return 0;
    const { start, end } = this.#places;
    const from = start[this.#at.status]!;
    const known = this.#table.statuses.find(bytes, from, end[this.#at.status]!);
    if (known >= 0) return known;
    const text = this.#text(bytes, "status");
    return text === "" ? 0 : (statuses as readonly string[]).indexOf(text);
  }

  #sameUnit(bytes: Uint8Array, hospital: number): boolean {
    const unit = this.#text(bytes, "unit");
    return unit === "" || unit === (this.#table.context.hospitals[hospital]!.unit ?? "");
  }

  #emptyFrom(field: number): boolean {
    const { start, end, count } = this.#places;
    for (let at = field; at < count; at++) if (start[at] !== end[at]) return false;
    return true;
  }

  #text(bytes: Uint8Array, column: Column): string {
    const { start, end, count } = this.#places;
    const at = this.#at[column];
    return at < 0 || at >= count ? "" : this.#decode(bytes, start[at]!, end[at]!);
  }

  #decode(bytes: Uint8Array, start: number, end: number): string {
    return tidy(unquote(this.#decoder.decode(bytes.subarray(start, end)), bytes[start - 1]));
  }
}

/** Printable ASCII without blanks and quotes: what needs no tidying. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte <= 0x22 || byte >= 0x7f) return false;
  }
  return end > start;
}

function wrongMoney(
  total: number,
  noncompliant: number,
  cash: number,
  selfPay: number,
): readonly [Column, RejectReason] {
  if (Number.isNaN(total)) return ["total", "not-money"];
  if (total < 0) return ["total", "below-zero"];
  if (Number.isNaN(noncompliant)) return ["noncompliant", "not-money"];
  if (noncompliant < 0) return ["noncompliant", "below-zero"];
  if (noncompliant > total) return ["noncompliant", "above-total"];
  if (Number.isNaN(cash)) return ["cash", "not-money"];
  if (cash < 0) return ["cash", "below-zero"];
  if (Number.isNaN(selfPay)) return ["selfPay", "not-money"];
  if (selfPay < 0) return ["selfPay", "below-zero"];
  if (selfPay > cash) return ["selfPay", "above-cash"];
  return ["cash", "above-total"];
}
