import { toXlsx } from "../../../output/xlsx.ts";
import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import { type AnomaliesAsked, listAnomalies } from "./list.ts";
import { anomalyWords, exportWords } from "./words.zh.ts";

/** The list as .xlsx, with the rules that it was made by. */
export async function exportAnomalies(
  workspace: Workspace,
  actor: Actor,
  asked: AnomaliesAsked,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { rows, rules, limits } = await listAnomalies(workspace, actor, asked);
  const { year, fund } = asked;
  const title = exportWords.title(year, fund);
  const bytes = await toXlsx([
    {
      name: exportWords.sheet,
      title,
      about: exportWords.about(rows.length),
      columns: exportWords.columns,
      rows: rows.map((row) => ({
        cells: [
          anomalyWords[row.kind],
          row.hospitalName,
          row.month === null ? "" : row.month,
          row.group ?? "",
          row.says,
          row.evidence.map(({ label, value }) => `${label}：${value}`).join("；"),
          row.cases.join("、"),
        ],
      })),
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
  return { name: `${title}.xlsx`, bytes };
}
