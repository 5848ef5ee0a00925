import { useMemo } from "react";
import type { Standard } from "../../plan/model.ts";
import { around, unitWords, valueWords } from "../../plan/words.ts";
import { sayPath, sayPlace } from "../model/say.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { useSay } from "../words.ts";
import type { ListTabProps } from "./list-tab.ts";

/** 标准参数: fees, ratios, thresholds, quorums and time limits that the plan's rules use. */
export function StandardTable({ catalog, lit, query, onQuery, onItem }: ListTabProps) {
  const say = useSay();
  const rows = catalog.plan.standards;
  const columns = useMemo<Column<Standard>[]>(
    () => [
      { key: "name", title: say("parameter"), width: 200, grow: true, name: true, text: (row) => row.name },
      {
        key: "value",
        title: say("value"),
        width: 110,
        align: "right",
        text: ({ op, value }) => `${around[op][0]}${valueWords(value)}${around[op][1]}`,
      },
      { key: "unit", title: say("unit"), width: 90, text: (row) => unitWords(row.unit) },
      { key: "part", title: say("part"), width: 200, text: (row) => sayPath(catalog, row.section) },
      { key: "source", title: say("source"), width: 150, text: (row) => sayPlace(catalog, row) },
    ],
    [catalog, say],
  );
  return (
    <ListPane
      name="standards"
      caption={say("tab.standards")}
      columns={columns}
      rows={rows}
      all={rows.length}
      keyOf={keyOf}
      lit={lit}
      query={query}
      onQuery={onQuery}
      onOpen={(row) => onItem(keyOf(row))}
      empty={say("empty.standards")}
    />
  );
}

function keyOf({ id }: Standard): `standard:${string}` {
  return `standard:${id}`;
}
