export type UnitRole = "lead" | "support" | "responsible";

export interface TaskUnit {
  readonly unit: string;
  readonly role: UnitRole;
}

/** A task as it is made: from a plan, or by splitting another. */
export interface TaskData {
  readonly revision: string;
  readonly anchor?: string | undefined;
  readonly parent?: string | undefined;
  readonly no: string;
  readonly sort: number;
  readonly title: string;
  readonly programme: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly due?: string | undefined;
  readonly dueText: string;
  readonly cadence: string;
  readonly reportDays?: number | undefined;
  readonly units: readonly TaskUnit[];
  readonly targets: readonly string[];
  /** The ledger it enters. */
  readonly year: number;
}

export interface EvidenceData {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** What happens to a task; the subject is the task. The steps of a life are in life.ts. */
export interface TaskEvents {
  "task.created": TaskData;
  /** Its wording, units, due date or targets changed: by a revision or by the plan office. */
  "task.edited": {
    readonly revision?: string | undefined;
    readonly title?: string | undefined;
    readonly programme?: string | undefined;
    readonly due?: string | undefined;
    readonly dueText?: string | undefined;
    readonly cadence?: string | undefined;
    /** Where the revision says it. */
    readonly start?: number | undefined;
    readonly end?: number | undefined;
    readonly reportDays?: number | undefined;
    readonly units?: readonly TaskUnit[] | undefined;
    readonly targets?: readonly string[] | undefined;
    readonly reason?: string | undefined;
  };
  "task.dispatched": { readonly note?: string | undefined };
  "task.recalled": { readonly reason: string };
  "task.signed": { readonly unit: string };
  /** The unit sends the dispatch back. */
  "task.refused": { readonly unit: string; readonly reason: string };
  "task.reported": {
    readonly id: string;
    readonly unit: string;
    readonly done: string;
    readonly progress?: number | undefined;
    readonly next: string;
    readonly problems: string;
    readonly evidence: readonly EvidenceData[];
    /** The unit says that its part is done. */
    readonly finishes: boolean;
  };
  "task.close-asked": {
    readonly unit: string;
    readonly summary: string;
    /** Why it may close although other units have not finished their parts. */
    readonly unfinished?: string | undefined;
  };
  "task.verified": { readonly note: string };
  /** Verification did not pass. */
  "task.returned": { readonly reason: string };
  "task.reopened": { readonly reason: string };
  "task.extension-asked": {
    readonly id: string;
    readonly unit: string;
    readonly from?: string | undefined;
    readonly to: string;
    readonly reason: string;
  };
  "task.extension-decided": { readonly id: string; readonly approved: boolean; readonly note: string };
  "task.suspended": { readonly reason: string };
  "task.resumed": { readonly reason: string };
  "task.aborted": { readonly reason: string };
  "task.split": { readonly into: readonly string[] };
  "task.transferred": { readonly units: readonly TaskUnit[]; readonly reason: string };
  "task.supervised": { readonly reason: string };
  "task.unsupervised": { readonly reason: string };
  "task.reminded": { readonly note: string };
  "task.commented": { readonly id: string; readonly body: string; readonly mentions: readonly string[] };
}
