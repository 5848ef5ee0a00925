import type { Correction } from "../events.ts";

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export interface ObjectionView {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly fund: string;
  readonly hospital: string;
  readonly hospitalName: string;
  readonly case: string;
  readonly reason: string;
  readonly wants: Correction;
  readonly granted: Correction | null;
  /** When it counts, or would: in its month, or, once the month's final result is out, at the clearing only. */
  readonly effect: "month" | "clearing" | null;
  readonly state: "open" | "accepted" | "rejected" | "withdrawn";
  readonly evidence: readonly FileView[];
  readonly answer: string;
  readonly at: string;
  readonly answeredAt: string | null;
  readonly version: number;
}

export interface ObjectionList {
  readonly rows: readonly ObjectionView[];
}
