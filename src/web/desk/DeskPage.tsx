import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import type { StepId } from "../../workspace/tasks/life.ts";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useMay, useMe } from "../shell/me.ts";
import { taskApi } from "../task/api.ts";
import { StepDialog } from "../task/StepDialog.tsx";
import { useTakeStep } from "../task/use-take-step.tsx";
import { tasksKey } from "../task/use-task.ts";
import { ownParts } from "./actions.ts";
import { Changes } from "./Changes.tsx";
import { DeskSection } from "./DeskSection.tsx";
import { words } from "./words.zh.ts";
import "../styles/desk.css";

/** What a person finds in the morning: what waits for them, with the one step each needs, and what changed. */
export function DeskPage() {
  const { data: me } = useMe();
  const may = useMay();
  const [, go] = useLocation();
  const [asked, setAsked] = useState<{ readonly task: string; readonly step: StepId }>();
  const desk = useQuery({
    queryKey: [...tasksKey, "desk"],
    queryFn: ({ signal }) => taskApi.desk(signal),
  });
  const lists = desk.data?.lists.filter(({ total }) => total > 0) ?? [];
  const step = useTakeStep();
  const take = (row: TaskRow, id: StepId) => {
    const own = ownParts(row.units, me?.grants ?? []).filter(({ state }) => state === "dispatched");
    const at = { task: row.id, step: id };
    if (id === "sign" && own.length === 1)
      step.mutate({ ...at, body: { version: row.version, unit: own[0]!.unit } });
    else if (id === "dispatch") step.mutate({ ...at, body: { version: row.version } });
    else setAsked(at);
  };
  const busy = step.isPending ? step.variables.task : undefined;
  return (
    <div className="page-scroll">
      <PageHead
        title={words.title}
        says={
          desk.data && (
            <>
              <span>{words.waiting(lists.slice(0, 3))}</span>
              <span>{words.today(dayWords(desk.data.today))}</span>
            </>
          )
        }
      />
      <div className="page-body desk">
        <div className="desk-lists">
          <ErrorLine error={desk.error} onRetry={() => void desk.refetch()} />
          {desk.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
          {desk.data && lists.length === 0 && (
            <EmptyState says={words.empty}>
              <Button onClick={() => go("/ledger")}>{words.toLedger}</Button>
              {may("plan.write") && <Button onClick={() => go("/plans")}>{words.toPlans}</Button>}
            </EmptyState>
          )}
          {me &&
            lists.map((list) => <DeskSection key={list.id} list={list} me={me} busy={busy} onStep={take} />)}
        </div>
        {desk.data && <Changes changes={desk.data.changes} />}
      </div>
      {asked && <StepDialog {...asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
