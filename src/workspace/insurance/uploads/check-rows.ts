import { fenOfText, tidy } from "../../../settlement/csv/fields.ts";
import { longestText } from "../../../settlement/csv/row-reader.ts";
import { sameFund } from "../../../settlement/fund.ts";
import { fromUnits, moneyDigits } from "../../../settlement/numbers.ts";
import { maskPerson } from "../cases/mask.ts";
import { type CaseColumn, noGroupWords } from "./columns.lexicon.ts";
import { readDate, readMonth } from "./dates.ts";
import type { FileHeader } from "./header.ts";
import { titleOfColumn } from "./header.ts";
import type { FileRow } from "./read-rows.ts";
import { rowSays } from "./words.zh.ts";

/** What the rows of a hospital's month are held against. */
export interface RowContext {
  readonly year: number;
  readonly month: number;
  readonly fund: string;
  readonly hospital: string;
  /** Names of all hospitals, by code. */
  readonly hospitals: ReadonlyMap<string, string>;
  /** Cases that are in another file of the year already. */
  readonly taken: ReadonlyMap<string, { readonly month: number; readonly late: boolean }>;
}

/** A case as it was accepted. Money in fen. */
export interface AcceptedCase {
  readonly case: string;
  readonly group: string;
  readonly total: number;
  readonly noncompliant: number;
  readonly cash: number;
  readonly selfPay: number;
  readonly person: string;
  readonly admitted: string;
  readonly discharged: string;
}

/** Why a row was not accepted: the first thing that is wrong with it. */
export interface RefusedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly says: string;
}

/** Letters, digits, Chinese, and marks that mean nothing to a table or a spreadsheet; begins with none of them. */
const plainName = /^[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u;
const scientific = /^\d(?:\.\d+)?e\+?\d+$/i;

/** Checks the rows of one file in their order. */
export class RowChecker {
  readonly #header: FileHeader;
  readonly #context: RowContext;
  /** Lines of the cases so far. */
  readonly #lines = new Map<string, number>();

  constructor(header: FileHeader, context: RowContext) {
    this.#header = header;
    this.#context = context;
  }

  /** The case of a row, or why there is none. */
  check(row: FileRow): AcceptedCase | RefusedRow {
    const { titles } = this.#header;
    const { line, cells } = row;
    if (cells.length < titles.length) return this.#refused(row, "case", rowSays.fewFields());
    if (cells.slice(titles.length).some((cell) => cell.trim() !== ""))
      return this.#refused(row, "case", rowSays.manyFields());
    const text = (column: CaseColumn) => tidy(cells[this.#header.at[column] ?? -1] ?? "");

    const wrong = this.#wrongKeys(text);
    if (wrong) return this.#refused(row, ...wrong);
    const money = readMoney(text);
    if ("says" in money) return this.#refused(row, money.column, money.says);
    const stay = readStay(text);
    if ("says" in stay) return this.#refused(row, stay.column, stay.says);
    const name = text("case");
    this.#lines.set(name, line);
    const group = text("group");
    return {
      case: name,
      group: noGroupWords.includes(group) ? "" : group,
      ...money,
      ...stay,
    };
  }

  #wrongKeys(text: (column: CaseColumn) => string): readonly [CaseColumn, string] | undefined {
    const { hospital, hospitals, year, month, fund, taken } = this.#context;
    const name = text("case");
    if (name === "") return ["case", rowSays.noName()];
    if (scientific.test(name)) return ["case", rowSays.scientific()];
    if (!isPlain(name)) return ["case", rowSays.badName()];
    const code = text("hospital");
    if (code !== hospital) {
      const other = hospitals.get(code);
      return ["hospital", other === undefined ? rowSays.unknownHospital() : rowSays.otherHospital(other)];
    }
    const said = readMonth(text("month"));
    if (!said) return ["month", rowSays.notMonth()];
    if (said.month !== month || (said.year ?? year) !== year)
      return [
        "month",
        rowSays.otherMonth(
          `${said.year === undefined ? "" : `${said.year}年`}${said.month}月`,
          `${year}年${month}月`,
        ),
      ];
    if (!sameFund(text("fund"), fund)) return ["fund", rowSays.otherFund(fund)];
    const group = text("group");
    if (group !== "" && !noGroupWords.includes(group) && !isPlain(group))
      return ["group", rowSays.badGroup()];
    const line = this.#lines.get(name);
    if (line !== undefined) return ["case", rowSays.duplicateRow(line)];
    const before = taken.get(name);
    return before && ["case", rowSays.duplicateMonth(before.month, before.late)];
  }

  #refused({ line, cells }: FileRow, column: CaseColumn, says: string): RefusedRow {
    const at = this.#header.at[column];
    const value = at === undefined ? "" : (cells[at] ?? "").trim();
    return {
      line,
      column: at === undefined ? titleOfColumn(column) : this.#header.titles[at]!,
      // Refused rows are read by people who may see no patient; the hospital finds the row by its line.
      value: column === "person" ? maskPerson(value) : value,
      says,
    };
  }
}

function isPlain(text: string): boolean {
  return text.length <= longestText && plainName.test(text);
}

type Wrong = { readonly column: CaseColumn; readonly says: string };

function readMoney(
  text: (column: CaseColumn) => string,
): Pick<AcceptedCase, "total" | "noncompliant" | "cash" | "selfPay"> | Wrong {
  const fen = {} as Record<"total" | "noncompliant" | "cash" | "selfPay", number>;
  for (const column of ["total", "noncompliant", "cash", "selfPay"] as const) {
    fen[column] = fenOfText(text(column));
    if (Number.isNaN(fen[column])) return { column, says: rowSays.notMoney() };
    if (fen[column] < 0) return { column, says: rowSays.belowZero() };
  }
  if (fen.noncompliant > fen.total) return { column: "noncompliant", says: rowSays.aboveTotal() };
  if (fen.cash > fen.total) return { column: "cash", says: rowSays.aboveTotal() };
  if (fen.selfPay > fen.cash) return { column: "selfPay", says: rowSays.aboveCash() };
  if (text("fundPaid") !== "") {
    const paid = fenOfText(text("fundPaid"));
    if (Number.isNaN(paid)) return { column: "fundPaid", says: rowSays.notMoney() };
    if (paid < 0) return { column: "fundPaid", says: rowSays.belowZero() };
    if (paid + fen.cash !== fen.total)
      return {
        column: "fundPaid",
        says: rowSays.doesNotAddUp(yuanOf(paid), yuanOf(fen.cash), yuanOf(fen.total)),
      };
  }
  return fen;
}

function readStay(
  text: (column: CaseColumn) => string,
): Pick<AcceptedCase, "person" | "admitted" | "discharged"> | Wrong {
  const person = text("person");
  if (person !== "" && (person.length > longestText || !/^[\p{L}\p{N}-]+$/u.test(person)))
    return { column: "person", says: rowSays.badPerson() };
  const dates = { admitted: "", discharged: "" };
  for (const column of ["admitted", "discharged"] as const) {
    if (text(column) === "") continue;
    const date = readDate(text(column));
    if (date === undefined) return { column, says: rowSays.notDate() };
    dates[column] = date;
  }
  if (dates.admitted !== "" && dates.discharged !== "" && dates.discharged < dates.admitted)
    return { column: "discharged", says: rowSays.datesReversed() };
  return { person, ...dates };
}

/** Fen as yuan: 1234.50. */
export function yuanOf(fen: number): string {
  return fromUnits(BigInt(fen), moneyDigits);
}
