import { Segmented } from "antd";
import { useMemo } from "react";
import type { Body } from "../../plan/model.ts";
import type { Entry } from "../model/catalog.ts";
import { sayPlace } from "../model/say.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { type Say, useSay } from "../words.ts";
import type { ListTabProps } from "./list-tab.ts";

type Row = Extract<Entry, { readonly kind: "body" | "system" }>;
const kinds = ["body", "system"] as const;

/** 系统要求: the leading groups and offices, platforms, registers and hotlines that the plan calls for. */
export function SystemTable({ catalog, lit, query, onQuery, filters, onFilter, onItem }: ListTabProps) {
  const say = useSay();
  const rows = useMemo(() => catalog.entries.filter(isOrgan), [catalog]);
  const wanted = filters["systems.kind"] ?? "";
  const chosen = useMemo(() => rows.filter((row) => !wanted || row.kind === wanted), [rows, wanted]);
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: "kind", title: say("kind"), width: 64, text: (row) => say(`kind.${row.kind}`) },
      { key: "name", title: say("name"), width: 180, grow: true, name: true, text: (row) => row.item.name },
      {
        key: "content",
        title: say("content"),
        width: 300,
        text: (row) => (row.kind === "body" ? sayBody(say, row.item) : row.item.does),
      },
      { key: "source", title: say("source"), width: 150, text: (row) => sayPlace(catalog, row.item) },
    ],
    [catalog, say],
  );
  const count = (kind: Row["kind"]) => rows.filter((row) => row.kind === kind).length;
  return (
    <ListPane
      name="systems"
      caption={say("tab.systems")}
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
          onChange={(value) => onFilter("systems.kind", value)}
        />
      }
      onClear={() => onFilter("systems.kind", "")}
      onOpen={(row) => onItem(row.ref)}
      empty={say("empty.systems")}
    />
  );
}

function isOrgan(entry: Entry): entry is Row {
  return entry.kind === "body" || entry.kind === "system";
}

function sayBody(say: Say, body: Body): string {
  return [
    body.chair && say("chair", { name: body.chair }),
    body.members.length > 0 && say("members", { names: body.members.join("、") }),
    body.office && say("office", { name: body.office }),
  ]
    .filter(Boolean)
    .join("\n");
}

function keyOf({ ref }: Row): string {
  return ref;
}
