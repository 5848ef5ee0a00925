import { Skeleton } from "antd";
import { Link } from "wouter";
import type { HospitalView, MonthView } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useMay } from "../../shell/me.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { MonthSteps } from "../parts/MonthSteps.tsx";
import { useSettlement, useSettlementRows } from "../parts/use-settlement.ts";
import { CloseStep } from "./CloseStep.tsx";
import { Runs } from "./Runs.tsx";
import { UploadList } from "./UploadList.tsx";
import { words } from "./words.zh.ts";

/** One month: where it stands, who sent their cases, and what was computed. */
export function MonthPane({ id, fund }: { readonly id: string; readonly fund: Fund }) {
  const may = useMay()("insurance.manage");
  const month = useSettlement<MonthView>(`months/${id}`);
  const hospitals = useSettlementRows<HospitalView>("hospitals", { ...fund });
  if (month.error) return <ErrorLine error={month.error} onRetry={() => void month.refetch()} />;
  if (!month.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const view = month.data;
  return (
    <div className="pane-body">
      <h2>{words.titleOf(view.year, view.month, view.fund)}</h2>
      <div className="form-buttons">
        {may && <CloseStep month={view} />}
        <ExportMenu
          path="months/export"
          query={{ ...fund, month: view.month }}
          disabled={view.runs.length === 0}
        />
        <Link href={pathOf("/settlement/cases", { ...fund, month: view.month })}>{words.toCases}</Link>
      </div>
      <section className="block">
        <h2>{words.steps}</h2>
        <MonthSteps month={view} />
      </section>
      <section className="block">
        <h2>{words.chase}</h2>
        <UploadList month={view} hospitals={hospitals.rows ?? []} />
      </section>
      <section className="block">
        <h2>{words.runs}</h2>
        <Runs runs={view.runs} hospitals={hospitals.rows ?? []} />
      </section>
    </div>
  );
}
