import { type CaseColumns, statuses } from "../cases.ts";
import type { CaseNames, Hospital } from "../input.ts";
import type { KernelTables } from "../kernel.ts";
import { type Rejection, UntrustedFileError } from "../rejection.ts";
import { GrowingColumns } from "./columns.ts";
import { dictionaryOf } from "./dictionary.ts";
import { nameStore } from "./names.ts";

/** What the cases are checked against and looked up in. */
export interface CaseContext {
  readonly fund: string;
  readonly hospitals: readonly Hospital[];
  readonly kernel: KernelTables;
  /** Hospitals number their cases by themselves: a name is looked for within its hospital. */
  readonly namesByHospital?: boolean;
}

export interface CasesRead {
  readonly cases: CaseColumns;
  readonly names: CaseNames;
  readonly rejected: readonly Rejection[];
}

/** With more rows than this refused, a file is not what it should be. */
const mostRejected = 1_000_000;
/** More names of unknown groups than this, and the column holds no groups. */
const mostUnknown = 100_000;

/** Where the accepted rows of one file or of many come together, with what their texts are looked up in. */
export class CaseTable {
  readonly context: CaseContext;
  readonly columns: GrowingColumns;
  readonly names;
  readonly hospitals;
  readonly hospitalTexts: ReadonlyMap<string, number>;
  readonly groups;
  readonly statuses = dictionaryOf(statuses);
  readonly #unknown = new Map<string, number>();
  readonly #rejected: Rejection[] = [];

  /** @param expected about how many rows will come */
  constructor(context: CaseContext, expected: number) {
    this.context = context;
    this.columns = new GrowingColumns(expected);
    this.names = nameStore(expected, context.namesByHospital);
    const ids = context.hospitals.map(({ id }) => id);
    this.hospitals = dictionaryOf(ids);
    this.hospitalTexts = new Map(ids.map((id, index) => [id, index]));
    this.groups = dictionaryOf([...context.kernel.groups.keys()]);
  }

  /** The number of a group that the reference does not have. Throws UntrustedFileError where there are too many. */
  unknownGroup(text: string, file: string): number {
    const index = this.#unknown.get(text);
    if (index !== undefined) return index;
    if (this.#unknown.size >= mostUnknown)
      throw new UntrustedFileError(file, { reason: "too-many-groups", count: mostUnknown });
    this.#unknown.set(text, this.#unknown.size);
    return this.#unknown.size - 1;
  }

  /** Notes a row that is left out. Throws UntrustedFileError where there are too many. */
  reject(rejection: Rejection): void {
    if (this.#rejected.length >= mostRejected)
      throw new UntrustedFileError(rejection.file, { reason: "too-many-rejected", count: mostRejected });
    this.#rejected.push(rejection);
  }

  done(): CasesRead {
    const unknown = [...this.#unknown.keys()];
    return { cases: this.columns.done(unknown), names: this.names.done(), rejected: this.#rejected };
  }
}
