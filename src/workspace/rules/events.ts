/** The subject is a new id: of the version, of the value. */
export interface RuleEvents {
  "rule.written": {
    readonly rule: string;
    readonly number: number;
    /** The rule as JSON (src/rules/json/). */
    readonly content: unknown;
    readonly note: string;
  };
  "rule.parameter-set": {
    readonly rule: string;
    readonly parameter: string;
    readonly validFrom: string;
    readonly value: unknown;
    readonly decision: string;
  };
}
