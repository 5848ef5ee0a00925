import { nodeType } from "../check/types.ts";
import type { Input, Inputs } from "../rule.ts";
import type { DialectName } from "../sql/dialect.ts";
import { identifier, textLiteral } from "../sql/quote.ts";

/** The column that counts the records from 0. No input can have this name. */
export const ordinal = "#";

/** SQL of an input's column in a relation of records. */
export const columnOf = (input: string): string => identifier(input).parts.join("");

/**
 * A handful of records as a relation of literals in brackets: a column for each input, NULL where it is missing, and
 * their ordinal. The values must have been read by `evaluate`, which refuses what does not fit its type.
 */
export function recordsSql(
  inputs: readonly Input[],
  records: readonly Inputs[],
  dialect: DialectName,
): string {
  const columns = [`0 AS ${columnOf(ordinal)}`, ...inputs.map(({ id }) => `NULL AS ${columnOf(id)}`)];
  if (records.length === 0) return `(SELECT ${columns.join(", ")} WHERE FALSE)`;
  const rows = records.map((record, i) => {
    const values = inputs.map(({ id, type }) => literal(record[id], sqlType(type, dialect)));
    return `(${[`${i}`, ...values].join(", ")})`;
  });
  const names = [ordinal, ...inputs.map(({ id }) => id)].map(columnOf).join(", ");
  return `(SELECT * FROM (VALUES ${rows.join(", ")}) AS given (${names}))`;
}

function literal(value: string | boolean | undefined, type: string): string {
  return `CAST(${value === undefined ? "NULL" : textLiteral(String(value))} AS ${type})`;
}

function sqlType(type: Input["type"], dialect: DialectName): string {
  switch (type.type) {
    case "truth":
      return "boolean";
    case "date":
      return "date";
    case "text":
      return "text";
    case "number": {
      const range = nodeType(type, "", () => undefined);
      if (dialect === "postgres" || range?.type !== "number") return "numeric";
      const digits = Math.max(...[range.min, range.max].map((end) => String(end < 0n ? -end : end).length));
      return `decimal(${Math.min(38, Math.max(18, digits))}, ${range.scale})`;
    }
  }
}
