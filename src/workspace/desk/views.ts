import type { Todo } from "../tasks/states.ts";
import type { TaskRow } from "../tasks/views.ts";

/** A message to a person. */
export interface Message {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  /** One Chinese sentence. */
  readonly says: string;
  readonly task?: string;
  /** The page that it leads to where it is about no task. */
  readonly page?: string;
  readonly read: boolean;
}

export interface MessagePage {
  readonly rows: readonly Message[];
  readonly unread: number;
  readonly next?: string;
}

/** What a person finds on the desk in the morning; each list is short, its count is whole. */
export interface Desk {
  readonly today: string;
  /** Lists in the order of urgency; only those that the person has to do with. */
  readonly lists: readonly DeskList[];
  /** What changed since the person's last visit, newest first. */
  readonly changes: readonly Message[];
}

export interface DeskList {
  readonly id: Todo | "drafts";
  readonly title: string;
  readonly total: number;
  readonly rows: readonly TaskRow[];
  /** The ledger's filter that shows all of it. */
  readonly query: string;
}

/** A filter that a person keeps under a name: what stands behind ? in the page's address. */
export interface SavedFilter {
  readonly name: string;
  readonly query: string;
}

export interface SavedFilters {
  readonly rows: readonly SavedFilter[];
}

/** Where messages are delivered to besides the inbox; none: nowhere. */
export interface NotifySetting {
  readonly webhook?: {
    readonly url: string;
    /** Whether a secret is set; the secret itself is never shown. */
    readonly signed: boolean;
    /** Messages from this instant on are delivered. */
    readonly since: string;
  };
}
