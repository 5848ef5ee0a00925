import { Select, Skeleton } from "antd";
import type { MonthRow, MonthView } from "../../../workspace/insurance/views.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import type { Fund } from "../../settlement/parts/chosen-fund.ts";
import { MonthSteps } from "../../settlement/parts/MonthSteps.tsx";
import { SettlementPage } from "../../settlement/parts/SettlementPage.tsx";
import { useSettlement, useSettlementRows } from "../../settlement/parts/use-settlement.ts";
import { words as common } from "../../settlement/parts/words.zh.ts";
import { nextSteps } from "../next-step.ts";
import { useCleared } from "../use-cleared.ts";
import { useOwnHospitals } from "../use-own-hospital.ts";
import { words } from "../words.zh.ts";
import { History } from "./History.tsx";
import { SendCases } from "./SendCases.tsx";

/** 病例上传: a month's file is checked, then sent; what was sent before stands below. */
export function UploadPage() {
  return (
    <SettlementPage title={words.upload} scrolls>
      {(fund) => (
        <div className="page-body">
          <Uploading fund={fund} />
        </div>
      )}
    </SettlementPage>
  );
}

function Uploading({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const months = useSettlementRows<MonthRow>("months", { ...fund });
  const own = useOwnHospitals(fund);
  const cleared = useCleared(fund);
  const error = months.error ?? own.error;
  if (error)
    return <ErrorLine error={error} onRetry={() => void Promise.all([months.refetch(), own.refetch()])} />;
  if (!months.rows || !own.rows) return <Skeleton active paragraph={{ rows: 8 }} />;
  const hospital = own.rows.find(({ code }) => code === values.get("hospital")) ?? own.rows[0];
  const newest = months.rows.toSorted((a, b) => b.month - a.month);
  const asked = newest.find(({ month }) => String(month) === values.get("month"));
  const month = asked ?? nextSteps(newest, cleared)[0]?.month ?? newest[0];
  if (!month || !hospital) return <EmptyState says={words.noMonths} />;
  return (
    <>
      <div className="month-choice">
        {own.rows.length > 1 && (
          <Select
            aria-label={words.hospitalLabel}
            value={hospital.code}
            options={own.rows.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(chosen) => set({ hospital: chosen })}
          />
        )}
        <span aria-hidden="true">{words.monthLabel}</span>
        <Select
          aria-label={words.monthLabel}
          value={month.month}
          options={newest.map((each) => ({ value: each.month, label: common.monthOf(each.month) }))}
          onChange={(chosen) => set({ month: String(chosen) })}
          popupMatchSelectWidth={false}
        />
      </div>
      <Month
        key={`${month.id} ${hospital.code}`}
        fund={fund}
        id={month.id}
        hospital={hospital.code}
        cleared={cleared}
      />
    </>
  );
}

interface MonthProps {
  readonly fund: Fund;
  readonly id: string;
  readonly hospital: string;
  readonly cleared: boolean;
}

function Month({ fund, id, hospital, cleared }: MonthProps) {
  const month = useSettlement<MonthView>(`months/${id}`);
  if (month.error) return <ErrorLine error={month.error} onRetry={() => void month.refetch()} />;
  if (!month.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <MonthSteps month={month.data} />
      {cleared ? (
        <p className="block quiet">{words.cleared(fund.year)}</p>
      ) : (
        <SendCases fund={fund} month={month.data.month} hospital={hospital} />
      )}
      <History uploads={month.data.uploads.filter((each) => each.hospital === hospital)} />
    </>
  );
}
