import { Select, Skeleton } from "antd";
import type { ObjectionView } from "../../../workspace/insurance/objections/views.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { momentWords } from "../../parts/dates.zh.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import type { Column } from "../../table/column.ts";
import { ListPane } from "../../table/ListPane.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { correctionWords } from "../parts/corrections.zh.ts";
import { ListExport } from "../parts/ListExport.tsx";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlementRows } from "../parts/use-settlement.ts";
import { words as common, objectionWords } from "../parts/words.zh.ts";
import { ObjectionPane } from "./ObjectionPane.tsx";
import { words } from "./words.zh.ts";

type State = ObjectionView["state"];
const states = Object.entries(objectionWords).map(([value, label]) => ({ value: value as State, label }));

const columns: readonly Column<ObjectionView>[] = [
  { key: "state", title: words.state, width: 84, text: ({ state }) => objectionWords[state] },
  { key: "case", title: words.case, width: 100, name: true, text: (row) => row.case },
  { key: "hospital", title: words.hospital, width: 160, text: ({ hospitalName }) => hospitalName },
  { key: "month", title: words.month, width: 64, text: ({ month }) => common.monthOf(month) },
  { key: "wants", title: words.wants, width: 180, grow: true, text: ({ wants }) => correctionWords(wants) },
  { key: "reason", title: words.reason, width: 220, grow: true, text: ({ reason }) => reason },
  {
    key: "at",
    title: words.at,
    width: 110,
    text: ({ at }) => momentWords(at, { year: false }),
    compare: (a, b) => (a.at < b.at ? -1 : 1),
  },
];

/** 异议: what hospitals object to, open ones first, and the answer beside. */
export function ObjectionsPage() {
  return (
    <SettlementPage title={words.title} actions={(fund) => <Export fund={fund} />}>
      {(fund) => <Objections fund={fund} />}
    </SettlementPage>
  );
}

function Export({ fund }: { readonly fund: Fund }) {
  const { rows } = useSettlementRows<ObjectionView>("objections", { ...fund });
  return <ListExport title={words.title} fund={fund} columns={columns} rows={rows} />;
}

function Objections({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const own = useMay()("insurance.upload");
  const objections = useSettlementRows<ObjectionView>("objections", { ...fund });
  const all = objections.rows ?? [];
  const state = states.find(({ value }) => value === values.get("state"))?.value;
  const rows = all
    .filter((each) => state === undefined || each.state === state)
    .toSorted((a, b) => Number(b.state === "open") - Number(a.state === "open"));
  const several = !own || new Set(all.map(({ hospital }) => hospital)).size > 1;
  const shown = columns.filter(({ key }) => several || key !== "hospital");
  const opened = all.find(({ id }) => id === values.get("open"));
  return (
    <DetailBeside
      detail={opened && <ObjectionPane key={opened.id} objection={opened} fund={fund} />}
      label={opened ? words.pane(opened.case) : words.title}
      onClose={() => set({ open: undefined })}
    >
      <ErrorLine error={objections.error} onRetry={() => void objections.refetch()} />
      {objections.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 8 }} />}
      {objections.rows?.length === 0 && <EmptyState says={own ? words.emptyOwn : words.empty} />}
      {all.length > 0 && (
        <ListPane<ObjectionView>
          name="settlement-objections"
          caption={words.title}
          columns={opened ? shown.filter(({ key }) => key !== "reason" && key !== "at") : shown}
          rows={rows}
          keyOf={({ id }) => id}
          lit={opened?.id}
          onOpen={({ id }) => set({ open: id }, { push: opened === undefined })}
          query={values.get("text") ?? ""}
          onQuery={(text) => set({ text })}
          onClear={() => set({ state: undefined })}
          empty={words.empty}
          all={all.length}
          rowWord={words.rowWord}
          filters={
            <Select
              className="list-filter"
              aria-label={words.state}
              placeholder={words.anyState}
              allowClear
              value={state}
              options={states}
              onChange={(next: State | undefined) => set({ state: next })}
            />
          }
        />
      )}
    </DetailBeside>
  );
}
