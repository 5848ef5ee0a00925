import type { CaseColumns, Wholes } from "../cases.ts";

/** A case as its columns hold it; see CaseColumns. */
export interface CaseRow {
  hospital: number;
  month: number;
  status: number;
  cell: number;
  total: number;
  noncompliant: number;
  cash: number;
  selfPay: number;
}

const largest16 = 2 ** 16 - 1;
const largest32 = 2 ** 32 - 1;

/**
 * Columns that grow, each as narrow as its values allow. Memory that is asked for and not written yet takes no room,
 * so that a generous first size costs nothing and saves the copies of growing.
 */
export class GrowingColumns {
  #size: number;
  #count = 0;
  #hospital: Uint16Array;
  #month: Uint8Array;
  #status: Uint8Array;
  #cell: Uint16Array | Uint32Array;
  #total: Wholes;
  #noncompliant: Wholes;
  #cash: Wholes;
  #selfPay: Wholes;

  /** @param size about how many cases will come */
  constructor(size: number) {
    this.#size = Math.max(16, Math.ceil(size));
    this.#hospital = new Uint16Array(this.#size);
    this.#month = new Uint8Array(this.#size);
    this.#status = new Uint8Array(this.#size);
    this.#cell = new Uint16Array(this.#size);
    this.#total = new Uint32Array(this.#size);
    this.#noncompliant = new Uint32Array(this.#size);
    this.#cash = new Uint32Array(this.#size);
    this.#selfPay = new Uint32Array(this.#size);
  }

  /** How many cases there are so far. */
  get count(): number {
    return this.#count;
  }

  /** Adds a case. No part of a cost is larger than the whole: that alone says whether money still fits. */
  add(row: CaseRow): void {
    if (this.#count === this.#size) this.#grow();
    if (row.total > largest32 && this.#total instanceof Uint32Array) this.#widenMoney();
    if (row.cell > largest16 && this.#cell instanceof Uint16Array) this.#cell = Uint32Array.from(this.#cell);
    const i = this.#count++;
    this.#hospital[i] = row.hospital;
    this.#month[i] = row.month;
    this.#status[i] = row.status;
    this.#cell[i] = row.cell;
    this.#total[i] = row.total;
    this.#noncompliant[i] = row.noncompliant;
    this.#cash[i] = row.cash;
    this.#selfPay[i] = row.selfPay;
  }

  done(unknownGroups: readonly string[]): CaseColumns {
    const count = this.#count;
    return {
      count,
      hospital: this.#hospital.subarray(0, count),
      month: this.#month.subarray(0, count),
      status: this.#status.subarray(0, count),
      cell: this.#cell.subarray(0, count),
      total: this.#total.subarray(0, count),
      noncompliant: this.#noncompliant.subarray(0, count),
      cash: this.#cash.subarray(0, count),
      selfPay: this.#selfPay.subarray(0, count),
      unknownGroups,
    };
  }

  #widenMoney(): void {
    this.#total = Float64Array.from(this.#total);
    this.#noncompliant = Float64Array.from(this.#noncompliant);
    this.#cash = Float64Array.from(this.#cash);
    this.#selfPay = Float64Array.from(this.#selfPay);
  }

  #grow(): void {
    this.#size = Math.ceil(this.#size * 1.5);
    this.#hospital = resized(this.#hospital, this.#size);
    this.#month = resized(this.#month, this.#size);
    this.#status = resized(this.#status, this.#size);
    this.#cell = resized(this.#cell, this.#size);
    this.#total = resized(this.#total, this.#size);
    this.#noncompliant = resized(this.#noncompliant, this.#size);
    this.#cash = resized(this.#cash, this.#size);
    this.#selfPay = resized(this.#selfPay, this.#size);
  }
}

/** A longer copy of an array. */
export function resized<A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  array: A,
  size: number,
): A {
  const larger = new (array.constructor as new (size: number) => A)(Math.ceil(size));
  larger.set(array);
  return larger;
}
