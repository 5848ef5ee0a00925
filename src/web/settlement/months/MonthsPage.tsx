import { Skeleton } from "antd";
import { stepWords } from "../../../workspace/insurance/months/words.zh.ts";
import type { MonthRow } from "../../../workspace/insurance/views.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { dayWords } from "../../parts/dates.zh.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import type { Column } from "../../table/column.ts";
import { VirtualCards } from "../../table/VirtualCards.tsx";
import { VirtualTable } from "../../table/VirtualTable.tsx";
import { useNarrow } from "../../use-narrow.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { sumOf } from "../parts/decimals.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { exact, yuan } from "../parts/formats.zh.ts";
import { paidIn } from "../parts/month-steps.ts";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { StepTag } from "../parts/StepTag.tsx";
import { useSettlementRows } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { MonthPane } from "./MonthPane.tsx";
import { OpenMonth } from "./OpenMonth.tsx";
import { words } from "./words.zh.ts";

const { columns: titles } = words;
const columns: readonly Column<MonthRow>[] = [
  {
    key: "month",
    title: titles.month,
    width: 72,
    name: true,
    text: ({ month }) => common.monthOf(month),
    total: () => common.total,
  },
  {
    key: "step",
    title: titles.step,
    width: 110,
    text: ({ step }) => stepWords[step],
    cell: ({ step }) => <StepTag step={step} />,
  },
  {
    key: "due",
    title: titles.due,
    width: 150,
    grow: true,
    text: ({ due, step, provisional }) =>
      due === null || step === "published"
        ? ""
        : `${dayWords(due, { year: false })}${provisional ? `（${common.provisional}）` : ""}`,
  },
  {
    key: "uploaded",
    title: titles.uploaded,
    width: 80,
    align: "right",
    text: ({ uploaded, hospitals }) => words.uploadedOf(uploaded, hospitals),
  },
  {
    key: "objections",
    title: titles.objections,
    width: 100,
    align: "right",
    text: ({ openObjections }) => (openObjections === 0 ? "" : String(openObjections)),
  },
  { key: "budget", title: titles.budget, width: 130, align: "right", text: ({ budget }) => yuan(budget) },
  { key: "points", title: titles.points, width: 150, align: "right", text: ({ points }) => exact(points) },
  { key: "value", title: titles.value, width: 120, align: "right", text: ({ value }) => exact(value) },
  {
    key: "transfer",
    title: titles.transfer,
    width: 130,
    align: "right",
    // Until a month is published nothing is paid; what it would pay stands in its runs.
    text: (month) => yuan(paidIn(month)),
    total: (rows) =>
      yuan(
        sumOf(
          rows.flatMap((month) => paidIn(month) ?? []),
          2,
        ),
      ),
  },
];

/** 月度结算: the months of a fund's year, and beside the list the one that is open. */
export function MonthsPage() {
  return (
    <SettlementPage
      title={words.title}
      actions={(fund) => (
        <>
          <OpenMonth fund={fund} />
          <ExportMenu path="months/export" query={{ ...fund }} />
        </>
      )}
    >
      {(fund) => <Months fund={fund} />}
    </SettlementPage>
  );
}

function Months({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const narrow = useNarrow();
  const may = useMay()("insurance.manage");
  const months = useSettlementRows<MonthRow>("months", { ...fund });
  const rows = months.rows ?? [];
  const open = values.get("open") ?? undefined;
  const month = rows.find(({ id }) => id === open);
  const List = narrow ? VirtualCards : VirtualTable;
  // Beside a detail there is room for what tells months apart alone.
  const shown =
    open === undefined
      ? columns
      : columns.filter(({ key }) => !["budget", "points", "objections"].includes(key));
  return (
    <DetailBeside
      detail={open && <MonthPane id={open} fund={fund} />}
      label={month ? words.pane(month.month) : words.title}
      onClose={() => set({ open: undefined })}
    >
      <ErrorLine error={months.error} onRetry={() => void months.refetch()} />
      {months.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 8 }} />}
      {months.rows?.length === 0 && (
        <EmptyState says={words.empty}>{may && <OpenMonth fund={fund} />}</EmptyState>
      )}
      {rows.length > 0 && (
        <List<MonthRow>
          caption={words.list}
          columns={shown}
          shown={rows.map((row) => ({ row, key: row.id }))}
          dense
          query=""
          lit={open}
          onOpen={({ id }) => set({ open: id }, { push: open === undefined })}
          onCopy={({ month, points }) => void navigator.clipboard?.writeText(`${month}\t${points ?? ""}`)}
          sort={undefined}
          onSort={() => {}}
        />
      )}
    </DetailBeside>
  );
}
