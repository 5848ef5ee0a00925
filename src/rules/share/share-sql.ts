import type { CheckedRule } from "../checked.ts";
import type { DialectName } from "../sql/dialect.ts";
import { rows, selectRule } from "../sql/select-rule.ts";
import type { CheckedShare } from "./check-share.ts";

export interface ShareSqlOptions {
  readonly dialect: DialectName;
  /** The day that parameters are taken of, YYYY-MM-DD. */
  readonly on: string;
  /** SQL of the relation of records: a quoted table name, or a select in brackets. The caller answers for it. */
  readonly from: string;
  /** SQL of a column that no two records share; of equal remainders the record with the smaller key comes first. */
  readonly key: string;
  /** SQL of the column that holds an input, by its id. */
  readonly column: (input: string) => string;
}

/**
 * A share as SQL: for every record its `key`, `status` ('value', 'not-applicable' or 'unknown') and `value`, the same
 * to the last unit as `shareOut` gives. It counts in whole units of the last decimal, so no division is inexact. Where
 * the sum times the largest weight passes 38 digits DuckDB stops with an error; it never gives another number.
 */
export function shareSql({ of, by, type }: CheckedShare, options: ShareSqlOptions): string {
  const { dialect } = options;
  const members = `SELECT p.key, p.status <> 'not-applicable' AND w.status <> 'not-applicable' AS member,
    p.status = 'unknown' OR w.status = 'unknown' AS lacks,
    ${integer("p.value", dialect)} AS part, ${integer("w.value", dialect)} AS weight
  FROM (${outcomes(of, options)}) AS p JOIN (${outcomes(by, options)}) AS w ON p.key = w.key`;
  const totals = `SELECT *, ${total("part", dialect)} AS total, ${total("weight", dialect)} AS weights,
    bool_or(lacks) OVER (PARTITION BY member) AS lacking
  FROM (${members}) AS m`;
  const proportion = `${quotient("total * weight", "NULLIF(weights, 0)", dialect)}`;
  const wholes = `SELECT *, ${proportion} AS whole, (total * weight) % NULLIF(weights, 0) AS remainder
  FROM (${totals}) AS t`;
  const turn = "row_number() OVER (PARTITION BY member ORDER BY remainder DESC, key)";
  const got = `SELECT *, CASE WHEN weights = 0 THEN part
      ELSE whole + CASE WHEN ${turn} <= total - ${total("whole", dialect)} THEN 1 ELSE 0 END END AS got
  FROM (${wholes}) AS h`;
  return `SELECT key,
    CASE WHEN NOT member THEN 'not-applicable' WHEN lacking THEN 'unknown' ELSE 'value' END AS status,
    CASE WHEN member AND NOT lacking THEN ${decimal("got", type.scale, dialect)} END AS value
  FROM (${got}) AS g`.replace(/\n\s*/g, " ");

  function outcomes(rule: CheckedRule, { on, from, key, column }: ShareSqlOptions): string {
    return selectRule(rule, { dialect, on, from, column, columns: [`${rows}.${key} AS key`] });
  }
}

/** A decimal with its fixed number of decimals as the integer that its digits write: exact in both, whatever its width. */
const integer = (value: string, dialect: DialectName) =>
  `CAST(replace(CAST(${value} AS text), '.', '') AS ${wide(dialect)})`;

const wide = (dialect: DialectName) => (dialect === "postgres" ? "numeric" : "hugeint");

const total = (column: string, dialect: DialectName) =>
  `CAST(sum(${column}) OVER (PARTITION BY member) AS ${wide(dialect)})`;

const quotient = (dividend: string, divisor: string, dialect: DialectName) =>
  dialect === "postgres" ? `div(${dividend}, ${divisor})` : `((${dividend}) // ${divisor})`;

function decimal(column: string, scale: number, dialect: DialectName): string {
  const unit = `CAST('${scale === 0 ? "1" : `0.${"1".padStart(scale, "0")}`}' AS`;
  if (dialect === "postgres") return `${column} * ${unit} numeric)`;
  return `CAST(${column} AS decimal(${38 - Math.max(1, scale)}, 0)) * ${unit} decimal(${Math.max(1, scale)}, ${scale}))`;
}
