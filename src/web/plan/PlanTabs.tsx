import { type ComponentType, useCallback, useMemo } from "react";
import type { Span } from "../../plan/model.ts";
import type { Catalog, Ref } from "../model/catalog.ts";
import type { Actions } from "../page/actions.ts";
import { type Comparison, countOf, type ListTab, type PageStore, tabs } from "../page/state.ts";
import { useStore } from "../store.ts";
import { useSay } from "../words.ts";
import { DiffTable } from "./DiffTable.tsx";
import { DutyTable } from "./DutyTable.tsx";
import { FindingList } from "./FindingList.tsx";
import type { ListTabProps } from "./list-tab.ts";
import { StandardTable } from "./StandardTable.tsx";
import { SystemTable } from "./SystemTable.tsx";
import { TabBar } from "./TabBar.tsx";
import { TargetMatrix } from "./TargetMatrix.tsx";
import { TaskTable } from "./TaskTable.tsx";
import { TimeTable } from "./TimeTable.tsx";

const lists: Record<ListTab, ComponentType<ListTabProps>> = {
  tasks: TaskTable,
  targets: TargetMatrix,
  duties: DutyTable,
  times: TimeTable,
  standards: StandardTable,
  systems: SystemTable,
  findings: FindingList,
};

interface Props {
  readonly catalog: Catalog;
  readonly store: PageStore;
  readonly actions: Actions;
}

/** The lists of a plan, one behind each tab, how many in its label; beside them what another version changed. */
export function PlanTabs({ catalog, store, actions }: Props) {
  const say = useSay();
  const tab = useStore(store, (state) => state.tab);
  const other = useStore(store, (state) => state.other);
  const shown = useMemo(
    () => [
      ...tabs.map((key) => ({ key, label: say(`tab.${key}`), count: countOf[key](catalog.plan) })),
      ...(other ? [{ key: "diff" as const, label: say("tab.diff"), count: other.changes.length }] : []),
    ],
    [catalog, other, say],
  );
  return (
    <div className="plan-tabs">
      <TabBar id="plan" label={say("tabs")} tabs={shown} current={tab} onTab={actions.setTab} />
      <div id="plan-panel" className="tab-panel" role="tabpanel" aria-labelledby={`plan-tab-${tab}`}>
        {tab !== "diff" && <PlanList catalog={catalog} store={store} actions={actions} tab={tab} />}
        {tab === "diff" && other && (
          <Changes catalog={catalog} store={store} actions={actions} other={other} />
        )}
      </div>
    </div>
  );
}

function PlanList({ catalog, store, actions, tab }: Props & { readonly tab: ListTab }) {
  const query = useStore(store, (state) => state.queries[tab] ?? "");
  const filters = useStore(store, (state) => state.filters);
  const lit = useStore(store, (state) => state.lit?.ref);
  const onItem = useCallback(
    (ref: Ref) => {
      const entry = catalog.byRef.get(ref);
      if (entry) actions.showInText(entry);
    },
    [catalog, actions],
  );
  const onPlace = useCallback((span: Span) => actions.showPlace(span, "this"), [actions]);
  const List = lists[tab];
  return (
    <List
      key={tab}
      catalog={catalog}
      lit={lit}
      query={query}
      onQuery={(value) => actions.setQuery(tab, value)}
      filters={filters}
      onFilter={actions.setFilter}
      onItem={onItem}
      onPlace={onPlace}
      onUnit={actions.showUnit}
    />
  );
}

function Changes({ catalog, store, actions, other }: Props & { readonly other: Comparison }) {
  const query = useStore(store, (state) => state.queries.diff ?? "");
  const filters = useStore(store, (state) => state.filters);
  return (
    <DiffTable
      changes={other.changes}
      before={other.newer ? catalog : other.catalog}
      after={other.newer ? other.catalog : catalog}
      query={query}
      onQuery={(value) => actions.setQuery("diff", value)}
      filters={filters}
      onFilter={actions.setFilter}
      onChange={actions.showChange}
      onSwap={actions.swapVersions}
      onClose={actions.endCompare}
    />
  );
}
