/** What becomes of one row of a list that is imported. */
export interface ImportRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** Whom or what the row is about. */
  readonly name: string;
  /** new: will be added; exists: is there already and stays as it is; problem: keeps everything from being imported. */
  readonly state: "new" | "exists" | "problem";
  /** What is wrong and what to do, or what happens. */
  readonly says: string;
}

/** What an import does, or did: all of it or nothing. */
export interface ImportReport {
  readonly rows: readonly ImportRow[];
  readonly added: number;
  readonly existing: number;
  readonly problems: number;
  /** It was done; otherwise this is a preview. */
  readonly applied: boolean;
}

export function reportOf(rows: readonly ImportRow[], applied: boolean): ImportReport {
  const count = (state: ImportRow["state"]) => rows.filter((row) => row.state === state).length;
  return { rows, added: count("new"), existing: count("exists"), problems: count("problem"), applied };
}
