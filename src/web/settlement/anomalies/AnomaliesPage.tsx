import { Select, Skeleton } from "antd";
import type { AnomalyKind, AnomalyList, AnomalyView } from "../../../workspace/insurance/anomalies/views.ts";
import { anomalyWords } from "../../../workspace/insurance/anomalies/words.zh.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import type { Column } from "../../table/column.ts";
import { ListPane } from "../../table/ListPane.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlement } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { AnomalyPane } from "./AnomalyPane.tsx";
import { Rules } from "./Rules.tsx";
import { words } from "./words.zh.ts";

const kinds = Object.entries(anomalyWords).map(([value, label]) => ({ value: value as AnomalyKind, label }));

const columns: readonly Column<AnomalyView>[] = [
  { key: "kind", title: words.kind, width: 150, text: ({ kind }) => anomalyWords[kind] },
  {
    key: "hospital",
    title: words.hospital,
    width: 180,
    name: true,
    text: ({ hospitalName }) => hospitalName,
  },
  {
    key: "month",
    title: words.month,
    width: 70,
    text: ({ month }) => (month === null ? words.wholeYear : common.monthOf(month)),
  },
  { key: "group", title: words.group, width: 80, text: ({ group }) => group ?? "" },
  { key: "says", title: words.what, width: 320, grow: true, text: ({ says }) => says },
];

/** What tells one anomaly from another: none has an id of its own. */
export function anomalyKey({ kind, hospital, month, group, says }: AnomalyView): string {
  return [kind, hospital, month ?? "", group ?? "", says].join(" ");
}

/** 异常提示: what is worth a look, by kind, with the rule and the evidence. Nobody is accused. */
export function AnomaliesPage() {
  return (
    <SettlementPage
      title={words.title}
      says={<span>{words.says}</span>}
      actions={(fund) => <ExportMenu path="anomalies/export" query={{ ...fund }} />}
    >
      {(fund) => <Anomalies fund={fund} />}
    </SettlementPage>
  );
}

function Anomalies({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const { data, error, isPending, refetch } = useSettlement<AnomalyList>("anomalies", { ...fund });
  const kind = kinds.find(({ value }) => value === values.get("kind"))?.value;
  const all = data?.rows ?? [];
  const rows = kind === undefined ? all : all.filter((each) => each.kind === kind);
  const opened = all.find((each) => anomalyKey(each) === values.get("open"));
  const rules = data?.rules.filter((rule) => kind === undefined || rule.kind === kind) ?? [];
  return (
    <DetailBeside
      detail={
        opened && (
          <AnomalyPane
            anomaly={opened}
            fund={fund}
            rule={data?.rules.find((rule) => rule.kind === opened.kind)?.says}
          />
        )
      }
      label={opened ? `${anomalyWords[opened.kind]}：${opened.hospitalName}` : words.title}
      onClose={() => set({ open: undefined })}
    >
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />}
      {data && <Rules rules={rules} limits={data.limits} open={all.length === 0} />}
      {data && (
        <ListPane<AnomalyView>
          name="settlement-anomalies"
          caption={words.title}
          columns={opened ? columns.filter(({ key }) => key !== "group") : columns}
          rows={rows}
          keyOf={anomalyKey}
          {...(kind === undefined && { groupOf: (row: AnomalyView) => anomalyWords[row.kind] })}
          lit={opened && anomalyKey(opened)}
          onOpen={(row) => set({ open: anomalyKey(row) }, { push: opened === undefined })}
          query={values.get("text") ?? ""}
          onQuery={(text) => set({ text })}
          onClear={() => set({ kind: undefined })}
          empty={words.empty}
          all={all.length}
          rowWord={words.rowWord}
          filters={
            <Select
              className="list-filter"
              aria-label={words.kind}
              placeholder={words.anyKind}
              allowClear
              popupMatchSelectWidth={false}
              value={kind}
              options={kinds}
              onChange={(next: AnomalyKind | undefined) => set({ kind: next })}
            />
          }
        />
      )}
    </DetailBeside>
  );
}
