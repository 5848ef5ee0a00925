import { type Column, columnOf } from "../csv/header.ts";
import { named } from "../duckdb/open.ts";
import { UntrustedFileError } from "../rejection.ts";

/** A column of a Parquet file as DuckDB describes it. */
export interface ParquetColumn {
  readonly name: string;
  /** Such as VARCHAR or DECIMAL(18,2). */
  readonly type: string;
}

const whole = "U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER";
/** What a column may be stored as. A FLOAT has lost the cents of every large amount, so it is no money. */
const types = {
  text: new RegExp(`^(VARCHAR|UUID|ENUM\\(.*\\)|${whole})$`, "s"),
  money: new RegExp(`^(VARCHAR|DECIMAL\\(\\d+,\\d+\\)|DOUBLE|${whole})$`),
  month: new RegExp(`^(VARCHAR|DOUBLE|DATE|TIMESTAMP(_S|_MS|_NS)?|${whole})$`),
} as const;

/** What stands in a column. */
export type Content = keyof typeof types;

const contents: Readonly<Record<Column, Content>> = {
  case: "text",
  hospital: "text",
  month: "month",
  group: "text",
  total: "money",
  noncompliant: "money",
  cash: "money",
  selfPay: "money",
  status: "text",
  fund: "text",
  fundPaid: "money",
  unit: "text",
};

/**
 * The known columns of the file, with the expression that gives each as a field of a .csv. Throws UntrustedFileError
 * for one that is stored as something else.
 */
export function fieldsOf(file: string, columns: readonly ParquetColumn[]) {
  return columns.flatMap(({ name, type }) => {
    const column = columnOf(name);
    if (column === undefined) return [];
    const content = contents[column];
    if (!types[content].test(type))
      throw new UntrustedFileError(file, { reason: "wrong-type", column: name, type, content });
    return [{ name, field: fieldOf(name, type), date: /^(DATE|TIMESTAMP)/.test(type) }];
  });
}

function fieldOf(name: string, type: string): string {
  if (/^(DATE|TIMESTAMP)/.test(type)) return `month(${named(name)})`;
  if (!/^(VARCHAR|ENUM)/.test(type)) return named(name);
  return `'"', replace(${named(name)}::varchar, '"', '""'), '"'`;
}

/** Rows of a file from $1 up to before $2 as lines of a .csv, some thousands of them a text, in the file's order. */
export function linesSql(parquet: string, fields: readonly string[]): string {
  return `
    select string_agg(line, '' order by place) from (
      select concat(${fields.join(", ',', ")}, chr(10)) as line, file_row_number as place
      from read_parquet(${parquet}, file_row_number = true)
      where file_row_number >= $1 and file_row_number < $2
    ) group by place // 4096 order by place // 4096`;
}
