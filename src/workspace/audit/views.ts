/** One thing that happened, as the audit page lists it. */
export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  /** Who did it; none where the system did. */
  readonly by?: string;
  readonly byName?: string;
  readonly kind: string;
  readonly title: string;
  /** One Chinese sentence. */
  readonly says: string;
  readonly subject: string;
  readonly plan?: string;
  readonly hash: string;
}

export interface AuditPage {
  /** The newest first. */
  readonly rows: readonly AuditRow[];
  /** Where the next page begins; none at the end. */
  readonly next?: string;
}

/** The kinds of events that the list can be filtered by. */
export interface AuditKinds {
  readonly rows: readonly { readonly kind: string; readonly title: string }[];
}

/** Something that is wrong with the chain. */
export interface ChainFault {
  /**
   * changed: the entry is not what was written; removed: entries from `seq` to `to` are gone; inserted: the entry was
   * never written here; moved: the entry stood at `belongs`; end: the kept end of the chain is not its end.
   */
  readonly what: "changed" | "removed" | "inserted" | "moved" | "end";
  readonly seq: number;
  readonly to?: number;
  readonly belongs?: number;
  /** The hash as it follows from the entry, and the one that is kept. */
  readonly expected?: string;
  readonly actual?: string;
}

/** What checking the chain gave. */
export interface ChainReport {
  readonly checked: number;
  /** In order; empty where the chain is whole. At most a few hundred are named. */
  readonly faults: readonly ChainFault[];
  /** There are more faults than are named. */
  readonly more: boolean;
  /** The end of the chain: whoever noted it elsewhere can tell later that nothing before it was changed. */
  readonly head: { readonly seq: number; readonly hash: string };
}

/** A line of the answer while the chain is checked, and the last one. */
export type VerifyLine =
  | { readonly checked: number; readonly total: number }
  | { readonly report: ChainReport; readonly says: readonly string[] };
