import { Segmented, Select } from "antd";
import { useMemo } from "react";
import type { Baseline, Target } from "../../plan/model.ts";
import type { Ref } from "../model/catalog.ts";
import { type MetricRow, matrixOf, seriesOf } from "../model/matrix.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { Marked } from "../table/Marked.tsx";
import { useSay } from "../words.ts";
import { Figures, sameFigures } from "./Figures.tsx";
import type { ListTabProps } from "./list-tab.ts";
import { SeriesChart, Sparkline } from "./SeriesChart.tsx";

/** 目标指标: metric × year, the baseline beside, and how each goes over the years. */
export function TargetMatrix({ catalog, lit, query, onQuery, filters, onFilter, onItem }: ListTabProps) {
  const say = useSay();
  const matrix = useMemo(() => matrixOf(catalog), [catalog]);
  const only = filters["targets.only"] ?? "targets";
  const charts = filters["targets.as"] === "charts";
  // A picture of one figure would say nothing.
  const wanted = charts ? kept.series : (kept[only as Only] ?? kept.targets);
  const rows = useMemo(() => matrix.rows.filter(wanted), [matrix, wanted]);
  const litRow = matrix.rows.find((row) => refsOf(row).some((ref) => ref === lit))?.key;

  const columns = useMemo<Column<MetricRow>[]>(() => {
    const figures = (items: readonly (Target | Baseline)[]) => (
      <Figures items={items} lit={lit} onItem={onItem} />
    );
    const texts = (items: readonly (Target | Baseline)[]) =>
      sameFigures(items)
        .map(({ text }) => text)
        .join("、");
    const yearColumn = (column: string): Column<MetricRow> => ({
      key: `by-${column}`,
      title: column === "yearly" ? say("yearly") : column === "undated" ? say("undated") : `${column}年`,
      width: 68,
      align: "right",
      text: (row) => texts(row.cells.get(column) ?? []),
      cell: (row) => figures(row.cells.get(column) ?? []),
    });
    return [
      {
        key: "metric",
        title: say("metric"),
        width: 168,
        grow: true,
        name: true,
        text: (row) => `${row.metric}${row.scope ? `（${row.scope}）` : ""}`,
        cell: (row) => (
          <>
            <Marked text={row.metric} query={query} />
            {row.scope && !row.metric.includes(row.scope) && (
              <small className="scope-note">{row.scope}</small>
            )}
          </>
        ),
      },
      { key: "unit", title: say("unit"), width: 70, text: (row) => row.unit },
      {
        key: "trend",
        title: say("trend"),
        width: 120,
        extra: matrix.rows.every((row) => seriesOf(row).length < 2),
        text: () => "",
        inCard: (row) => seriesOf(row).length > 1,
        cell: (row) => <Sparkline points={seriesOf(row)} unit={row.unit} />,
      },
      {
        key: "baseline",
        title: say("baseline"),
        width: 100,
        align: "right",
        text: (row) => texts(row.baselines),
        cell: (row) => figures(row.baselines),
      },
      ...matrix.columns.map(yearColumn),
    ];
  }, [matrix, lit, onItem, query, say]);

  const narrowed = (
    <>
      <Select
        className="list-filter"
        aria-label={say("tab.targets")}
        disabled={charts}
        value={charts ? "series" : only}
        options={[
          { value: "targets", label: say("onlyTargets") },
          { value: "series", label: say("onlySeries") },
          { value: "baselines", label: say("onlyBaselines") },
          { value: "all", label: say("all") },
        ]}
        onChange={(value) => onFilter("targets.only", value)}
      />
      <Segmented
        aria-label={say("trend")}
        value={charts ? "charts" : "table"}
        options={[
          { value: "table", label: say("asTable") },
          { value: "charts", label: say("asCharts") },
        ]}
        onChange={(value) => onFilter("targets.as", value === "charts" ? "charts" : "")}
      />
    </>
  );
  return (
    <ListPane
      name="targets"
      rowWord={say("metricWord")}
      caption={say("tab.targets")}
      columns={columns}
      rows={rows}
      all={matrix.rows.length}
      keyOf={keyOf}
      groupOf={partOf}
      lit={litRow}
      query={query}
      onQuery={onQuery}
      filters={narrowed}
      onClear={() => onFilter("targets.only", "all")}
      onOpen={(row) => onItem(nextRef(row, lit))}
      empty={say("empty.targets")}
      {...(charts && {
        instead: (found: readonly MetricRow[]) => (
          <div className="charts">
            {found.map((row) => (
              <SeriesChart key={row.key} row={row} onItem={onItem} />
            ))}
          </div>
        ),
      })}
    />
  );
}

type Only = "targets" | "series" | "baselines" | "all";

const kept: Record<Only, (row: MetricRow) => boolean> = {
  targets: (row) => row.cells.size > 0,
  series: (row) => seriesOf(row).length > 1,
  baselines: (row) => row.cells.size === 0,
  all: () => true,
};

function refsOf(row: MetricRow): Ref[] {
  const targets = [...row.cells.values()].flat().map(({ id }): Ref => `target:${id}`);
  return [...targets, ...row.baselines.map(({ id }): Ref => `baseline:${id}`)];
}

/** The figure to show when a row is opened: its first, and each time again the next. */
function nextRef(row: MetricRow, lit: Ref | undefined): Ref {
  const refs = refsOf(row);
  const at = lit === undefined ? -1 : refs.indexOf(lit);
  return refs[(at + 1) % refs.length]!;
}

function keyOf(row: MetricRow): string {
  return row.key;
}

function partOf(row: MetricRow): string {
  return row.part;
}
