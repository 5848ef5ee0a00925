import { Select } from "antd";
import { useMemo } from "react";
import { type LedgerRow, ledgerRows, programmeOf } from "../../plan/ledger.ts";
import type { Plan, Task } from "../../plan/model.ts";
import { takesPart, unitRows } from "../model/duties.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { useSay } from "../words.ts";
import type { ListTabProps } from "./list-tab.ts";

type Row = LedgerRow & { readonly item: Task };
type Gap = "unit" | "measure";

/** 任务台账: the ledger as it will be exported, less the columns that offices fill in later. */
export function TaskTable({ catalog, lit, query, onQuery, filters, onFilter, onItem }: ListTabProps) {
  const say = useSay();
  const { plan } = catalog;
  const unit = filters["tasks.unit"] ?? "";
  const gap = filters["tasks.gap"] ?? "";
  const rows = useMemo(() => taskRows(plan), [plan]);
  const units = useMemo(() => unitRows(plan.tasks), [plan]);
  const columns = useMemo<Column<Row>[]>(() => {
    const none = (key: keyof LedgerRow) => rows.every((row) => row[key] === "");
    return [
      { key: "no", title: say("number"), width: 52, align: "right", text: (row) => String(row.no) },
      { key: "task", title: say("task"), width: 176, grow: true, name: true, text: (row) => row.task },
      { key: "programme", title: say("part"), width: 160, extra: true, text: (row) => row.programme },
      { key: "lead", title: say("lead"), width: 96, text: (row) => row.lead },
      {
        key: "support",
        title: say("support"),
        width: 130,
        extra: none("support"),
        text: (row) => row.support,
      },
      {
        key: "responsible",
        title: say("responsible"),
        width: 136,
        extra: none("responsible"),
        text: (row) => row.responsible,
      },
      { key: "targets", title: say("targets"), width: 176, text: (row) => row.targets },
      { key: "due", title: say("due"), width: 96, text: (row) => row.due },
      {
        key: "cadence",
        title: say("cadence"),
        width: 130,
        extra: none("cadence"),
        text: (row) => row.cadence,
      },
      { key: "source", title: say("source"), width: 150, text: (row) => row.source.replaceAll("\n", " ") },
    ];
  }, [rows, say]);
  const chosen = useMemo(
    () => rows.filter(({ item }) => (!unit || takesPart(item, unit)) && (!gap || lacks[gap as Gap](item))),
    [rows, unit, gap],
  );
  const narrowed = (
    <>
      <Select
        showSearch
        allowClear
        className="list-filter"
        aria-label={say("agency")}
        placeholder={say("anyUnit")}
        value={unit || null}
        popupMatchSelectWidth={false}
        options={units.map((row) => ({ value: row.unit, label: `${row.unit}（${row.sum}）` }))}
        onChange={(value) => onFilter("tasks.unit", value ?? "")}
      />
      <Select
        className="list-filter"
        aria-label={say("gapsAny")}
        value={gap}
        options={[
          { value: "", label: say("gapsAny") },
          { value: "unit", label: say("gapsUnit") },
          { value: "measure", label: say("gapsMeasure") },
        ]}
        onChange={(value) => onFilter("tasks.gap", value)}
      />
    </>
  );
  return (
    <ListPane
      name="tasks"
      caption={say("tab.tasks")}
      columns={columns}
      rows={chosen}
      all={rows.length}
      keyOf={keyOf}
      groupOf={programmeOf}
      lit={lit}
      query={query}
      onQuery={onQuery}
      filters={narrowed}
      onClear={() => {
        onFilter("tasks.unit", "");
        onFilter("tasks.gap", "");
      }}
      onOpen={(row) => onItem(keyOf(row))}
      empty={say("empty.tasks")}
    />
  );
}

const lacks: Record<Gap, (task: Task) => boolean> = {
  unit: (task) => task.lead.length + task.support.length + task.responsible.length === 0,
  measure: (task) => task.targets.length + task.deadlines.length + task.cadences.length === 0,
};

function taskRows(plan: Plan): Row[] {
  return ledgerRows(plan).map((row, index) => ({ ...row, item: plan.tasks[index]! }));
}

function keyOf({ item }: Row): `task:${string}` {
  return `task:${item.id}`;
}
