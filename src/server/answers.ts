import type { SessionView } from "../workspace/access/sessions.ts";
import type { Desk, MessagePage, NotifySetting, SavedFilters } from "../workspace/desk/views.ts";
import type { Me } from "../workspace/people/views.ts";
import type {
  BulkResults,
  EvidenceView,
  GanttPage,
  Readers,
  TaskGroups,
  TaskPage,
  TaskView,
} from "../workspace/tasks/views.ts";

/**
 * Every JSON answer of the API by name. The OpenAPI document takes its response schemas from here; the page imports
 * the types themselves.
 */
export interface Answers {
  Ok: Ok;
  Me: Me;
  Sessions: Sessions;
  TaskPage: TaskPage;
  TaskGroups: TaskGroups;
  GanttPage: GanttPage;
  TaskView: TaskView;
  BulkResults: BulkResults;
  Readers: Readers;
  EvidenceView: EvidenceView;
  Desk: Desk;
  MessagePage: MessagePage;
  SavedFilters: SavedFilters;
  NotifySetting: NotifySetting;
}

/** Done; there is nothing more to say. */
export interface Ok {
  readonly ok: true;
}

/** The caller's open sessions. */
export interface Sessions {
  readonly rows: readonly SessionView[];
}
