import type { Cell } from "./cells.ts";
import type { TierTable } from "./model.ts";

/** What every part of the editor gets. */
export interface EditorProps {
  readonly table: TierTable;
  readonly faults: ReadonlyMap<Cell, string>;
  /** Changes the table; letters typed into one cell, named by `of`, are one step back. */
  readonly change: (part: Partial<TierTable>, of?: string) => void;
}
