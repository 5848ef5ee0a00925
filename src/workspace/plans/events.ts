export type CorrectionKind = "task" | "target";

export interface PlanEvents {
  "plan.imported": {
    readonly title: string;
    readonly issuer?: string | undefined;
    readonly docNumber?: string | undefined;
    readonly start?: string | undefined;
    readonly end?: string | undefined;
    readonly revision: RevisionData;
  };
  "plan.edited": {
    readonly title?: string | undefined;
    readonly issuer?: string | undefined;
    readonly docNumber?: string | undefined;
    readonly start?: string | undefined;
    readonly end?: string | undefined;
  };
  /** A new text of the plan, not in force until accepted. */
  "plan.revision-proposed": RevisionData;
  "plan.revision-accepted": {
    readonly revision: string;
    /** What is called otherwise in the new text: corrections, tasks and targets follow it. */
    readonly anchors: readonly AnchorMove[];
    /** What a person decided on each change, by its id: the history of what was taken over and what was not. */
    readonly decisions: Readonly<Record<string, string>>;
  };
  "plan.revision-declined": { readonly revision: string };
  /** What a person changed of what was read; no change takes the correction back. */
  "plan.corrected": {
    readonly kind: CorrectionKind;
    readonly anchor: string;
    readonly change?: Readonly<Record<string, unknown>> | undefined;
  };
  "plan.name-decided": { readonly name: string; readonly units?: readonly string[] | undefined };
  "plan.published": { readonly year: number };
  "plan.archived": Record<string, never>;
  /** A year's ledger closes and the next begins: how each task stands in both. */
  "plan.rolled": {
    readonly from: number;
    readonly to: number;
    readonly closed: readonly string[];
    readonly carried: readonly string[];
    readonly started: readonly string[];
  };
}

export interface AnchorMove {
  readonly kind: CorrectionKind;
  readonly from: string;
  readonly to: string;
}

export interface RevisionData {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  /** Digest of the document as it was sent. */
  readonly source: string;
  /** Digest of the compiled plan as JSON. */
  readonly compiled: string;
}
