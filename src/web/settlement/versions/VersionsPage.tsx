import { Button, Skeleton } from "antd";
import { useState } from "react";
import type { VersionRow } from "../../../workspace/insurance/views.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { momentWords } from "../../parts/dates.zh.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import type { Column } from "../../table/column.ts";
import { VirtualCards } from "../../table/VirtualCards.tsx";
import { VirtualTable } from "../../table/VirtualTable.tsx";
import { useNarrow } from "../../use-narrow.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { ListExport } from "../parts/ListExport.tsx";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlementRows } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { Compare } from "./Compare.tsx";
import { EditVersion } from "./EditVersion.tsx";
import { ImportVersion } from "./ImportVersion.tsx";
import { VersionPane } from "./VersionPane.tsx";
import { words } from "./words.zh.ts";

const columns: readonly Column<VersionRow>[] = [
  { key: "number", title: words.number, width: 80, name: true, text: ({ number }) => words.nameOf(number) },
  { key: "from", title: words.fromMonth, width: 90, text: ({ fromMonth }) => common.monthOf(fromMonth) },
  { key: "decision", title: words.decision, width: 180, text: ({ decision }) => decision },
  { key: "note", title: words.note, width: 220, grow: true, text: ({ note }) => note },
  { key: "at", title: words.at, width: 150, text: ({ at }) => momentWords(at) },
  { key: "by", title: words.by, width: 90, text: ({ by }) => by ?? "" },
];
const besideColumns = columns.filter(({ key }) => ["number", "from", "decision", "note"].includes(key));

/** 参数版本: everything that a fund's year is settled by, version after version; one made anew, two compared. */
export function VersionsPage() {
  const { values } = useAddress();
  const may = useMay()("insurance.manage");
  const whole = values.has("edit") || values.has("left") || values.has("compare");
  return (
    <SettlementPage
      title={words.title}
      scrolls={whole}
      actions={(fund) => !whole && <Actions fund={fund} />}
      first={<EmptyState says={words.empty}>{may && <ImportButton />}</EmptyState>}
    >
      {(fund) => <Versions fund={fund} />}
    </SettlementPage>
  );
}

function Actions({ fund }: { readonly fund: Fund }) {
  const may = useMay()("insurance.manage");
  const { set } = useAddress();
  const { rows = [] } = useSettlementRows<VersionRow>("versions", { ...fund });
  return (
    <>
      <ListExport title={words.title} fund={fund} columns={columns} rows={rows} />
      {rows.length > 1 && (
        <Button onClick={() => set({ compare: "newest", open: undefined }, { push: true })}>
          {words.compare}
        </Button>
      )}
      {may && <ImportButton fund={fund} />}
    </>
  );
}

function ImportButton({ fund }: { readonly fund?: Fund }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setAsked(true)}>
        {words.import}
      </Button>
      {asked && <ImportVersion fund={fund} onClose={() => setAsked(false)} />}
    </>
  );
}

function Versions({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const narrow = useNarrow();
  const versions = useSettlementRows<VersionRow>("versions", { ...fund });
  const rows = versions.rows ?? [];
  const open = values.get("open") ?? undefined;
  const edit = values.get("edit");
  if (versions.error) return <ErrorLine error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.isPending) return <Skeleton active className="list-shape" paragraph={{ rows: 8 }} />;
  if (edit) return <EditVersion id={edit} fund={fund} newest={rows[0]?.number ?? 0} />;
  if (values.has("left") || values.has("compare")) return <Compare fund={fund} versions={rows} />;
  const opened = rows.find(({ id }) => id === open);
  const List = narrow ? VirtualCards : VirtualTable;
  return (
    <DetailBeside
      detail={opened && <VersionPane row={opened} versions={rows} />}
      label={opened ? words.pane(opened.number) : words.title}
      onClose={() => set({ open: undefined })}
    >
      {rows.length === 0 ? (
        <EmptyState says={words.empty} />
      ) : (
        <List<VersionRow>
          caption={words.list}
          columns={opened ? besideColumns : columns}
          shown={rows.map((row) => ({ row, key: row.id }))}
          dense={false}
          query=""
          lit={opened?.id}
          onOpen={({ id }) => set({ open: id }, { push: opened === undefined })}
          onCopy={({ decision }) => void navigator.clipboard?.writeText(decision)}
          sort={undefined}
          onSort={() => {}}
        />
      )}
    </DetailBeside>
  );
}
