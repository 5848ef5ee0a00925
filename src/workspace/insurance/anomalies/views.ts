export const anomalyKinds = ["split-admission", "low-rate", "group-drift", "self-pay"] as const;

export type AnomalyKind = (typeof anomalyKinds)[number];

/** Something to look at: what was seen and against what; no judgement. */
export interface AnomalyView {
  readonly kind: AnomalyKind;
  readonly hospital: string;
  readonly hospitalName: string;
  readonly month: number | null;
  readonly group: string | null;
  /** One sentence with the figures. */
  readonly says: string;
  readonly cases: readonly string[];
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
}

export interface AnomalyList {
  readonly rows: readonly AnomalyView[];
  /** What is looked for and from which figure on, with the reason, in sentences. */
  readonly rules: readonly { readonly kind: AnomalyKind; readonly says: string }[];
  /** What these data cannot show, in sentences. */
  readonly limits: readonly string[];
}
