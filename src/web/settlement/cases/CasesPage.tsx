import { Button, Skeleton } from "antd";
import { useMemo } from "react";
import { Link } from "wouter";
import type { CaseKind } from "../../../settlement/cases.ts";
import type { CaseRow, HospitalView } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import { VirtualCards } from "../../table/VirtualCards.tsx";
import { VirtualTable } from "../../table/VirtualTable.tsx";
import { useNarrow } from "../../use-narrow.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlementRows } from "../parts/use-settlement.ts";
import { CaseFilters } from "./CaseFilters.tsx";
import { CasePane } from "./CasePane.tsx";
import { besideColumns, caseColumns } from "./columns.ts";
import { caseKey, caseOfKey } from "./open-case.ts";
import { type CaseFilter, useCases } from "./use-cases.ts";
import { words } from "./words.zh.ts";

const names = ["month", "hospital", "kind", "text"] as const;
/** What a card has besides: a phone shows few cases at once. */
const onPhone: ReadonlySet<string> = new Set(["amount", "objection", "review"]);
const nothing = Object.fromEntries(names.map((name) => [name, undefined]));

/** 病例: the year's cases as the office has them, and one explained beside the list. */
export function CasesPage() {
  const { values } = useAddress();
  return (
    <SettlementPage
      title={words.title}
      actions={(fund) => <ExportMenu path="cases/export" query={{ ...filterOf(values, fund) }} />}
    >
      {(fund) => <Cases fund={fund} />}
    </SettlementPage>
  );
}

function filterOf(values: URLSearchParams, fund: Fund): CaseFilter {
  const get = (name: string) => values.get(name) || undefined;
  return {
    ...fund,
    month: get("month"),
    hospital: get("hospital"),
    kind: get("kind") as CaseKind | undefined,
    text: get("text"),
  };
}

function Cases({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const narrow = useNarrow();
  const filter = filterOf(values, fund);
  const filtered = names.some((name) => values.has(name));
  const hospitals = useSettlementRows<HospitalView>("hospitals", { ...fund });
  const cases = useCases(filter);
  const { rows, total, hasNextPage, isFetching } = cases;
  const open = caseOfKey(values.get("open"));
  const columns = useMemo(
    () => caseColumns(new Map(hospitals.rows?.map(({ code, name }) => [code, name]))),
    [hospitals.rows],
  );
  const shown = useMemo(() => rows.map((row) => ({ row, key: caseKey(row) })), [rows]);
  const List = narrow ? VirtualCards : VirtualTable;
  return (
    <DetailBeside
      detail={open && <CasePane fund={fund} open={open} />}
      label={words.pane(open?.case ?? "")}
      onClose={() => set({ open: undefined })}
    >
      <CaseFilters
        filter={filter}
        hospitals={hospitals.rows ?? []}
        total={total}
        onChange={(change) => set({ ...change, open: undefined })}
        {...(filtered && { onClear: () => set({ ...nothing, open: undefined }) })}
      />
      <ErrorLine error={cases.error} onRetry={() => void cases.refetch()} />
      {cases.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 12 }} />}
      {total === 0 && (
        <EmptyState says={filtered ? words.none : words.empty}>
          {filtered ? <Button onClick={() => set(nothing)}>{words.clear}</Button> : <EmptyStep fund={fund} />}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <List<CaseRow>
          caption={words.title}
          columns={
            open || narrow
              ? columns.filter(({ key }) => besideColumns.has(key) || (narrow && onPhone.has(key)))
              : columns
          }
          shown={shown}
          dense
          query={filter.text ?? ""}
          lit={open && caseKey(open)}
          onOpen={(row) => set({ open: caseKey(row) }, { push: open === undefined })}
          onCopy={(row) =>
            void navigator.clipboard?.writeText(columns.map((each) => each.text(row)).join("\t"))
          }
          sort={undefined}
          onSort={() => {}}
        />
      )}
      {hasNextPage && total !== undefined && (
        <div className="list-more">
          <span role="status">{words.loading(rows.length, total)}</span>
          <Button loading={isFetching} onClick={() => void cases.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </DetailBeside>
  );
}

/** Where the first cases come from: a hospital sends them, the office sees who has. */
function EmptyStep({ fund }: { readonly fund: Fund }) {
  return useMay()("insurance.upload") ? (
    <Link href={pathOf("/hospital/upload", { ...fund })}>{words.emptyUpload}</Link>
  ) : (
    <Link href={pathOf("/settlement/months", { ...fund })}>{words.emptyStep}</Link>
  );
}
