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
import { words } from "../words.zh.ts";
import { History } from "./History.tsx";
import { SendCases } from "./SendCases.tsx";

/** 病案上传: a month's file is checked, then sent; what was sent before stands below. */
export function UploadPage() {
  return (
    <SettlementPage title={words.upload} scrolls>
      {(fund) => <Uploading fund={fund} />}
    </SettlementPage>
  );
}

function Uploading({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const months = useSettlementRows<MonthRow>("months", { ...fund });
  if (months.error) return <ErrorLine error={months.error} onRetry={() => void months.refetch()} />;
  if (!months.rows) return <Skeleton active paragraph={{ rows: 8 }} />;
  const newest = months.rows.toSorted((a, b) => b.month - a.month);
  const asked = newest.find(({ month }) => String(month) === values.get("month"));
  const month = asked ?? nextSteps(newest)[0]?.month ?? newest[0];
  if (!month) return <EmptyState says={words.noMonths} />;
  return (
    <>
      <label className="fund-choice">
        {words.monthLabel}
        <Select
          aria-label={words.monthLabel}
          value={month.month}
          options={newest.map((each) => ({ value: each.month, label: common.monthOf(each.month) }))}
          onChange={(chosen) => set({ month: String(chosen) })}
          popupMatchSelectWidth={false}
        />
      </label>
      <Month key={month.id} fund={fund} id={month.id} />
    </>
  );
}

function Month({ fund, id }: { readonly fund: Fund; readonly id: string }) {
  const month = useSettlement<MonthView>(`months/${id}`);
  if (month.error) return <ErrorLine error={month.error} onRetry={() => void month.refetch()} />;
  if (!month.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <MonthSteps month={month.data} />
      <SendCases fund={fund} month={month.data.month} />
      <History uploads={month.data.uploads} />
    </>
  );
}
