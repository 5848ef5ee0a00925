import type { CheckedRule } from "../checked.ts";
import { dialectOf, type ToSqlOptions, toSql } from "./to-sql.ts";

export interface SelectRuleOptions extends ToSqlOptions {
  /** SQL of the relation, such as a quoted table name or a select in brackets. The caller answers for it. */
  readonly from: string;
  /** SQL of columns that are given beside the outcome, such as the key. */
  readonly columns: readonly string[];
}

/** Name of the relation's rows: what `column` and `columns` may put before their names. */
export const rows = "r";

/** A select with the outcome of a rule for every row of a relation, as columns `status` and `value` after those asked for. */
export function selectRule(checked: CheckedRule, options: SelectRuleOptions): string {
  const { layers, status, value } = toSql(checked, options);
  const { barrier } = dialectOf[options.dialect];
  const from = layers.reduce((inner, steps) => {
    const added = steps.map(({ name, sql }) => `${sql} AS "${name}"`);
    return `(SELECT *, ${added.join(", ")} FROM ${inner} AS ${rows}${barrier})`;
  }, options.from);
  return `SELECT ${[...options.columns, `${status} AS status`, `${value} AS value`].join(", ")} FROM ${from} AS ${rows}`;
}
