/** Something to be set right in a file before it can be imported. */
export interface FileProblem {
  readonly file: string;
  /** As the spreadsheet numbers it; none in params.json, or where it is about the whole file. */
  readonly row: number | null;
  /** The column's or parameter's name in the file; empty where it is about the whole row or file. */
  readonly column: string;
  /** One sentence: what is wrong and what to do. */
  readonly says: string;
}

/** What was read of a file. */
export interface FileRead {
  readonly file: string;
  /** Rows below the header; 0 for params.json. */
  readonly rows: number;
  readonly problems: number;
}

/** The files of a folder as they came. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
