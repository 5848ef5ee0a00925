import { type Statement, type StatementTable, statementDocx } from "../../../output/statement-docx.ts";
import { type Cell, type Sheet, toXlsx } from "../../../output/xlsx.ts";
import type { Actor } from "../../access/actor.ts";
import { refuse } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { loadStatement, type StatedYear, type StatementAsked } from "./statement.ts";
import { fileName, monthDocument, statementSays as says, yearDocument } from "./words.zh.ts";

export type StatementFormat = "xlsx" | "docx";

/** A hospital's statement of a month, or of the year, as a file. Refused in a sentence where there is no result yet. */
export async function exportStatement(
  workspace: Workspace,
  actor: Actor,
  { month, format, ...asked }: StatementAsked & { month?: number | undefined; format: StatementFormat },
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const year = await loadStatement(workspace, actor, asked);
  const statement = month === undefined ? ofYear(year) : ofMonth(year, month);
  const bytes = format === "docx" ? await statementDocx(statement) : await toXlsx(sheetsOf(statement));
  return { name: fileName(year, month, format), bytes };
}

function ofYear(year: StatedYear): Statement {
  if (!year.clearing && !year.months.some(({ run }) => run))
    refuse({ code: "invalid", field: "year", says: says.noYear() });
  return yearDocument(year);
}

function ofMonth(year: StatedYear, month: number): Statement {
  const stated = year.months.find((each) => each.month === month);
  if (!stated?.run) return refuse({ code: "invalid", field: "month", says: says.noMonth(month) });
  const before = year.months.findLast((each) => each.month < month && each.run)?.run;
  return monthDocument(year, { ...stated, run: stated.run }, before?.figures.carry ?? "0.00");
}

/** A sheet a table. Figures are numbers, as long as a spreadsheet holds all their digits. */
function sheetsOf({ title, about, tables, notes, signers, signLines }: Statement): Sheet[] {
  return tables.map((table, index): Sheet => {
    const last = index === tables.length - 1;
    return {
      name: table.title,
      title,
      about: about.join("；"),
      columns: table.columns.map(({ title, width, figure }) => ({
        title,
        width,
        align: figure ? "right" : "left",
      })),
      rows: [
        ...table.rows.map((row) => ({ cells: row.map((text, at) => cellOf(table, text, at)) })),
        ...(last ? [...notes, signers.join("　　"), signLines.join("　　")].map((group) => ({ group })) : []),
      ],
    };
  });
}

function cellOf({ columns }: StatementTable, text: string, at: number): Cell {
  const plain = text.replaceAll(",", "");
  if (!columns[at]?.figure || !/^-?\d+(\.\d+)?$/.test(plain)) return text;
  return plain.replace(/\D/g, "").length <= 15 ? Number(plain) : text;
}
