import { Tabs } from "antd";
import { type ComponentType, useCallback, useMemo } from "react";
import type { Plan } from "../../plan/model.ts";
import type { Catalog, Ref } from "../model/catalog.ts";
import type { Actions } from "../page/actions.ts";
import { type PageStore, type Tab, tabs } from "../page/state.ts";
import { useStore } from "../store.ts";
import { useSay } from "../words.ts";
import { DutyTable } from "./DutyTable.tsx";
import { FindingList } from "./FindingList.tsx";
import type { ListTabProps } from "./list-tab.ts";
import { StandardTable } from "./StandardTable.tsx";
import { SystemTable } from "./SystemTable.tsx";
import { TargetMatrix } from "./TargetMatrix.tsx";
import { TaskTable } from "./TaskTable.tsx";
import { TimeTable } from "./TimeTable.tsx";

const lists: Record<Tab, ComponentType<ListTabProps>> = {
  tasks: TaskTable,
  targets: TargetMatrix,
  duties: DutyTable,
  times: TimeTable,
  standards: StandardTable,
  systems: SystemTable,
  findings: FindingList,
};

const countOf: Record<Tab, (plan: Plan) => number> = {
  tasks: (plan) => plan.tasks.length,
  targets: (plan) => plan.targets.length,
  duties: (plan) => plan.assignments.length,
  times: (plan) => plan.deadlines.length + plan.stages.length + plan.cadences.length,
  standards: (plan) => plan.standards.length,
  systems: (plan) => plan.bodies.length + plan.systems.length,
  findings: (plan) => plan.findings.length,
};

/** The lists of a plan, one behind each tab, how many in its label. */
export function PlanTabs({
  catalog,
  store,
  actions,
}: {
  readonly catalog: Catalog;
  readonly store: PageStore;
  readonly actions: Actions;
}) {
  const say = useSay();
  const tab = useStore(store, (state) => state.tab);
  const query = useStore(store, (state) => state.queries[state.tab] ?? "");
  const filters = useStore(store, (state) => state.filters);
  const lit = useStore(store, (state) => state.lit?.ref);
  const onItem = useCallback(
    (ref: Ref) => {
      const entry = catalog.byRef.get(ref);
      if (entry) actions.showInText(entry);
    },
    [catalog, actions],
  );
  const onQuery = useCallback((value: string) => actions.setQuery(tab, value), [actions, tab]);
  const counts = useMemo(() => tabs.map((each) => [each, countOf[each](catalog.plan)] as const), [catalog]);
  const List = lists[tab];
  const list = (
    <List
      catalog={catalog}
      lit={lit}
      query={query}
      onQuery={onQuery}
      filters={filters}
      onFilter={actions.setFilter}
      onItem={onItem}
      onPlace={actions.showPlace}
      onUnit={actions.showUnit}
    />
  );
  return (
    <Tabs
      className="plan-tabs"
      activeKey={tab}
      animated={false}
      destroyOnHidden
      aria-label={say("tabs")}
      onChange={(key) => actions.setTab(key as Tab)}
      items={counts.map(([each, count]) => ({
        key: each,
        label: (
          <>
            {say(`tab.${each}`)} <span className="tab-count">{count}</span>
          </>
        ),
        children: each === tab ? list : null,
      }))}
    />
  );
}
