import type { Actor } from "../../access/actor.ts";
import type { Workspace } from "../../workspace.ts";
import type { ExportedFile } from "../cases/export.ts";
import type { HospitalYearFigures } from "../figures.ts";
import { tableFile } from "../months/export.ts";
import { hospitalsWithin } from "../reach.ts";
import { clearingView, type FundYearAsked } from "./clearing.ts";
import { clearingTitles as titles } from "./words.zh.ts";

/** The clearing that counts, or the draft while there is none. A hospital's people get their own row. */
export async function exportClearing(
  workspace: Workspace,
  actor: Actor,
  asked: FundYearAsked,
  format: "xlsx" | "csv",
): Promise<ExportedFile> {
  const { store, region } = workspace;
  const names = await hospitalsWithin(store.db, region, actor, "insurance.read");
  const { run, draft } = await clearingView(workspace, actor, asked);
  const shown = run ?? draft;
  const rows = (shown?.figures.hospitals ?? []).map((each) => [
    each.hospital,
    names.get(each.hospital)?.name ?? "",
    clearingKind(each),
    ...figuresOf(each, shown!.figures.value),
  ]);
  return tableFile(
    {
      name: titles.sheet,
      title: titles.title(asked.fund, asked.year),
      about: titles.about(run !== null, shown?.versionNumber),
      columns: titles.columns,
      texts: 3,
      rows,
    },
    format,
  );
}

function clearingKind({ clearing }: HospitalYearFigures): string {
  return clearing.startsWith("-") ? titles.recover : titles.pay;
}

function figuresOf(each: HospitalYearFigures, value: string | null): string[] {
  return [
    each.points,
    value ?? "",
    each.assessment,
    each.gross,
    each.surplusCap,
    each.entitlement,
    each.cost,
    each.cash,
    each.transfers,
    each.audit,
    each.selfPayExcess,
    each.clearing,
    each.fundPaid,
    each.advanceOld,
    each.advanceNew,
    each.advanceDiff,
  ];
}
