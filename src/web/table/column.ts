import type { ReactNode } from "react";

/** A column of a list: what a row says in it, as text for search, copy and print, and as it is shown. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** In pixels. The column that grows takes what is left, and at least this. */
  readonly width: number;
  readonly grow?: boolean;
  readonly align?: "right";
  readonly text: (row: Row) => string;
  /** Shown whole, not cut after two lines. */
  readonly whole?: boolean;
  /** Where text alone does not do. */
  readonly cell?: (row: Row) => ReactNode;
  /** The last line of the table, over the rows shown. */
  readonly total?: (rows: readonly Row[]) => string;
  /** Makes the column sortable. */
  readonly compare?: (a: Row, b: Row) => number;
  /** Not shown until chosen. */
  readonly extra?: boolean;
  /** Whether a card has a line for it; else where its text is not empty. */
  readonly inCard?: (row: Row) => boolean;
  /** The row's name: the title of its card on a phone. */
  readonly name?: boolean;
}

/** A line between rows that says what follows. */
export interface Heading {
  readonly heading: string;
  readonly count: number;
}

export type Shown<Row> = { readonly row: Row; readonly key: string } | Heading;

/** Rows with a heading wherever the group changes. */
export function withHeadings<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  groupOf: ((row: Row) => string) | undefined,
): Shown<Row>[] {
  const shown: Shown<Row>[] = [];
  let at = 0;
  while (at < rows.length) {
    const group = groupOf?.(rows[at]!);
    let end = at + 1;
    while (end < rows.length && groupOf?.(rows[end]!) === group) end++;
    if (group) shown.push({ heading: group, count: end - at });
    for (const row of rows.slice(at, end)) shown.push({ row, key: keyOf(row) });
    at = end;
  }
  return shown;
}
