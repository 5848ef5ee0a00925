import { Segmented, Skeleton, Tabs } from "antd";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import type { DraftView, PlanView } from "../../workspace/plans/views.ts";
import type { Entry } from "../model/catalog.ts";
import { ConfirmButton } from "../parts/ConfirmButton.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { DocumentPane } from "../plan/DocumentPane.tsx";
import { useNarrow } from "../use-narrow.ts";
import { planApi } from "./api.ts";
import { DraftTargets } from "./DraftTargets.tsx";
import { DraftTasks } from "./DraftTasks.tsx";
import { EditPlanButton } from "./EditPlanButton.tsx";
import { NameTable } from "./NameTable.tsx";
import { OpenList } from "./OpenList.tsx";
import { PublishButton } from "./PublishButton.tsx";
import { useCompiled, useDraft, useWrite } from "./use-plans.ts";
import { type Reading, useReading } from "./use-reading.ts";
import { words } from "./words.zh.ts";

const tabs = ["open", "tasks", "names", "targets"] as const;
export type DraftTab = (typeof tabs)[number];

/** A draft under review: the text beside what was read of it, each thing correctable, and what is still open. */
export function DraftPage({ plan }: { readonly plan: PlanView }) {
  const [, go] = useLocation();
  const draft = useDraft(plan.id);
  const compiled = useCompiled(plan.id, plan.revision);
  const { values, set } = useAddress();
  const tab = tabs.find((each) => each === values.get("tab")) ?? "tasks";
  const item = values.get("item") ?? undefined;
  const open = useCallback(
    (entry: Entry) => {
      const { tasks, left, targets } = draft.data ?? { tasks: [], left: [], targets: [] };
      const task = [...tasks, ...left].find((each) => entry.kind === "task" && each.item === entry.item.id);
      const target = targets.find((each) => entry.kind === "target" && each.items.includes(entry.item.id));
      if (task) set({ tab: "tasks", item: task.anchor });
      else if (target) set({ tab: "targets", item: target.anchor });
    },
    [draft.data, set],
  );
  const reading = useReading(compiled.data, open);
  const archive = useWrite((version: number) => planApi.archive(plan.id, version));
  const data = draft.data;
  return (
    <div className="page-fill">
      <PageHead
        title={plan.title}
        back={
          <Link href="/plans" className="back">
            {words.back}
          </Link>
        }
        says={
          <>
            <span>{words.draft}</span>
            {data && (
              <span>{words.draftFacts(data.tasks.length, data.targets.length, data.names.length)}</span>
            )}
          </>
        }
      >
        {data && (
          <>
            <EditPlanButton plan={plan} />
            <ConfirmButton
              verb={words.archive}
              asks={words.archiveAsk}
              onConfirm={() => archive.mutateAsync(data.version).then(() => go("/plans"))}
            />
            <PublishButton draft={data} plan={plan} />
          </>
        )}
      </PageHead>
      <ErrorLine error={draft.error ?? compiled.error} onRetry={() => void draft.refetch()} />
      {data && reading ? (
        <Review
          draft={data}
          reading={reading}
          tab={tab}
          item={item}
          onTab={(to, at) => set({ tab: to, item: at })}
        />
      ) : (
        <div className="page-body">
          <Skeleton active paragraph={{ rows: 12 }} />
        </div>
      )}
    </div>
  );
}

interface ReviewProps {
  readonly draft: DraftView;
  readonly reading: Reading;
  readonly tab: DraftTab;
  readonly item: string | undefined;
  readonly onTab: (tab: DraftTab, item?: string) => void;
}

/** Text and lists side by side; on a phone one of the two. */
function Review({ draft, reading, tab, item, onTab }: ReviewProps) {
  const narrow = useNarrow();
  const [front, setFront] = useState<"lists" | "document">("lists");
  const { store, show } = reading;
  const onItem = (anchor: string | undefined) => onTab(tab, anchor);
  useShowItem(draft, item, show);
  // On a phone a click on a mark in the text leads to the list.
  useEffect(() => {
    if (narrow && item !== undefined) setFront("lists");
  }, [narrow, item]);
  const lists = useMemo(
    () => [
      { key: "open", label: label(words.tabOpen, draft.open.length) },
      { key: "tasks", label: label(words.tabTasks, draft.tasks.length) },
      { key: "names", label: label(words.tabNames, draft.names.length) },
      { key: "targets", label: label(words.tabTargets, draft.targets.length) },
    ],
    [draft],
  );
  return (
    <div className={narrow ? "draft-review narrow" : "draft-review"}>
      {narrow && (
        <Segmented
          block
          className="pane-choice"
          value={front}
          options={[
            { value: "lists", label: words.list },
            { value: "document", label: words.document },
          ]}
          onChange={setFront}
        />
      )}
      <div className="review-pane" hidden={narrow && front !== "document"}>
        <DocumentPane {...reading} />
      </div>
      <div className="review-pane" hidden={narrow && front !== "lists"}>
        <Tabs
          className="review-tabs"
          activeKey={tab}
          items={lists}
          onChange={(key) => onTab(key as DraftTab)}
        />
        {tab === "open" && <OpenList draft={draft} onGo={onTab} />}
        {tab === "tasks" && <DraftTasks draft={draft} store={store} open={item} onOpen={onItem} />}
        {tab === "names" && <NameTable draft={draft} />}
        {tab === "targets" && <DraftTargets draft={draft} open={item} onOpen={onItem} />}
      </div>
    </div>
  );
}

/** The text goes to what was opened, once, however often the draft is asked again. */
function useShowItem(draft: DraftView, item: string | undefined, show: Reading["show"]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item moves the text
  useEffect(() => {
    if (item === undefined) return;
    const task = [...draft.tasks, ...draft.left].find(({ anchor }) => anchor === item);
    const target = draft.targets.find(({ anchor }) => anchor === item);
    if (task?.span) show(task.span);
    else if (target?.start !== undefined && target.end !== undefined)
      show({ start: target.start, end: target.end });
  }, [item]);
}

function label(title: string, count: number) {
  return (
    <>
      {title} <b>{count}</b>
    </>
  );
}
