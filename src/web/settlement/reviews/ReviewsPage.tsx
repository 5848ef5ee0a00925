import { Select, Skeleton } from "antd";
import type { ReviewView } from "../../../workspace/insurance/reviews/views.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { momentWords } from "../../parts/dates.zh.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import type { Column } from "../../table/column.ts";
import { ListPane } from "../../table/ListPane.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { exact, yuan } from "../parts/formats.zh.ts";
import { ListExport } from "../parts/ListExport.tsx";
import { stateOf } from "../parts/ReviewCard.tsx";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlementRows } from "../parts/use-settlement.ts";
import { words as common, reviewKindWords, reviewWords } from "../parts/words.zh.ts";
import { ReviewPane } from "./ReviewPane.tsx";
import { words } from "./words.zh.ts";

type State = ReviewView["state"];
const states = Object.entries(reviewWords).map(([value, label]) => ({ value: value as State, label }));
const order: readonly State[] = ["applied", "assigned", "decided", "withdrawn"];

const columns: readonly Column<ReviewView>[] = [
  { key: "state", title: words.state, width: 120, text: stateOf },
  { key: "case", title: words.case, width: 100, name: true, text: (row) => row.case },
  { key: "kind", title: words.kind, width: 100, text: ({ kind }) => reviewKindWords[kind] },
  {
    key: "hospital",
    title: words.hospital,
    width: 160,
    grow: true,
    text: ({ hospitalName }) => hospitalName,
  },
  { key: "month", title: words.month, width: 64, text: ({ month }) => common.monthOf(month) },
  {
    key: "cost",
    title: words.cost,
    width: 120,
    align: "right",
    text: ({ facts }) => (facts ? yuan(facts.cost) : ""),
  },
  {
    key: "opinions",
    title: words.opinions,
    width: 70,
    align: "right",
    text: ({ opinions }) =>
      words.opinionsOf(
        opinions.filter(({ state }) => state === "given").length,
        opinions.filter(({ state }) => state !== "recused").length,
      ),
  },
  {
    key: "points",
    title: words.points,
    width: 130,
    align: "right",
    text: ({ points }) => (points === null ? "" : exact(points)),
  },
  {
    key: "paid",
    title: words.paid,
    width: 90,
    text: ({ paidMonth }) => (paidMonth === null ? "" : common.monthOf(paidMonth)),
  },
  {
    key: "at",
    title: words.at,
    width: 130,
    text: ({ at }) => momentWords(at, { year: false }),
    compare: (a, b) => (a.at < b.at ? -1 : 1),
  },
];
const besideColumns = columns.filter(({ key }) =>
  ["state", "case", "kind", "hospital", "month", "opinions"].includes(key),
);

/** 特病单议: what hospitals apply for, what waits for the office first, and beside it experts, opinions, decision. */
export function ReviewsPage() {
  return (
    <SettlementPage title={words.title} actions={(fund) => <Export fund={fund} />}>
      {(fund) => <Reviews fund={fund} />}
    </SettlementPage>
  );
}

function Export({ fund }: { readonly fund: Fund }) {
  const { rows } = useSettlementRows<ReviewView>("reviews", { ...fund });
  return <ListExport title={words.title} fund={fund} columns={columns} rows={rows} />;
}

function Reviews({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const own = useMay()("insurance.upload");
  const reviews = useSettlementRows<ReviewView>("reviews", { ...fund });
  const all = reviews.rows ?? [];
  const state = states.find(({ value }) => value === values.get("state"))?.value;
  const rows = all
    .filter((each) => state === undefined || each.state === state)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const several = !own || new Set(all.map(({ hospital }) => hospital)).size > 1;
  const shown = (opens: boolean) =>
    (opens ? besideColumns : columns).filter(({ key }) => several || key !== "hospital");
  const opened = all.find(({ id }) => id === values.get("open"));
  return (
    <DetailBeside
      detail={opened && <ReviewPane key={opened.id} review={opened} fund={fund} />}
      label={opened ? words.pane(opened.case) : words.title}
      onClose={() => set({ open: undefined })}
    >
      <ErrorLine error={reviews.error} onRetry={() => void reviews.refetch()} />
      {reviews.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 8 }} />}
      {reviews.rows?.length === 0 && <EmptyState says={own ? words.emptyOwn : words.empty} />}
      {all.length > 0 && (
        <ListPane<ReviewView>
          name="settlement-reviews"
          caption={words.title}
          columns={shown(opened !== undefined)}
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
