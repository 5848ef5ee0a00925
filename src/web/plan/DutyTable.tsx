import { Segmented } from "antd";
import { useMemo } from "react";
import type { Assignment } from "../../plan/model.ts";
import { sayHeading } from "../model/catalog.ts";
import { type UnitRow, unitRows } from "../model/duties.ts";
import { sayPlace } from "../model/say.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { useSay } from "../words.ts";
import type { ListTabProps } from "./list-tab.ts";

/** 责任分工: each unit with what it leads and supports, or each statement of duties as it stands in the text. */
export function DutyTable(props: ListTabProps) {
  const say = useSay();
  const { catalog, lit, filters, onFilter, onItem, onUnit, query, onQuery } = props;
  const { assignments, tasks } = catalog.plan;
  const units = useMemo(() => unitRows(tasks), [tasks]);
  const byUnit = units.length > 0 && (filters["duties.by"] ?? "unit") === "unit";
  const choice = units.length > 0 && (
    <Segmented
      aria-label={say("tab.duties")}
      value={byUnit ? "unit" : "statement"}
      options={[
        { value: "unit", label: say("byUnit") },
        { value: "statement", label: say("byStatement") },
      ]}
      onChange={(value) => onFilter("duties.by", value)}
    />
  );
  const shared = { caption: say("tab.duties"), query, onQuery, filters: choice, empty: say("empty.duties") };
  const unitColumns = useMemo<Column<UnitRow>[]>(() => {
    const most = units[0]?.sum ?? 1;
    const count = (key: "lead" | "support" | "responsible", title: string): Column<UnitRow> => ({
      key,
      title,
      width: 92,
      align: "right",
      text: (row) => (row[key] === 0 ? "" : String(row[key])),
      compare: (a, b) => b[key] - a[key],
      total: (rows) => String(sumOf(rows, key)),
    });
    return [
      {
        key: "unit",
        title: say("agency"),
        width: 180,
        grow: true,
        name: true,
        text: (row) => row.unit,
        total: () => say("total"),
      },
      count("lead", say("leads")),
      count("support", say("supports")),
      count("responsible", say("responsibles")),
      {
        key: "sum",
        title: say("sum"),
        width: 170,
        text: (row) => String(row.sum),
        compare: (a, b) => b.sum - a.sum,
        total: (rows) => String(sumOf(rows, "sum")),
        cell: (row) => (
          <span className="bar">
            <span className="bar-fill" style={{ width: `${(row.sum / most) * 72}%` }} />
            {row.sum}
          </span>
        ),
      },
    ];
  }, [units, say]);
  const statementColumns = useMemo<Column<Assignment>[]>(
    () => [
      {
        key: "covers",
        title: say("covers"),
        width: 170,
        grow: true,
        name: true,
        text: (row) =>
          row.covers
            .flatMap((id) => catalog.sections.get(id) ?? [])
            .map(sayHeading)
            .join("\n") || sayPlace(catalog, row),
      },
      { key: "lead", title: say("lead"), width: 140, text: (row) => row.lead.join("、") },
      { key: "support", title: say("support"), width: 150, text: (row) => row.support.join("、") },
      {
        key: "responsible",
        title: say("responsible"),
        width: 180,
        text: (row) => row.responsible.join("、"),
      },
      { key: "source", title: say("source"), width: 150, text: (row) => sayPlace(catalog, row) },
    ],
    [catalog, say],
  );

  if (byUnit) {
    return (
      <ListPane
        {...shared}
        name="units"
        rowWord={say("unitWord")}
        columns={unitColumns}
        rows={units}
        all={units.length}
        keyOf={(row) => row.unit}
        lit={undefined}
        onOpen={(row) => onUnit(row.unit)}
      />
    );
  }
  return (
    <ListPane
      {...shared}
      name="assignments"
      columns={statementColumns}
      rows={assignments}
      all={assignments.length}
      keyOf={keyOf}
      lit={lit}
      onOpen={(row) => onItem(keyOf(row))}
    />
  );
}

function keyOf({ id }: Assignment): `assignment:${string}` {
  return `assignment:${id}`;
}

function sumOf(rows: readonly UnitRow[], key: "lead" | "support" | "responsible" | "sum"): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
