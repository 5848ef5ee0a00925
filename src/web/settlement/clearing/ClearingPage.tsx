import { Alert, Segmented, Skeleton } from "antd";
import { useMemo } from "react";
import { Link } from "wouter";
import type { HospitalYearFigures, YearFigures } from "../../../workspace/insurance/figures.ts";
import type { ClearingView, HospitalView } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { momentWords } from "../../parts/dates.zh.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import { ListPane } from "../../table/ListPane.tsx";
import { useNarrow } from "../../use-narrow.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { exact, wanWords, yuanWords } from "../parts/formats.zh.ts";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlement, useSettlementRows } from "../parts/use-settlement.ts";
import { ClearingPane } from "./ClearingPane.tsx";
import { besideColumns, clearingColumns } from "./columns.ts";
import { MakeClearing } from "./MakeClearing.tsx";
import { words } from "./words.zh.ts";
import "../../styles/overview.css";

/** 年终清算: what the year comes to for each hospital, as a draft and as it counts. */
export function ClearingPage() {
  return (
    <SettlementPage title={words.title} actions={(fund) => <Actions fund={fund} />}>
      {(fund) => <Clearing fund={fund} />}
    </SettlementPage>
  );
}

function useClearing(fund: Fund) {
  return useSettlement<ClearingView>("clearing", { ...fund });
}

function Actions({ fund }: { readonly fund: Fund }) {
  const { data } = useClearing(fund);
  const may = useMay()("insurance.manage");
  return (
    <>
      <ExportMenu path="clearing/export" query={{ ...fund }} disabled={!data?.draft && !data?.run} />
      {may && data && <MakeClearing clearing={data} />}
    </>
  );
}

function Clearing({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const narrow = useNarrow();
  const { data, error, isPending, refetch } = useClearing(fund);
  const hospitals = useSettlementRows<HospitalView>("hospitals", { ...fund });
  const names = useMemo(
    () => new Map(hospitals.rows?.map(({ code, name }) => [code, name])),
    [hospitals.rows],
  );
  const columns = useMemo(() => clearingColumns(names), [names]);
  const both = Boolean(data?.run && data.draft);
  const shown = data?.run && values.get("shown") !== "draft" ? data.run : (data?.draft ?? undefined);
  const figures = shown?.figures;
  const opened = figures?.hospitals.find(({ hospital }) => hospital === values.get("open"));
  return (
    <DetailBeside
      detail={
        opened && (
          <ClearingPane year={opened} name={names.get(opened.hospital) ?? opened.hospital} fund={fund} />
        )
      }
      label={opened ? words.waterfall(names.get(opened.hospital) ?? opened.hospital) : words.title}
      onClose={() => set({ open: undefined })}
    >
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />}
      {data && data.waits.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="error-line"
          title={words.waits}
          description={data.waits.map((line) => <p key={line}>{line}</p>)}
        />
      )}
      {data && !figures && <EmptyState says={words.empty} />}
      {data && shown && figures && (
        <>
          <div className="clearing-head">
            {both && (
              <Segmented
                size="small"
                aria-label={words.shown}
                value={shown === data.run ? "run" : "draft"}
                options={[
                  { value: "run", label: words.made },
                  { value: "draft", label: words.draft },
                ]}
                onChange={(which) => set({ shown: which === "draft" ? "draft" : undefined })}
              />
            )}
            <span>
              {shown === data.run
                ? words.madeSays(momentWords(data.run.at), data.run.versionNumber)
                : words.draftSays(shown.versionNumber, data.waits.length > 0)}
            </span>
            <Link href={pathOf("/settlement/versions", { ...fund, compare: "newest" })}>{words.compare}</Link>
          </div>
          <Totals figures={figures} />
          <ListPane<HospitalYearFigures>
            name="settlement-clearing"
            caption={words.hospitals}
            columns={opened || narrow ? columns.filter(({ key }) => besideColumns.has(key)) : columns}
            rows={figures.hospitals}
            keyOf={({ hospital }) => hospital}
            lit={opened?.hospital}
            onOpen={({ hospital }) => set({ open: hospital }, { push: opened === undefined })}
            query={values.get("text") ?? ""}
            onQuery={(text) => set({ text })}
            empty={words.empty}
            all={figures.hospitals.length}
            rowWord={words.rowWord}
          />
        </>
      )}
    </DetailBeside>
  );
}

function Totals({ figures }: { readonly figures: YearFigures }) {
  return (
    <dl className="totals small-totals" aria-label={words.totals}>
      {(
        [
          [words.budget, wanWords(figures.budget)],
          [words.cost, wanWords(figures.cost)],
          [words.fundCost, wanWords(figures.fundCost)],
          [words.pool, wanWords(figures.pool)],
          [words.points, exact(figures.points)],
          [words.value, exact(figures.value)],
          [words.residue, yuanWords(figures.residue)],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
