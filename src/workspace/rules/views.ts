import type { Outcome } from "../../rules/outcome.ts";
import type { Input, Inputs, ValueType } from "../../rules/rule.ts";

/** Where a rule is written: the document as people cite it, and the article. */
export interface RuleSource {
  readonly document: string;
  readonly article: string;
}

/** A line of the rule book's list. */
export interface RuleRow {
  readonly id: string;
  readonly title: string;
  readonly origin: "book" | "office";
  readonly source: RuleSource;
  /** Newest version of a rule that the office wrote; 0 for the book's. */
  readonly number: number;
}

/** A sum shared out over records, as the book prints it. */
export interface ShareView {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly source: RuleSource;
  readonly examples: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export interface RuleChapter {
  readonly title: string;
  readonly rules: readonly RuleRow[];
  readonly shares: readonly ShareView[];
}

export interface RuleList {
  readonly chapters: readonly RuleChapter[];
}

/** What a rule comes to for one record, in data and in words. */
export interface Computed {
  readonly outcome: Outcome;
  /** 3,440.00元, 不适用, 缺少就诊机构级别. */
  readonly says: string;
  /** How it was made, with the numbers and the article of each step. */
  readonly lines: readonly string[];
  /** Where it does not apply or says no: what one input would have to be, a sentence each. */
  readonly changes: readonly string[];
}

/** A value of a parameter: one, or one for each row. */
export interface ParameterValueView {
  readonly from: string;
  readonly value: string | boolean | Readonly<Record<string, string>>;
  readonly decision: string;
  readonly origin: "book" | "office";
}

export interface ParameterView {
  readonly id: string;
  readonly title: string;
  readonly type: ValueType;
  readonly rows: readonly string[];
  readonly values: readonly ParameterValueView[];
  /** What a new value may be, by row; the row is "" where there are none. */
  readonly bound?: {
    readonly rows: readonly { readonly row: string; readonly least: string; readonly most: string }[];
    readonly source: RuleSource;
  };
}

export interface ExampleView {
  readonly title: string;
  readonly inputs: Inputs;
  readonly on: string;
  readonly gives: string | boolean;
  /** With the office's parameters the result may differ from the printed one. */
  readonly computed: Computed;
}

export interface RuleVersionView {
  readonly number: number;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

export interface SentenceView {
  readonly says: string;
  readonly source?: RuleSource;
}

/** A rule of the book or of the office, with all that the book prints of it. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly origin: "book" | "office";
  readonly number: number;
  readonly chapter: string;
  readonly source: RuleSource;
  /** The rule as an official would write it: its result, each named part, each parameter. */
  readonly sentences: readonly SentenceView[];
  readonly inputs: readonly Input[];
  readonly parameters: readonly ParameterView[];
  readonly examples: readonly ExampleView[];
  /** Newest first; none for the book's. */
  readonly versions: readonly RuleVersionView[];
  /** The rule as JSON (src/rules/json/), which the editor reads. */
  readonly content: unknown;
}

/** A rule as SQL over a table whose columns are its inputs. */
export interface RuleSql {
  readonly postgres: string;
  readonly duckdb: string;
}

/** A rule that is being written: what is wrong with it, or what it says and computes. */
export interface RuleTrial {
  readonly faults: readonly { readonly path: string; readonly says: string }[];
  readonly sentences: readonly string[];
  readonly sql?: RuleSql;
  /** The tests, each computed by the engine and by the database. */
  readonly tests: readonly TrialTest[];
  /** The database that ran the SQL, as it names itself; absent where none ran. */
  readonly ranOn?: string;
}

export interface TrialTest {
  readonly computed: Computed;
  /** What the database gave; null for unknown. */
  readonly sql: string | boolean | null;
  /** The database gave what the engine did. */
  readonly agrees: boolean;
}

/** The version that was written. */
export interface WrittenRule {
  readonly id: string;
  readonly number: number;
}
