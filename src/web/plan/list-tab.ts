import type { Span } from "../../plan/model.ts";
import type { Catalog, Ref } from "../model/catalog.ts";

/** What each list of a plan is given. */
export interface ListTabProps {
  readonly catalog: Catalog;
  /** The item that is lit in the text. */
  readonly lit: Ref | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filters: Readonly<Record<string, string>>;
  readonly onFilter: (name: string, value: string) => void;
  /** An item was opened: show its sentence. */
  readonly onItem: (ref: Ref) => void;
  /** A place was opened that is no item's own. */
  readonly onPlace: (span: Span) => void;
  /** A unit was opened: show its tasks. */
  readonly onUnit: (unit: string) => void;
}
