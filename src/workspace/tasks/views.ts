import type { Light } from "../targets/judge/types.ts";
import type { Ask } from "../targets/views.ts";
import type { UnitRole } from "./events.ts";
import type { StepId } from "./life.ts";
import type { TaskFlag, TaskState, Todo } from "./states.ts";

/** A unit's part in a task, as lists and the task's page show it. */
export interface TaskUnitView {
  readonly unit: string;
  readonly name: string;
  readonly role: UnitRole;
  /** pending, dispatched, signed, reported, done */
  readonly state: string;
  readonly signedAt?: string;
  readonly reportedAt?: string;
}

/** One row of the ledger. */
export interface TaskRow {
  readonly id: string;
  readonly plan: string;
  readonly planTitle: string;
  readonly parent?: string;
  readonly no: string;
  readonly title: string;
  readonly programme: string;
  readonly state: TaskState;
  /** Computed for today. */
  readonly flags: readonly TaskFlag[];
  readonly supervised: boolean;
  readonly progress?: number;
  readonly due?: string;
  /** How the due day of an open task stands today: 已逾期3个工作日, 还有3个工作日到期. */
  readonly dueSays?: string;
  readonly dueText: string;
  readonly cadence: string;
  /** A later due date that is asked for. */
  readonly extensionDue?: string;
  readonly reportedAt?: string;
  readonly units: readonly TaskUnitView[];
  readonly targets: number;
  readonly version: number;
}

/** What the ledger is filtered and sorted by; every field is in the page's address. */
export interface TaskFilter {
  readonly plan?: string | undefined;
  readonly year?: number | undefined;
  readonly programme?: string | undefined;
  /** A unit in any role. */
  readonly unit?: string | undefined;
  readonly role?: UnitRole | undefined;
  readonly state?: readonly TaskState[] | undefined;
  readonly flag?: TaskFlag | undefined;
  readonly supervised?: boolean | undefined;
  readonly standing?: "started" | "carried" | "closed" | undefined;
  readonly parent?: string | undefined;
  /** A list of the desk, for the caller: the ledger shows all of it. */
  readonly todo?: Todo | undefined;
  /** Words of the title, the number or a unit. */
  readonly text?: string | undefined;
  /** By plan and number; by due date, earliest first; by last report, newest first. */
  readonly sort?: "plan" | "due" | "reported" | undefined;
}

export interface TaskPage {
  readonly rows: readonly TaskRow[];
  /** All that the filter finds. */
  readonly total: number;
  /** Where the next page begins; none at the end. */
  readonly next?: string;
}

/** How many tasks a group of the ledger holds. */
export interface TaskGroup {
  /** The plan's id, the programme's title, the unit's id or the state. */
  readonly key: string;
  readonly title: string;
  readonly total: number;
  readonly states: { readonly [S in TaskState]?: number };
  readonly overdue: number;
  readonly silent: number;
}

export interface EvidenceView {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Something that happened to a task, for its timeline. */
export interface TaskMoment {
  readonly seq: number;
  readonly at: string;
  readonly by?: string;
  readonly kind: string;
  /** One Chinese sentence. */
  readonly says: string;
  readonly unit?: string;
  readonly reason?: string;
}

export interface ReportView {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly person: string;
  readonly at: string;
  readonly done: string;
  readonly progress?: number;
  readonly next: string;
  readonly problems: string;
  readonly evidence: readonly EvidenceView[];
  readonly values: readonly {
    readonly target: string;
    readonly metric: string;
    readonly period: string;
    /** Of a quotient its share, at most 6 places. */
    readonly value: string;
    /** The unit that values are reported in. */
    readonly unit: string;
    readonly numerator?: string;
    readonly denominator?: string;
  }[];
}

export interface ExtensionView {
  readonly id: string;
  readonly unitName: string;
  readonly by: string;
  readonly at: string;
  readonly from?: string;
  readonly to: string;
  readonly reason: string;
  readonly state: "pending" | "approved" | "rejected" | "lapsed";
  readonly note: string;
}

export interface CommentView {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly body: string;
}

/** A step that the caller may take now; the page draws a button for each. */
export interface StepView {
  readonly id: StepId;
  readonly title: string;
  /** The caller's units that the step can be taken for. */
  readonly units: readonly string[];
}

/** A target that a task is measured by. */
export interface LinkedTarget {
  readonly id: string;
  readonly metric: string;
  readonly scope: string;
  readonly unit: string;
  /** The unit that values are reported in: % where the target is in 百分点. */
  readonly reportedUnit: string;
  readonly light: Light;
  /** Why it stands as it does. */
  readonly says: string;
  /** The years of its plan that have begun, newest first: values may still come in for each. */
  readonly years: readonly string[];
  /** What figures a unit's report must hold. */
  readonly ask: Ask;
  /** The caller's units that report it. */
  readonly reporters: readonly string[];
}

/** Everything about one task. */
export interface TaskView extends TaskRow {
  /** Days after which a unit that did not report counts as silent. */
  readonly reportDays: number;
  readonly revision: string;
  readonly revisionNo: number;
  /** The sentences of the plan that it comes from. */
  readonly source?: { readonly start: number; readonly end: number; readonly text: string };
  readonly reports: readonly ReportView[];
  readonly extensions: readonly ExtensionView[];
  readonly comments: readonly CommentView[];
  readonly evidence: readonly EvidenceView[];
  readonly subtasks: readonly TaskRow[];
  readonly timeline: readonly TaskMoment[];
  readonly linked: readonly LinkedTarget[];
  readonly standings: readonly {
    readonly year: number;
    readonly standing: "started" | "carried" | "closed";
  }[];
  readonly steps: readonly StepView[];
}

/** A task as a bar over time: from its dispatch (before that, the start of its plan) to its due date. */
export interface GanttRow {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly programme: string;
  readonly state: TaskState;
  readonly flags: readonly TaskFlag[];
  readonly start?: string;
  readonly due?: string;
  readonly closed?: string;
}

export interface GanttPage {
  readonly rows: readonly GanttRow[];
  readonly total: number;
  readonly next?: string;
}

/** The ledger counted by plan, special plan, unit or state. */
export interface TaskGroups {
  readonly rows: readonly TaskGroup[];
}

/** Someone who can be named in a comment. */
export interface ReaderView {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
}

export interface Readers {
  readonly rows: readonly ReaderView[];
}

/** What a change of many tasks did to one of them. */
export interface BulkResult {
  readonly task: string;
  readonly no: string;
  readonly title: string;
  /** `unchanged`: it was already so. */
  readonly outcome: "done" | "unchanged" | "refused";
  /** Why it was refused; one Chinese sentence. */
  readonly says?: string;
}

/** What a change of many tasks did. */
export interface BulkResults {
  readonly rows: readonly BulkResult[];
  readonly done: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** What became of one row of a ledger that was filled in. */
export interface ImportRowView {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly no: string;
  readonly title: string;
  /** `unchanged`: as it was last reported. `foreign`: the unit has no part in the task. */
  readonly outcome: "reported" | "unchanged" | "foreign" | "refused";
  /** Why it was refused; one Chinese sentence. */
  readonly says?: string;
}

/** What became of a ledger that was filled in. */
export interface ImportResults {
  readonly rows: readonly ImportRowView[];
  readonly reported: number;
  readonly unchanged: number;
  readonly foreign: number;
  readonly refused: number;
  /** Whether it was written: only when it was asked for and no row was refused. */
  readonly applied: boolean;
}
