/** One level of a numbered list, as Word files define it; the same for .docx and .doc. */
export interface ListLevel {
  readonly start: number;
  /** Word's name of the way of counting, e.g. `chineseCounting`, `decimal`, `bullet`. */
  readonly format: string;
  /** What is written, with `%1` to `%9` for the counts of the levels, e.g. `第%1条`. */
  readonly text: string;
  /** Counts on after the levels above it; 0 = never begins anew; undefined = anew after any level above. */
  readonly restartAfter?: number;
  /** Whether the counts of the levels above are written in decimal whatever their own format. */
  readonly legal: boolean;
  /** The paragraph style that stands at this level, where the list is tied to styles. */
  readonly style?: string;
}

/** A list that paragraphs refer to by number. */
export interface List {
  /** Lists of one group count on from each other. */
  readonly group: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels that this list begins anew, and with what. */
  readonly starts: ReadonlyMap<number, number>;
}
