import { Segmented, Select } from "antd";
import { useMemo } from "react";
import type { Severity as Level } from "../../plan/model.ts";
import type { Entry } from "../model/catalog.ts";
import { lineNumber } from "../model/lines.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { useSay } from "../words.ts";
import type { ListTabProps } from "./list-tab.ts";
import { ruleWord } from "./rule-words.ts";
import { Severity } from "./Severity.tsx";

type Row = Extract<Entry, { readonly kind: "finding" }>;
const levels: readonly Level[] = ["error", "warning", "info"];

/** 体检问题: what the plan contradicts, leaves open or leaves out, the gravest first. */
export function FindingList({
  catalog,
  lit,
  query,
  onQuery,
  filters,
  onFilter,
  onItem,
  onPlace,
}: ListTabProps) {
  const say = useSay();
  const rows = useMemo(
    () =>
      catalog.entries
        .filter((entry) => entry.kind === "finding")
        .sort((a, b) => levels.indexOf(a.item.severity) - levels.indexOf(b.item.severity)),
    [catalog],
  );
  const level = filters["findings.level"] ?? "";
  const rule = filters["findings.rule"] ?? "";
  const rules = useMemo(() => [...new Set(rows.map((row) => row.item.rule))], [rows]);
  const chosen = useMemo(
    () => rows.filter(({ item }) => (!level || item.severity === level) && (!rule || item.rule === rule)),
    [rows, level, rule],
  );
  const columns = useMemo<Column<Row>[]>(() => {
    const at = (start: number) => say("line", { n: lineNumber(catalog.lines, start) });
    return [
      {
        key: "severity",
        title: say("severity"),
        width: 84,
        text: (row) => say(`severity.${row.item.severity}`),
        cell: (row) => <Severity level={row.item.severity} />,
      },
      {
        key: "problem",
        title: say("problem"),
        width: 260,
        grow: true,
        name: true,
        whole: true,
        text: (row) => row.item.message,
      },
      { key: "rule", title: say("rule"), width: 116, text: (row) => ruleWord(say, row.item.rule) },
      { key: "source", title: say("source"), width: 84, text: (row) => at(row.item.span.start) },
      {
        key: "related",
        title: say("related"),
        width: 100,
        text: (row) => row.item.related.map(({ start }) => at(start)).join("、"),
        cell: (row) =>
          row.item.related.map((span) => (
            <button
              key={`${span.start}-${span.end}`}
              type="button"
              className="place"
              onClick={(event) => {
                event.stopPropagation();
                onPlace(span);
              }}
            >
              {at(span.start)}
            </button>
          )),
      },
    ];
  }, [catalog, onPlace, say]);
  const count = (each: Level) => rows.filter((row) => row.item.severity === each).length;
  return (
    <ListPane
      name="findings"
      caption={say("tab.findings")}
      columns={columns}
      rows={chosen}
      all={rows.length}
      keyOf={keyOf}
      lit={lit}
      query={query}
      onQuery={onQuery}
      filters={
        <>
          <Segmented
            aria-label={say("severity")}
            value={level}
            options={[
              { value: "", label: say("all") },
              ...levels.map((each) => ({
                value: each,
                label: `${say(`severity.${each}`)} ${count(each)}`,
                disabled: count(each) === 0,
              })),
            ]}
            onChange={(value) => onFilter("findings.level", value)}
          />
          <Select
            className="list-filter"
            aria-label={say("rule")}
            value={rule}
            popupMatchSelectWidth={false}
            options={[
              { value: "", label: say("anyRule") },
              ...rules.map((each) => ({ value: each, label: ruleWord(say, each) })),
            ]}
            onChange={(value) => onFilter("findings.rule", value)}
          />
        </>
      }
      onClear={() => {
        onFilter("findings.level", "");
        onFilter("findings.rule", "");
      }}
      onOpen={(row) => onItem(row.ref)}
      empty={say("empty.findings")}
    />
  );
}

function keyOf({ ref }: Row): string {
  return ref;
}
