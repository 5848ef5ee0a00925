import { Button, Skeleton } from "antd";
import { Link } from "wouter";
import type { InsuranceOverview } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useMay } from "../../shell/me.ts";
import { CloseStep } from "../months/CloseStep.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { nextMonth } from "../parts/month-steps.ts";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlement } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { Classes } from "./Classes.tsx";
import { HospitalTable } from "./HospitalTable.tsx";
import { MonthFiguresBlock } from "./MonthFigures.tsx";
import { MonthStrip } from "./MonthStrip.tsx";
import { OverviewTotals } from "./OverviewTotals.tsx";
import { words } from "./words.zh.ts";
import "../../styles/overview.css";

/** 医保结算: a fund's year at a glance, and what is next. */
export function OverviewPage() {
  return (
    <SettlementPage title={words.title} scrolls actions={(fund) => <Actions fund={fund} />}>
      {(fund) => <Body fund={fund} />}
    </SettlementPage>
  );
}

function useOverview(fund: Fund) {
  return useSettlement<InsuranceOverview>("overview", { ...fund }, { keep: true });
}

function Actions({ fund }: { readonly fund: Fund }) {
  const { data } = useOverview(fund);
  const may = useMay()("insurance.manage");
  const next = data && nextMonth(data.months);
  return (
    <>
      <Button onClick={() => window.print()}>{common.print}</Button>
      <ExportMenu path="months/export" query={{ ...fund }} disabled={!data || data.months.length === 0} />
      {may && next && <CloseStep month={next} named />}
    </>
  );
}

function Body({ fund }: { readonly fund: Fund }) {
  const { data, error, isPending, refetch } = useOverview(fund);
  const run = data?.months.filter((month) => month.figures !== null) ?? [];
  return (
    <div className="page-body">
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 14 }} />}
      {data && (
        <div className="overview">
          <OverviewTotals overview={data} />
          <MonthStrip months={data.months} fund={fund} />
          {data.months.length > 0 && !nextMonth(data.months) && (
            <p>
              {words.allPublished}{" "}
              <Link href={pathOf("/settlement/clearing", { ...fund })}>{words.toClearing}</Link>
            </p>
          )}
          {run.length === 0 ? (
            <EmptyState says={words.noRuns} />
          ) : (
            <>
              <MonthFiguresBlock months={run} />
              <Classes months={run} />
            </>
          )}
          {data.hospitals.length > 0 && <HospitalTable hospitals={data.hospitals} fund={fund} />}
        </div>
      )}
    </div>
  );
}
