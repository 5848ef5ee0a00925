import type { Desk, MessagePage, SavedFilters } from "../../workspace/desk/views.ts";
import type { StepId } from "../../workspace/tasks/life.ts";
import type {
  GanttRow,
  ReaderView,
  TaskFilter,
  TaskGroup,
  TaskPage,
  TaskView,
} from "../../workspace/tasks/views.ts";
import { ask, type Download, download, pathOf } from "../client.ts";

export type GroupBy = "plan" | "programme" | "unit" | "state";
export type LedgerFormat = "xlsx" | "csv" | "docx";

/** Which tasks a bulk step is for: these, or all that a filter finds. */
export type Selection = { readonly ids: readonly string[] } | { readonly filter: TaskFilter };

export type BulkStep =
  | { readonly step: "dispatch" | "remind"; readonly note?: string }
  | { readonly step: "transfer"; readonly from: string; readonly to: string; readonly reason: string };

/** What a bulk step did. */
export interface BulkResult {
  readonly done: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly {
    readonly task: string;
    readonly no: string;
    readonly title: string;
    readonly outcome: "done" | "unchanged" | "refused";
    /** Why it was refused. */
    readonly says?: string;
  }[];
}

/** A filter as the server reads it from an address. */
const query = (filter: TaskFilter) => ({ ...filter, state: filter.state?.join(",") });

/** Tasks, the desk and what belongs to them: every address that their pages ask. */
export const taskApi = {
  desk: (signal?: AbortSignal) => ask<Desk>("/api/desk", { ...(signal && { signal }) }),
  messages: (cursor?: string) => ask<MessagePage>(pathOf("/api/inbox", { cursor })),
  /** Marks these messages as read, or all until an instant. */
  read: (which: { readonly ids: readonly string[] } | { readonly until: string }) =>
    ask<MessagePage>("/api/inbox/read", { method: "POST", body: which }),

  page: (filter: TaskFilter, cursor: string | undefined, limit: number, signal?: AbortSignal) =>
    ask<TaskPage>(pathOf("/api/tasks", { ...query(filter), cursor, limit }), { ...(signal && { signal }) }),
  groups: (by: GroupBy, filter: TaskFilter) =>
    ask<{ readonly rows: readonly TaskGroup[] }>(pathOf("/api/tasks/groups", { by, ...query(filter) })),
  gantt: (filter: TaskFilter, cursor: string | undefined, limit: number) =>
    ask<{ readonly rows: readonly GanttRow[]; readonly total: number; readonly next?: string }>(
      pathOf("/api/tasks/gantt", { ...query(filter), cursor, limit }),
    ),
  export: (filter: TaskFilter, format: LedgerFormat): Promise<Download> =>
    download(pathOf("/api/tasks/export", { ...query(filter), format })),

  one: (id: string, signal?: AbortSignal) => ask<TaskView>(`/api/tasks/${id}`, { ...(signal && { signal }) }),
  /** Takes a step; answers with the task as it is then. */
  step: (id: string, step: StepId, body: object, key: string) =>
    ask<TaskView>(`/api/tasks/${id}/${step}`, { method: "POST", body, key }),
  edit: (id: string, body: object) => ask<TaskView>(`/api/tasks/${id}`, { method: "PATCH", body }),
  comment: (id: string, body: { readonly body: string; readonly mentions: readonly string[] }) =>
    ask<TaskView>(`/api/tasks/${id}/comments`, { method: "POST", body }),
  readers: (id: string) => ask<{ readonly rows: readonly ReaderView[] }>(`/api/tasks/${id}/readers`),
  evidencePath: "/api/evidence",
  evidence: (id: string) => `/api/evidence/${id}`,

  bulk: (selection: Selection, step: BulkStep) =>
    ask<BulkResult>("/api/tasks/bulk", { method: "POST", body: { ...selection, ...step } }),
  filters: () => ask<SavedFilters>("/api/filters/ledger"),
  keepFilter: ({ name, query }: { readonly name: string; readonly query: string }) =>
    ask<SavedFilters>(`/api/filters/ledger/${encodeURIComponent(name)}`, { method: "PUT", body: { query } }),
  dropFilter: (name: string) =>
    ask<SavedFilters>(`/api/filters/ledger/${encodeURIComponent(name)}`, { method: "DELETE" }),
};
