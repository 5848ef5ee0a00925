import { Button, Select, Skeleton } from "antd";
import { useState } from "react";
import type { ComparisonView, VersionRow } from "../../../workspace/insurance/views.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ListPane } from "../../table/ListPane.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { exact } from "../parts/formats.zh.ts";
import { ListExport } from "../parts/ListExport.tsx";
import { useSettlement } from "../parts/use-settlement.ts";
import { type ComparedHospital, comparedColumns } from "./compared-columns.ts";
import { words } from "./words.zh.ts";
import { YearsBeside } from "./YearsBeside.tsx";

interface Props {
  readonly fund: Fund;
  /** The newest first. */
  readonly versions: readonly VersionRow[];
}

/** Two versions side by side: what differs in them, and what that moves for whom. */
export function Compare({ fund, versions }: Props) {
  const { values, set } = useAddress();
  const left = values.get("left") ?? versions[1]?.id;
  const right = values.get("right") ?? versions[0]?.id;
  const compared = useSettlement<ComparisonView>(
    "compare",
    { ...fund, left, right },
    { enabled: left !== undefined && right !== undefined && left !== right },
  );
  const options = versions.map(({ id, number, decision }) => ({
    value: id,
    label: `${words.nameOf(number)}　${decision}`,
  }));
  const choose = (label: string, side: "left" | "right", value: string | undefined) => (
    <Select
      aria-label={label}
      options={options}
      {...(value !== undefined && { value })}
      popupMatchSelectWidth={false}
      onChange={(id: string) => set({ left, right, [side]: id, compare: undefined })}
    />
  );
  return (
    <div className="page-body">
      <h2>{words.compareTitle}</h2>
      <div className="form-buttons">
        {choose(words.left, "left", left)}
        {choose(words.right, "right", right)}
        {compared.data && (
          <ListExport
            title={words.moved}
            fund={fund}
            columns={comparedColumns(compared.data)}
            rows={compared.data.hospitals}
          />
        )}
        <Button onClick={() => set({ left: undefined, right: undefined, compare: undefined })}>
          {words.backToList}
        </Button>
      </div>
      <ErrorLine error={compared.error} onRetry={() => void compared.refetch()} />
      {(left === undefined || left === right) && <EmptyState says={words.needTwo} />}
      {compared.isLoading && <Skeleton active paragraph={{ rows: 10 }} />}
      {compared.data && left !== right && <Compared view={compared.data} />}
    </div>
  );
}

function Compared({ view }: { readonly view: ComparisonView }) {
  const [query, setQuery] = useState("");
  const { left, right, changes, hospitals, cases } = view;
  return (
    <>
      <p className="quiet">{words.compareSays(left.version.number, right.version.number)}</p>
      <section className="block">
        <h2>{words.changesBetween}</h2>
        {changes.length === 0 && <p className="quiet">{words.noChanges}</p>}
        <ul className="changes">
          {changes.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </section>
      <YearsBeside view={view} />
      <section className="block">
        <h2>{words.moved}</h2>
        <div className="list-place" data-rows={Math.min(hospitals.length, 14)}>
          <ListPane<ComparedHospital>
            name="settlement-compare"
            caption={words.moved}
            columns={comparedColumns(view)}
            rows={hospitals}
            keyOf={({ hospital }) => hospital}
            lit={undefined}
            onOpen={() => {}}
            query={query}
            onQuery={setQuery}
            empty={words.noChanges}
            all={hospitals.length}
            rowWord={words.rowWord}
          />
        </div>
      </section>
      <section className="block">
        <h2>{words.cases(cases.moved)}</h2>
        {cases.moved > cases.rows.length && <p className="quiet">{words.casesFirst(cases.rows.length)}</p>}
        {cases.rows.length > 0 && (
          <div className="wide-table">
            <table className="plain-table figures-table">
              <thead>
                <tr>
                  <th scope="col">{words.case}</th>
                  <th scope="col">{words.hospital}</th>
                  <th scope="col">{words.group}</th>
                  <th scope="col">{words.pointsOf(left.version.number)}</th>
                  <th scope="col">{words.pointsOf(right.version.number)}</th>
                </tr>
              </thead>
              <tbody>
                {cases.rows.map((row) => (
                  <tr key={`${row.hospital} ${row.case}`}>
                    <th scope="row">{row.case}</th>
                    <td>
                      {hospitals.find(({ hospital }) => hospital === row.hospital)?.name ?? row.hospital}
                    </td>
                    <td>{row.group}</td>
                    <td>{exact(row.left)}</td>
                    <td>{exact(row.right)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}
