import { toXlsx } from "../../../output/xlsx.ts";
import { bom, csvLine } from "../../../settlement/output/csv-line.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { fileTypes } from "../months/export.ts";
import { type AnomaliesAsked, listAnomalies } from "./list.ts";
import { anomalyWords, exportWords } from "./words.zh.ts";

interface FileBytes {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The list; a workbook has the rules that it was made by on a sheet of their own. */
export async function exportAnomalies(
  workspace: Workspace,
  actor: Actor,
  asked: AnomaliesAsked,
  format: "xlsx" | "csv",
): Promise<FileBytes> {
  const { rows, rules, limits } = await listAnomalies(workspace, actor, asked);
  const { year, fund } = asked;
  const title = exportWords.title(year, fund);
  const name = `${title}.${format}`;
  const lines = rows.map((row) => [
    anomalyWords[row.kind],
    row.hospitalName,
    row.month === null ? "" : String(row.month),
    row.group ?? "",
    row.says,
    row.evidence.map(({ label, value }) => `${label}：${value}`).join("；"),
    row.cases.join("、"),
  ]);
  if (format === "csv") {
    const titles = exportWords.columns.map((column) => column.title);
    const text = bom + [titles, ...lines].map(csvLine).join("");
    return { name, type: fileTypes.csv, bytes: new TextEncoder().encode(text) };
  }
  const bytes = await toXlsx([
    {
      name: exportWords.sheet,
      title,
      about: exportWords.about(rows.length),
      columns: exportWords.columns,
      rows: lines.map((cells) => ({ cells })),
    },
    {
      name: exportWords.rulesSheet,
      title: exportWords.rulesTitle,
      about: "",
      columns: exportWords.rulesColumns,
      rows: [
        ...rules.map(({ kind, says }) => ({ cells: [anomalyWords[kind], says] })),
        ...limits.map((says) => ({ cells: ["", says] })),
      ],
    },
  ]);
  return { name, type: fileTypes.xlsx, bytes: new Uint8Array(bytes) };
}
