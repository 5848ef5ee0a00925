import { Button, Segmented, Skeleton } from "antd";
import { useCallback, useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import type { TaskFilter, TaskRow } from "../../workspace/tasks/views.ts";
import { DetailBeside } from "../parts/DetailBeside.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { fromLedger } from "../parts/from-ledger.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { type AddressChange, useAddress } from "../parts/use-address.ts";
import { useMay } from "../shell/me.ts";
import { useStore } from "../store.ts";
import { settingsOf } from "../table/settings.ts";
import { TaskPane } from "../task/TaskPane.tsx";
import { useNarrow } from "../use-narrow.ts";
import { BulkBar } from "./BulkBar.tsx";
import { ColumnMenu, tableName } from "./ColumnMenu.tsx";
import { chosenOf } from "./chosen.ts";
import { columns } from "./columns.tsx";
import { FilterRow } from "./FilterRow.tsx";
import { countOf, filterOf, keptQuery, ledgerViews, noFilters } from "./filter.ts";
import { Gantt } from "./Gantt.tsx";
import { GroupView } from "./GroupView.tsx";
import { type Item, waiting } from "./items.ts";
import { LedgerTable } from "./LedgerTable.tsx";
import { OutputMenu } from "./OutputMenu.tsx";
import { PrintHead } from "./PrintHead.tsx";
import { SavedFilterMenu } from "./SavedFilterMenu.tsx";
import { TaskCards } from "./TaskCards.tsx";
import { useRows } from "./use-rows.ts";
import { useTree } from "./use-tree.ts";
import { useWide } from "./use-wide.ts";
import { words } from "./words.zh.ts";
import "../styles/ledger.css";
import "../styles/task.css";

const none: ReadonlySet<string> = new Set();

/** The tasks of all plans: as a list, by special plan, counted, over time. Everything but the choice is in the address. */
export function LedgerPage() {
  const { values, set, search } = useAddress();
  const [, go] = useLocation();
  const may = useMay();
  const narrow = useNarrow();
  const wide = useWide();
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search]);
  const view = ledgerViews.find((each) => each === values.get("view")) ?? "table";
  const open = values.get("open") ?? undefined;
  // null: every task that the filter finds.
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(none);

  const list = useRows(filter, { enabled: view === "table" });
  const tree = useTree(filter, view === "tree");
  const items = view === "tree" ? tree : undefined;
  const rows = items ? tree.rows : list.rows;
  const total = items ? tree.total : list.total;
  const mayBulk = may("task.manage") || may("task.supervise");
  const shownIds = useMemo(
    () => (picked === null ? new Set(rows.map(({ id }) => id)) : picked),
    [picked, rows],
  );
  const chosen = chosenOf(picked, rows, filter, total ?? 0);

  const change = useCallback(
    (change: AddressChange) => {
      setPicked(none);
      set({ ...change, open: undefined });
    },
    [set],
  );
  const onOpen = (row: TaskRow) => {
    if (wide) set({ open: row.id });
    else go(`/tasks/${row.id}`, { state: fromLedger(search) });
  };
  const onSelect = useCallback((ids: readonly string[], on: boolean) => {
    setPicked((before) => {
      const next = new Set(before ?? []);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const count = items ? items.items.length : (total ?? 0);
  const treeItemsNow = items?.items;
  const listRows = list.rows;
  const itemAt = useMemo(() => {
    if (treeItemsNow) return (index: number): Item => treeItemsNow[index] ?? waiting;
    const made = listRows.map((row): Item => ({ kind: "task", row, depth: 0 }));
    return (index: number): Item => made[index] ?? waiting;
  }, [treeItemsNow, listRows]);
  const need = items ? () => {} : list.need;
  const error = items ? tree.groups.error : list.error;
  const pending = items ? tree.groups.isPending : list.isPending;
  const viewChoice = (
    <Segmented
      className="view-choice"
      aria-label={words.view}
      value={view}
      options={ledgerViews.map((each) => ({ value: each, label: words.views[each] }))}
      onChange={(next) => change({ view: next === "table" ? undefined : next })}
    />
  );
  const inRows = view === "table" || view === "tree";
  return (
    <div className="page-fill ledger">
      <PrintHead filter={filter} />
      <PageHead title={words.title} says={inRows && total !== undefined && words.count(total)}>
        {!narrow && viewChoice}
        {!narrow && <SavedFilterMenu query={keptQuery(values)} onPick={(query) => go(`/ledger?${query}`)} />}
        {!narrow && inRows && <ColumnMenu />}
        <OutputMenu filter={filter} list={view === "table" ? list : undefined} />
      </PageHead>
      <FilterRow filter={filter} onChange={change}>
        {narrow && viewChoice}
      </FilterRow>
      {mayBulk && chosen.count > 0 && inRows && (
        <BulkBar
          chosen={chosen}
          total={total ?? 0}
          onEvery={() => setPicked(null)}
          onClear={() => setPicked(none)}
        />
      )}
      {inRows && (
        <>
          <ErrorLine error={error} onRetry={() => void (items ? tree.groups.refetch() : list.refetch())} />
          {pending && !error && <Skeleton active className="list-empty" paragraph={{ rows: 12 }} />}
          {!pending && count === 0 && <Nothing filter={filter} onClear={() => change(noFilters)} />}
          {count > 0 && (
            <DetailBeside
              detail={open && wide ? <TaskPane id={open} /> : undefined}
              label={words.task}
              head={
                open && (
                  <Link href={`/tasks/${open}`} state={fromLedger(search)}>
                    {words.openTask}
                  </Link>
                )
              }
              onClose={() => set({ open: undefined })}
            >
              {narrow ? (
                <TaskCards count={count} itemAt={itemAt} need={need} onToggle={tree.toggle} />
              ) : (
                <Table
                  count={count}
                  itemAt={itemAt}
                  need={need}
                  open={open}
                  onOpen={onOpen}
                  selected={mayBulk ? shownIds : undefined}
                  onSelect={onSelect}
                  onToggle={tree.toggle}
                  sort={filter.sort}
                  onSort={(sort) => change({ sort })}
                  stale={!items && list.isPlaceholderData}
                />
              )}
            </DetailBeside>
          )}
        </>
      )}
      {view === "group" && <GroupView filter={filter} values={values} onBy={(by) => set({ by })} />}
      {view === "gantt" && <Gantt filter={filter} />}
    </div>
  );
}

/** The table with the columns that this person likes. */
function Table(props: Omit<Parameters<typeof LedgerTable>[0], "columns" | "dense">) {
  const settings = useStore(settingsOf(tableName), (state) => state);
  const shown = useMemo(
    () => columns.filter(({ key, extra }) => settings.columns[key] ?? !extra),
    [settings],
  );
  return <LedgerTable {...props} columns={shown} dense={settings.dense} />;
}

function Nothing({ filter, onClear }: { readonly filter: TaskFilter; readonly onClear: () => void }) {
  const may = useMay();
  const [, go] = useLocation();
  if (countOf(filter) > 0)
    return (
      <EmptyState says={words.noMatch}>
        <Button onClick={onClear}>{words.clear}</Button>
      </EmptyState>
    );
  if (!may("plan.write")) return <EmptyState says={words.emptyUnit} />;
  return (
    <EmptyState says={words.empty}>
      <Button type="primary" onClick={() => go("/plans")}>
        {words.toPlans}
      </Button>
    </EmptyState>
  );
}
