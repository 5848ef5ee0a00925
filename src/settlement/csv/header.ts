import { UntrustedFileError } from "../rejection.ts";
import { tidy } from "./fields.ts";

/** The columns of cases.csv; those with a question mark may be absent. */
const columnNames = {
  case: "case",
  hospital: "hospital",
  month: "month",
  group: "group",
  total: "total_cost_yuan",
  noncompliant: "noncompliant_yuan",
  cash: "patient_cash_yuan",
  selfPay: "self_pay_yuan",
  status: "status?",
  fund: "fund?",
  fundPaid: "fund_paid_yuan?",
  unit: "accounting_unit?",
} as const;

export type Column = keyof typeof columnNames;
/** Where each column stands; -1 for one that the file does not have. */
export type Places = Readonly<Record<Column, number>>;

/** The first line of cases.csv. */
export interface Header {
  readonly places: Places;
  /** How many fields a row has. */
  readonly fields: number;
}

/** A column as the header calls it. */
export function nameOfColumn(column: Column): string {
  return columnNames[column].replace("?", "");
}

/** The column that a header calls so; none for a name that means nothing here. */
export function columnOf(name: string): Column | undefined {
  return (Object.keys(columnNames) as Column[]).find((column) => nameOfColumn(column) === tidy(name));
}

/** Finds the columns by the header's names. Throws UntrustedFileError for one that is missing or stands twice. */
export function headerOf(file: string, names: readonly string[]): Header {
  const found = (Object.keys(columnNames) as Column[]).map((column) => {
    const name = nameOfColumn(column);
    const at = names.indexOf(name);
    if (at < 0 && !columnNames[column].endsWith("?"))
      throw new UntrustedFileError(file, { reason: "no-column", column: name });
    if (at !== names.lastIndexOf(name))
      throw new UntrustedFileError(file, { reason: "column-twice", column: name });
    return [column, at] as const;
  });
  return { places: Object.fromEntries(found) as Record<Column, number>, fields: names.length };
}
