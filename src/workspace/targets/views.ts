import type { Aggregation, Direction, Light, TargetState } from "./judge/types.ts";

/** One row of the matrix: a metric, what is asked for by year, and what was reached. */
export interface TargetRow {
  readonly id: string;
  readonly plan: string;
  readonly planTitle: string;
  readonly programme: string;
  readonly metric: string;
  readonly scope: string;
  /** The unit that values are asked for in. */
  readonly unit: string;
  /** The unit that values are reported in: % where the target is in 百分点. */
  readonly reportedUnit: string;
  readonly direction: Direction;
  readonly baseline?: TargetBaselineView;
  /** By year, ascending; a year without anything has none. */
  readonly cells: readonly TargetCell[];
  readonly state: TargetState;
  readonly light: Light;
  /** One sentence: why it stands as it does. */
  readonly says: string;
  readonly version: number;
}

export interface TargetBaselineView {
  readonly value: string;
  readonly at?: string;
  readonly unit?: string;
}

/** A metric in one year. */
export interface TargetCell {
  /** Empty for what the plan gives no date. */
  readonly year: string;
  /** What the plan asks for, by due day. */
  readonly asks: readonly TargetAsk[];
  /** The newest value of the year. */
  readonly actual?: TargetActual;
}

/** What the plan asks for by one date, and how that stands. */
export interface TargetAsk {
  readonly period: string;
  readonly value: string;
  readonly upper?: string;
  /** Last day; empty where the plan gives no date. */
  readonly due: string;
  readonly state: TargetState;
  readonly light: Light;
}

/** The value of the whole for one period. Decimals, with as many places as keep it apart from what is asked. */
export interface TargetActual {
  readonly period: string;
  readonly value: string;
  /** How many units that must report have not. */
  readonly missing: number;
}

/** What the matrix is filtered by; every field is in the page's address. */
export interface TargetFilter {
  readonly plan?: string | undefined;
  readonly programme?: string | undefined;
  /** A unit that must report it or has a task for it. */
  readonly unit?: string | undefined;
  readonly light?: readonly Light[] | undefined;
  readonly state?: readonly TargetState[] | undefined;
  /** Words of the metric, its scope or its programme. */
  readonly text?: string | undefined;
}

export interface TargetPage {
  readonly rows: readonly TargetRow[];
  /** All that the filter finds. */
  readonly total: number;
  /** How many of each light the filter finds, whatever light it asks for. */
  readonly lights: LightCounts;
  /** The years that the found targets speak of, ascending. */
  readonly years: readonly string[];
  readonly next?: string;
}

export type LightCounts = Readonly<Record<Light, number>>;

/** How many targets a plan, a special plan or a light holds. */
export interface TargetGroup {
  /** The plan's id, the programme's title or the light. */
  readonly key: string;
  readonly title: string;
  readonly total: number;
  readonly lights: LightCounts;
}

/** What figures one report of a target must hold. */
export type Ask = "value" | "quotient" | "value-and-weight";

/** Everything about one target. */
export interface TargetView extends TargetRow {
  readonly aggregation: Aggregation;
  readonly cumulative: boolean;
  readonly yearly: boolean;
  readonly revision: string;
  readonly revisionNo: number;
  /** `removed` by a revision: kept, and no longer judged. */
  readonly removed: boolean;
  readonly judgedOn: string;
  /** The places of the plan that say it, in text order. */
  readonly sources: readonly TargetSource[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** By period, newest first. */
  readonly periods: readonly TargetPeriod[];
  /** Every entry that the caller may see, newest first; corrections and what they replaced among them. */
  readonly reports: readonly TargetReportView[];
  readonly chart: TargetChart;
  readonly tasks: readonly TargetTask[];
  readonly history: readonly TargetMoment[];
  /** What figures a report must hold: of a unit; of the whole it is the value. */
  readonly ask: Ask;
  /** What the caller may do. */
  readonly may: {
    /** Report for these units. */
    readonly report: readonly { readonly id: string; readonly name: string }[];
    /** Report the value of the whole. */
    readonly whole: boolean;
    readonly edit: boolean;
  };
}

/** A place of the plan's text. */
export interface TargetSource {
  /** Which of the target's dates it is said for; none for the definition itself. */
  readonly period?: string;
  readonly revision: string;
  readonly start: number;
  readonly end: number;
  /** The sentence. */
  readonly text: string;
}

/** What was reported for one period. */
export interface TargetPeriod extends Partial<Pick<TargetActual, "value">> {
  readonly period: string;
  readonly missing: number;
  /** Ids of the entries that it was made of. */
  readonly entries: readonly string[];
  /** Why it is not certain, one sentence. */
  readonly says?: string;
}

export interface TargetReportView {
  readonly id: string;
  readonly period: string;
  /** None for the whole. */
  readonly unit?: string;
  readonly unitName?: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly weight?: string;
  readonly by: string;
  readonly at: string;
  /** The task whose progress report it came with. */
  readonly task?: string;
  readonly corrects?: string;
  /** The entry that replaced it. */
  readonly correctedBy?: string;
  readonly note: string;
}

/** A number on a day. Decimals; the page rounds for drawing only. */
export interface ChartPoint {
  readonly on: string;
  readonly value: string;
  /** What stands beside it, such as the period. */
  readonly label: string;
}

/** What one metric's chart shows. */
export interface TargetChart {
  readonly unit: string;
  readonly baseline?: ChartPoint;
  /** The line from one date's value to the next, empty where numbers are to be met on the day only. */
  readonly path: readonly ChartPoint[];
  /** What must be reached, by due day; both ends of a range. */
  readonly targets: readonly (ChartPoint & { readonly upper?: string })[];
  readonly actuals: readonly (ChartPoint & { readonly missing: number })[];
  /** From the newest value to the due day. */
  readonly forecast: readonly ChartPoint[];
}

export interface TargetTask {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly state: string;
  readonly due?: string;
  readonly supervised: boolean;
}

/** Something that happened to a target. */
export interface TargetMoment {
  readonly seq: number;
  readonly at: string;
  readonly by?: string;
  readonly kind: string;
  /** One Chinese sentence. */
  readonly says: string;
}

/** The values of one period by unit and place. */
export interface TargetRollUp {
  readonly period: string;
  /** Every period that something was reported for, newest first. */
  readonly periods: readonly string[];
  readonly unit: string;
  /** The value of the whole, and how it was made. */
  readonly whole: TargetPeriod;
  /** A place before the units in it; units of one place by value, the best first, what is missing last. */
  readonly rows: readonly RollUpRow[];
}

export interface RollUpRow {
  readonly unit: string;
  readonly name: string;
  /** The place among these rows that it stands in. */
  readonly parent?: string;
  readonly depth: number;
  /** Its own value, or that of the units in it. */
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  /** How many units make it, and how many of them are missing. */
  readonly reporters: number;
  readonly missing: number;
  /** Entries that it was made of. */
  readonly entries: readonly string[];
}
