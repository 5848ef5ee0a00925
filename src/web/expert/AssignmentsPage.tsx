import { Skeleton } from "antd";
import type { ReviewView } from "../../workspace/insurance/reviews/views.ts";
import { DetailBeside } from "../parts/DetailBeside.tsx";
import { momentWords } from "../parts/dates.zh.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { yuan } from "../settlement/parts/formats.zh.ts";
import { useSettlementRows } from "../settlement/parts/use-settlement.ts";
import { reviewKindWords } from "../settlement/parts/words.zh.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { AssignmentPane } from "./AssignmentPane.tsx";
import { ownState, stateWords } from "./own-state.ts";
import { words } from "./words.zh.ts";
import "../styles/people.css";
import "../styles/settlement.css";

const columns: readonly Column<ReviewView>[] = [
  { key: "state", title: words.state, width: 90, text: (row) => stateWords[ownState(row)] },
  { key: "name", title: words.name, width: 110, name: true, text: (row) => row.case },
  { key: "kind", title: words.kind, width: 110, grow: true, text: ({ kind }) => reviewKindWords[kind] },
  {
    key: "cost",
    title: words.cost,
    width: 130,
    align: "right",
    text: ({ facts }) => (facts ? yuan(facts.cost) : ""),
  },
  { key: "at", title: words.at, width: 150, text: ({ at }) => momentWords(at) },
];

/** An expert's reviews: what waits first, and one with its facts and the form for the opinion. */
export function AssignmentsPage() {
  const { values, set } = useAddress();
  const { rows, error, isPending, refetch } = useSettlementRows<ReviewView>("assignments");
  const all = (rows ?? []).toSorted((a, b) => order.indexOf(ownState(a)) - order.indexOf(ownState(b)));
  const opened = all.find(({ id }) => id === values.get("open"));
  const waiting = all.filter((row) => ownState(row) === "waiting").length;
  return (
    <div className="page-fill settlement">
      <PageHead title={words.title} says={all.length > 0 && words.count(waiting, all.length)} />
      <p className="quiet page-note">{words.anonymous}</p>
      <DetailBeside
        detail={opened && <AssignmentPane key={opened.id} review={opened} />}
        label={opened ? words.pane(opened.case) : words.title}
        onClose={() => set({ open: undefined })}
      >
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active className="list-shape" paragraph={{ rows: 6 }} />}
        {rows?.length === 0 && <EmptyState says={words.empty} />}
        {all.length > 0 && (
          <ListPane<ReviewView>
            name="expert-reviews"
            caption={words.title}
            columns={opened ? columns.slice(0, 3) : columns}
            rows={all}
            keyOf={({ id }) => id}
            lit={opened?.id}
            onOpen={({ id }) => set({ open: id }, { push: opened === undefined })}
            query={values.get("text") ?? ""}
            onQuery={(text) => set({ text })}
            onClear={() => {}}
            empty={words.empty}
            all={all.length}
            rowWord="件"
            filters={undefined}
          />
        )}
      </DetailBeside>
    </div>
  );
}

const order = ["waiting", "given", "recused"] as const;
