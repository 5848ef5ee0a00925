import { Segmented } from "antd";
import { useMemo } from "react";
import { cadenceWords, dateWords } from "../../plan/words.ts";
import type { Catalog, Entry, Kind } from "../model/catalog.ts";
import { sayPeriod, sayPlace } from "../model/say.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { useSay } from "../words.ts";
import type { ListTabProps } from "./list-tab.ts";

type TimeKind = "deadline" | "stage" | "cadence";
type Row = Extract<Entry, { readonly kind: TimeKind }>;
const kinds: readonly TimeKind[] = ["deadline", "stage", "cadence"];

/** 时限与频次: what is due when, the stages, and what returns every month or quarter. */
export function TimeTable({ catalog, lit, query, onQuery, filters, onFilter, onItem }: ListTabProps) {
  const say = useSay();
  const rows = useMemo(() => catalog.entries.filter(isTime), [catalog]);
  const wanted = filters["times.kind"] ?? "";
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: "kind", title: say("kind"), width: 64, text: (row) => say(`kind.${row.kind}`) },
      {
        key: "when",
        title: say("when"),
        width: 150,
        text: sayWhen,
        compare: (a, b) => compareText(order(a), order(b)),
      },
      { key: "matter", title: say("matter"), width: 220, grow: true, name: true, text: sayMatter },
      { key: "actor", title: say("actor"), width: 140, text: (row) => sayActor(catalog, row) },
      { key: "source", title: say("source"), width: 150, text: (row) => sayPlace(catalog, row.item) },
    ],
    [catalog, say],
  );
  const count = (kind: TimeKind) => rows.filter((row) => row.kind === kind).length;
  const chosen = useMemo(() => rows.filter((row) => !wanted || row.kind === wanted), [rows, wanted]);
  return (
    <ListPane
      name="times"
      caption={say("tab.times")}
      columns={columns}
      rows={chosen}
      all={rows.length}
      keyOf={keyOf}
      lit={lit}
      query={query}
      onQuery={onQuery}
      filters={
        <Segmented
          aria-label={say("kind")}
          value={wanted}
          options={[
            { value: "", label: say("all") },
            ...kinds.map((kind) => ({
              value: kind,
              label: `${say(`kind.${kind}`)} ${count(kind)}`,
              disabled: count(kind) === 0,
            })),
          ]}
          onChange={(value) => onFilter("times.kind", value)}
        />
      }
      onClear={() => onFilter("times.kind", "")}
      onOpen={(row) => onItem(row.ref)}
      empty={say("empty.times")}
    />
  );
}

function isTime(entry: Entry): entry is Row {
  return (kinds as readonly Kind[]).includes(entry.kind);
}

function sayWhen(row: Row): string {
  if (row.kind === "deadline") return dateWords(row.item.due);
  return row.kind === "stage" ? sayPeriod(row.item.start, row.item.end) : cadenceWords(row.item);
}

function sayMatter({ kind, item }: Row): string {
  return kind === "stage" ? item.name : item.action;
}

/** A recurring duty says who; a deadline is for those who answer for its task. */
function sayActor(catalog: Catalog, { kind, item }: Row): string {
  if (kind === "cadence") return item.actor ?? "";
  const task = catalog.plan.tasks.find((each) => each.deadlines.includes(item.id));
  return task ? [...new Set([...task.lead, ...task.responsible])].join("、") : "";
}

/** Dates in order, then what recurs from often to seldom. */
function order(row: Row): string {
  const often = ["week", "half-month", "month", "quarter", "half-year", "year", "2-year"];
  if (row.kind === "cadence") return `~${often.indexOf(row.item.every)}`;
  return row.kind === "deadline" ? row.item.due : (row.item.start ?? row.item.end ?? "");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ ref }: Row): string {
  return ref;
}
