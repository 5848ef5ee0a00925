import { Button, Dropdown, Skeleton } from "antd";
import { useCallback, useMemo } from "react";
import { Link, useLocation } from "wouter";
import type { TargetRow } from "../../workspace/targets/views.ts";
import { saveFile } from "../page/choose-file.ts";
import { DetailBeside } from "../parts/DetailBeside.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { type AddressChange, useAddress } from "../parts/use-address.ts";
import { useNarrow } from "../use-narrow.ts";
import { targetApi } from "./api.ts";
import { filterOf, isFiltered } from "./filter.ts";
import { MatrixCards } from "./MatrixCards.tsx";
import { MatrixFilters } from "./MatrixFilters.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { TargetBeside } from "./TargetBeside.tsx";
import { useMatrix } from "./use-targets.ts";
import { words } from "./words.zh.ts";
import "../styles/task.css";
import "../styles/targets.css";

/** 指标: every metric by year, and beside the list the one that is open. */
export function TargetsPage() {
  const narrow = useNarrow();
  const [, go] = useLocation();
  const { values, set } = useAddress();
  const filter = useMemo(() => filterOf(values), [values]);
  const open = narrow ? undefined : (values.get("open") ?? undefined);
  const { data, error, isPending, refetch, hasNextPage, isFetching, fetchNextPage } = useMatrix(filter);
  const pages = data?.pages ?? [];
  const first = pages[0];
  const rows = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data]);
  const years = useMemo(() => [...new Set(data?.pages.flatMap(({ years }) => years))], [data]);
  const nothing = first?.total === 0 && !isFiltered(filter);
  const onEnd = useCallback(() => {
    if (!isFetching) void fetchNextPage();
  }, [isFetching, fetchNextPage]);
  const onFilter = useCallback((change: AddressChange) => set({ ...change, open: undefined }), [set]);
  const onOpen = (row: TargetRow) => (narrow ? go(`/targets/${row.id}`) : set({ open: row.id }));
  const shared = { rows, onOpen, onEnd: hasNextPage ? onEnd : undefined };
  const exportAs = async (format: "xlsx" | "csv") => {
    saveFile(await targetApi.export(filter, format));
  };
  return (
    <div className="page-fill">
      <PageHead title={words.title} says={first && <span>{words.counted(first.total, rows.length)}</span>}>
        <Dropdown
          trigger={["click"]}
          disabled={rows.length === 0}
          menu={{
            items: [
              { key: "xlsx", label: "Excel（.xlsx）" },
              { key: "csv", label: "CSV（.csv）" },
            ],
            onClick: ({ key }) => void exportAs(key as "xlsx" | "csv"),
          }}
        >
          <Button>{words.export}</Button>
        </Dropdown>
      </PageHead>
      {!nothing && <MatrixFilters filter={filter} lights={first?.lights} onChange={onFilter} />}
      <ErrorLine error={error} onRetry={() => void refetch()} />
      <DetailBeside
        label={words.title}
        onClose={() => set({ open: undefined })}
        detail={open === undefined ? undefined : <TargetBeside id={open} />}
        head={
          open !== undefined && (
            <Link className="detail-whole" href={`/targets/${open}`}>
              {words.openPage}
            </Link>
          )
        }
      >
        {isPending && (
          <div className="page-body">
            <Skeleton active paragraph={{ rows: 12 }} />
          </div>
        )}
        {first && rows.length === 0 && <Nothing filtered={!nothing} onClear={() => go("/targets")} />}
        {rows.length > 0 &&
          (narrow ? (
            <MatrixCards {...shared} />
          ) : (
            <MatrixTable {...shared} years={years} lit={open} withPlans={filter.plan === undefined} />
          ))}
      </DetailBeside>
    </div>
  );
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (!filtered)
    return (
      <EmptyState says={words.empty}>
        <Link href="/plans">{words.emptyStep}</Link>
      </EmptyState>
    );
  return (
    <EmptyState says={words.noMatch}>
      <Button onClick={onClear}>{words.clear}</Button>
    </EmptyState>
  );
}
