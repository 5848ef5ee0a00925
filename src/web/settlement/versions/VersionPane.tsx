import { Button, Skeleton } from "antd";
import { useMemo } from "react";
import type { VersionRow, VersionView } from "../../../workspace/insurance/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import { Facts } from "../parts/Facts.tsx";
import { useSettlement } from "../parts/use-settlement.ts";
import { ContentTabs } from "./ContentTabs.tsx";
import { toDraft } from "./draft.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly row: VersionRow;
  readonly versions: readonly VersionRow[];
}

/** One version with everything it holds; a new one is made from it, and its year can be recomputed by anyone. */
export function VersionPane({ row, versions }: Props) {
  const { set } = useAddress();
  const may = useMay()("insurance.manage");
  const version = useSettlement<VersionView>(`versions/${row.id}`);
  const draft = useMemo(() => version.data && toDraft(version.data.content), [version.data]);
  const before = versions.find(({ number }) => number === row.number - 1);
  return (
    <div className="pane-body">
      <h2>{words.pane(row.number)}</h2>
      <Facts
        facts={[
          [words.fromMonth, words.fromMonthOf(row.fromMonth)],
          [words.decision, row.decision],
          [words.note, row.note || undefined],
          [words.at, momentWords(row.at)],
          [words.by, row.by ?? undefined],
        ]}
      />
      <div className="form-buttons">
        {may && (
          <Button type="primary" onClick={() => set({ edit: row.id, open: undefined }, { push: true })}>
            {words.edit}
          </Button>
        )}
        {before && (
          <Button onClick={() => set({ left: before.id, right: row.id, open: undefined }, { push: true })}>
            {words.compareBefore}
          </Button>
        )}
        <Button href={`/api/insurance/versions/${row.id}/export`} title={words.receiptHint}>
          {words.receipt}
        </Button>
      </div>
      <ErrorLine error={version.error} onRetry={() => void version.refetch()} />
      {version.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {draft && <ContentTabs draft={draft} />}
    </div>
  );
}
