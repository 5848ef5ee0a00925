import { useState } from "react";
import { useLocation } from "wouter";
import { gradeWords } from "../../../settlement/words.zh.ts";
import type { InsuranceOverview } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import type { Column } from "../../table/column.ts";
import { ListPane } from "../../table/ListPane.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { compareDecimals, sumOf } from "../parts/decimals.ts";
import { exact, yuan } from "../parts/formats.zh.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

type Row = InsuranceOverview["hospitals"][number];

const money = (rows: readonly Row[], of: "cost" | "transfers") =>
  yuan(
    sumOf(
      rows.map((row) => row[of]),
      2,
    ),
  );

const columns: readonly Column<Row>[] = [
  {
    key: "name",
    title: words.hospital,
    width: 200,
    grow: true,
    name: true,
    text: ({ name }) => name,
    total: () => common.total,
  },
  {
    key: "grade",
    title: words.grade,
    width: 72,
    text: ({ grade }) => gradeWords[grade],
    compare: (a, b) => a.grade - b.grade,
  },
  {
    key: "cases",
    title: words.caseCount,
    width: 90,
    align: "right",
    text: ({ cases }) => String(cases),
    compare: (a, b) => a.cases - b.cases,
    total: (rows) => String(rows.reduce((sum, { cases }) => sum + cases, 0)),
  },
  {
    key: "cost",
    title: words.costYuan,
    width: 150,
    align: "right",
    text: ({ cost }) => yuan(cost),
    compare: (a, b) => compareDecimals(a.cost, b.cost),
    total: (rows) => money(rows, "cost"),
  },
  {
    key: "points",
    title: words.points,
    width: 170,
    align: "right",
    text: ({ points }) => exact(points),
    compare: (a, b) => compareDecimals(a.points, b.points),
    total: (rows) =>
      exact(
        sumOf(
          rows.map(({ points }) => points),
          8,
        ),
      ),
  },
  {
    key: "transfers",
    title: words.transfersYuan,
    width: 150,
    align: "right",
    text: ({ transfers }) => yuan(transfers),
    compare: (a, b) => compareDecimals(a.transfers, b.transfers),
    total: (rows) => money(rows, "transfers"),
  },
  {
    key: "cmi",
    title: words.cmi,
    width: 110,
    align: "right",
    text: ({ cmi }) => exact(cmi),
    compare: (a, b) => compareDecimals(a.cmi, b.cmi),
  },
];

/** Every hospital's year so far; a row opens the hospital. */
export function HospitalTable({
  hospitals,
  fund,
}: {
  readonly hospitals: readonly Row[];
  readonly fund: Fund;
}) {
  const [query, setQuery] = useState("");
  const [, go] = useLocation();
  return (
    <section className="block">
      <h2>{words.hospitals}</h2>
      <p className="quiet">{words.hospitalsHint}</p>
      <div className="list-place" data-rows={Math.min(hospitals.length, 14)}>
        <ListPane<Row>
          name="settlement-overview"
          caption={words.hospitals}
          columns={columns}
          rows={hospitals}
          keyOf={({ hospital }) => hospital}
          lit={undefined}
          onOpen={({ hospital }) => go(pathOf("/settlement/hospitals", { ...fund, open: hospital }))}
          query={query}
          onQuery={setQuery}
          empty={words.noRuns}
          all={hospitals.length}
          rowWord={words.rowWord}
        />
      </div>
    </section>
  );
}
