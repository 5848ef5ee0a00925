import { Select, Skeleton } from "antd";
import { Link } from "wouter";
import type { GroupView } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ListPane } from "../../table/ListPane.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { ListExport } from "../parts/ListExport.tsx";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlementRows } from "../parts/use-settlement.ts";
import { besideColumns, columns } from "./columns.ts";
import { GroupPane } from "./GroupPane.tsx";
import { isOf, type Standing, standings } from "./group-words.ts";
import { words } from "./words.zh.ts";

/** 病组: base points and coefficients as the newest version has them, and this year's cases. */
export function GroupsPage() {
  return (
    <SettlementPage title={words.title} actions={(fund) => <Export fund={fund} />}>
      {(fund) => <Groups fund={fund} />}
    </SettlementPage>
  );
}

function Export({ fund }: { readonly fund: Fund }) {
  const { rows } = useSettlementRows<GroupView>("groups", { ...fund });
  return <ListExport title={words.title} fund={fund} columns={columns} rows={rows} />;
}

function Groups({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const groups = useSettlementRows<GroupView>("groups", { ...fund });
  const all = groups.rows ?? [];
  const standing = standings.find((each) => each === values.get("is"));
  const rows = standing ? all.filter((group) => isOf(group, standing)) : all;
  const opened = all.find(({ group }) => group === values.get("open"));
  return (
    <DetailBeside
      detail={opened && <GroupPane group={opened} fund={fund} />}
      label={opened ? `${words.group}${opened.group}` : words.title}
      onClose={() => set({ open: undefined })}
    >
      <ErrorLine error={groups.error} onRetry={() => void groups.refetch()} />
      {groups.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 12 }} />}
      {groups.rows?.length === 0 && (
        <EmptyState says={words.empty}>
          <Link href={pathOf("/settlement/versions", { ...fund })}>{words.emptyStep}</Link>
        </EmptyState>
      )}
      {all.length > 0 && (
        <ListPane<GroupView>
          name="settlement-groups"
          caption={words.title}
          columns={opened ? besideColumns : columns}
          rows={rows}
          keyOf={({ group }) => group}
          lit={opened?.group}
          onOpen={({ group }) => set({ open: group }, { push: opened === undefined })}
          query={values.get("text") ?? ""}
          onQuery={(text) => set({ text })}
          onClear={() => set({ is: undefined })}
          empty={words.empty}
          all={all.length}
          rowWord={words.rowWord}
          filters={
            <Select
              className="list-filter"
              aria-label={words.filter}
              placeholder={words.filter}
              allowClear
              value={standing}
              options={standings.map((value) => ({ value, label: words[value] }))}
              onChange={(is: Standing | undefined) => set({ is })}
            />
          }
        />
      )}
    </DetailBeside>
  );
}
