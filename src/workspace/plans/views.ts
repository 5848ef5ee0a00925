import type { Span } from "../../message/span.ts";
import type { RoleChange } from "../../plan/change.ts";
import type { TaskState } from "../tasks/states.ts";
import type { OpenPoint } from "./draft/open-points.ts";
import type { Draft, DraftName, DraftTarget, DraftTask } from "./draft/types.ts";
import type { ChangeDecision, Difference, RevisionSubject } from "./revise/types.ts";

export type PlanState = "draft" | "published" | "archived";

/** A document was taken in, or was here before. */
export interface ImportedPlan {
  readonly plan: string;
  readonly title: string;
  /** It was imported before, as this plan. */
  readonly known: boolean;
  readonly tasks?: number;
}

/** A plan in the list of plans. */
export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly docNumber?: string;
  readonly start?: string;
  readonly end?: string;
  readonly state: PlanState;
  readonly year?: number;
  /** Number of the revision that it stands on. */
  readonly revisionNo: number;
  /** A later text waits for a decision. */
  readonly proposed: boolean;
  readonly createdAt: string;
  /** Tasks that the caller may see, subtasks not counted, by state. */
  readonly tasks: { readonly [S in TaskState]?: number };
  readonly overdue: number;
  /** Targets that the caller may see, by the light they had when they were last judged. */
  readonly lights: Readonly<Record<string, number>>;
  readonly version: number;
}

export interface PlanList {
  readonly rows: readonly PlanRow[];
}

export interface RevisionView {
  readonly id: string;
  readonly no: number;
  /** Name of the document as it was sent. */
  readonly name: string;
  readonly state: "draft" | "current" | "superseded" | "declined";
  readonly at: string;
  readonly by?: string;
}

/** Everything about a plan but its text. */
export interface PlanView extends PlanRow {
  /** Id of the revision that it stands on. */
  readonly revision: string;
  /** Newest first; a caller who may not see drafts sees what is or was in force. */
  readonly revisions: readonly RevisionView[];
  /** Its ledgers, newest year first. */
  readonly years: readonly {
    readonly year: number;
    readonly started: number;
    readonly carried: number;
    readonly closed: number;
  }[];
  readonly programmes: readonly { readonly title: string; readonly tasks: number; readonly closed: number }[];
}

/** A unit that a draft's names stand for. */
export interface DraftUnitView {
  readonly id: string;
  readonly name: string;
}

/** A draft with what is open in it. */
export interface DraftView extends Omit<Draft, "lost"> {
  readonly plan: string;
  readonly revision: string;
  readonly version: number;
  readonly lost: readonly { readonly kind: string; readonly anchor: string; readonly at: string }[];
  /** The units that the names stand for or could stand for. */
  readonly units: readonly DraftUnitView[];
  readonly open: readonly OpenPoint[];
  /** Start and end of the plan: what a year and a due date are chosen from. */
  readonly start?: string;
  readonly end?: string;
}

/** A change was written; the plan has this version now. */
export interface PlanVersion {
  readonly version: number;
}

/** Proposals became units. */
export interface AcceptedNames extends PlanVersion {
  readonly created: number;
}

/** A plan's ledger was made. */
export interface PublishedPlan extends PlanVersion {
  readonly year: number;
  readonly tasks: number;
  readonly targets: number;
  /** Units that have at least one task. */
  readonly units: number;
}

export interface ProposedRevision {
  readonly revision: string;
}

export type { DraftName, DraftTarget, DraftTask };

/** A task of the ledger in a list of what a step touches. */
export interface TouchedTask {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly state: string;
}

/** A target of the ledger that a change touches. */
export interface TouchedTarget {
  readonly id: string;
  readonly metric: string;
  readonly state: string;
  readonly light?: string;
}

/** How a ledger's tasks stand in the years before and after a roll-over. */
export interface RolloverView {
  readonly from: number;
  readonly to: number;
  readonly version: number;
  /** 完成销号 */
  readonly closed: readonly TouchedTask[];
  /** 延续推进 */
  readonly carried: readonly TouchedTask[];
  /** 启动实施 */
  readonly started: readonly TouchedTask[];
  /** Ended by decision: in no ledger of the next year. */
  readonly aborted: readonly TouchedTask[];
}

/** One change of a proposed revision, with what it touches. */
export interface RevisionChangeView {
  readonly id: string;
  readonly subject: RevisionSubject;
  readonly how: "added" | "removed" | "changed";
  readonly name: string;
  readonly differences: readonly Difference[];
  readonly roles: readonly RoleChange[];
  /** The date of a target's value. */
  readonly period?: string;
  /** Places in the text before and in the new one. */
  readonly before?: Span;
  readonly after?: Span;
  /** One Chinese sentence, without a full stop. */
  readonly says: string;
  /** What can be decided, the usual first; empty for what is only worth knowing. */
  readonly choices: readonly ChangeDecision[];
  readonly tasks: readonly TouchedTask[];
  readonly targets: readonly TouchedTarget[];
}

export interface RevisionChanges {
  readonly plan: string;
  readonly revision: string;
  readonly no: number;
  readonly name: string;
  /** The plan's version, to send back with the decisions. */
  readonly version: number;
  readonly changes: readonly RevisionChangeView[];
  /** Names in the new text that stand for nobody yet. */
  readonly names: readonly DraftName[];
  readonly units: readonly DraftUnitView[];
}

/** What a revision did to the ledger. */
export interface AcceptedRevision extends PlanVersion {
  readonly edited: number;
  readonly created: number;
  readonly aborted: number;
  /** Targets that were made, changed or removed. */
  readonly targets: number;
}
