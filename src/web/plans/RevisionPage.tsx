import { useQuery } from "@tanstack/react-query";
import { App, Button, Radio, Skeleton } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { ChangeDecision } from "../../workspace/plans/revise/types.ts";
import type { PlanView, RevisionChanges, RevisionChangeView } from "../../workspace/plans/views.ts";
import { ConfirmButton } from "../parts/ConfirmButton.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Light } from "../parts/Light.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { planApi } from "./api.ts";
import { NameTable } from "./NameTable.tsx";
import { plansKey, useCompiled, useWrite } from "./use-plans.ts";
import { words } from "./words.zh.ts";

type Decisions = Readonly<Record<string, ChangeDecision>>;

/** What a proposed revision changes, what each change touches, and the decision on each. */
export function RevisionPage({ plan, revision }: { readonly plan: PlanView; readonly revision: string }) {
  const [, go] = useLocation();
  const { message } = App.useApp();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...plansKey, "changes", plan.id, revision],
    queryFn: ({ signal }) => planApi.changes(plan.id, revision, signal),
  });
  const [decisions, setDecisions] = useState<Decisions>({});
  const accept = useWrite((body: { version: number; decisions: Decisions }) =>
    planApi.accept(plan.id, revision, body),
  );
  const decline = useWrite((version: number) => planApi.decline(plan.id, revision, version));
  const toDecide = data?.changes.filter(({ choices }) => choices.length > 0) ?? [];
  const open = toDecide.filter(({ id }) => decisions[id] === undefined).length;
  const declined = toDecide.filter(({ id }) => decisions[id] === "decline").length;
  const back = `/plans/${plan.id}`;
  const decideAll = (choose: (change: RevisionChangeView) => ChangeDecision) =>
    setDecisions(Object.fromEntries(toDecide.map((change) => [change.id, choose(change)])));
  return (
    <div className="page-scroll">
      <PageHead
        title={data ? words.revisionTitle(data.no) : words.review}
        back={
          <Link href={back} className="back">
            {plan.title}
          </Link>
        }
        says={data && <span>{words.revisionSays(toDecide.length, open)}</span>}
      >
        {data && (
          <>
            <ConfirmButton
              verb={words.declineRevision}
              asks={words.declineAsk}
              onConfirm={() => decline.mutateAsync(data.version).then(() => go(back))}
            />
            <ConfirmButton
              verb={words.applyRevision}
              danger={false}
              type="primary"
              disabled={open > 0 || data.names.length > 0}
              asks={words.applyAsk(toDecide.length - declined, declined)}
              onConfirm={() =>
                accept.mutateAsync({ version: data.version, decisions }).then((done) => {
                  void message.success(words.applied(done.edited, done.created, done.aborted, done.targets));
                  go(back);
                })
              }
            />
          </>
        )}
      </PageHead>
      <div className="page-body">
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
        {data && data.names.length > 0 && (
          <section className="block">
            <h2>{words.namesFirst}</h2>
            <NameTable draft={data} />
          </section>
        )}
        {data && toDecide.length === 0 && <p>{words.noChanges}</p>}
        {toDecide.length > 1 && (
          <p className="decide-all">
            <Button onClick={() => decideAll(({ choices }) => choices[0]!)}>{words.acceptEvery}</Button>
            <Button onClick={() => decideAll(() => "decline")}>{words.declineEvery}</Button>
          </p>
        )}
        {data && (
          <Changes
            plan={plan}
            data={data}
            decisions={decisions}
            onDecide={(id, decision) => setDecisions({ ...decisions, [id]: decision })}
          />
        )}
      </div>
    </div>
  );
}

interface ChangesProps {
  readonly plan: PlanView;
  readonly data: RevisionChanges;
  readonly decisions: Decisions;
  readonly onDecide: (id: string, decision: ChangeDecision) => void;
}

function Changes({ plan, data, decisions, onDecide }: ChangesProps) {
  const before = useCompiled(plan.id, plan.revision).data?.text;
  const after = useCompiled(plan.id, data.revision).data?.text;
  const toDecide = data.changes.filter(({ choices }) => choices.length > 0);
  const notes = data.changes.filter(({ choices }) => choices.length === 0);
  return (
    <>
      <ol className="revision-changes">
        {toDecide.map((change) => (
          <li key={change.id}>
            <div className="change-what">
              <span className="draft-mark">{words.subjects[change.subject]}</span>
              <b>{change.says}</b>
              <Sentence label={words.before} text={before} span={change.before} />
              <Sentence label={words.after} text={after} span={change.after} />
              <Touched change={change} />
            </div>
            <Radio.Group
              className="change-choices"
              aria-label={change.says}
              value={decisions[change.id] ?? null}
              options={change.choices.map((value) => ({ value, label: words.choices[value] }))}
              onChange={(event) => onDecide(change.id, event.target.value as ChangeDecision)}
            />
          </li>
        ))}
      </ol>
      {notes.length > 0 && (
        <section className="block">
          <h2>{words.notes}</h2>
          <ul className="revision-notes">
            {notes.map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const most = 160;

function Sentence({
  label,
  text,
  span,
}: {
  readonly label: string;
  readonly text: string | undefined;
  readonly span: { readonly start: number; readonly end: number } | undefined;
}) {
  if (!span || text === undefined) return null;
  const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
  return (
    <p className="change-sentence">
      <small>{label}</small> {words.length > most ? `${words.slice(0, most)}…` : words}
    </p>
  );
}

function Touched({ change: { how, tasks, targets } }: { readonly change: RevisionChangeView }) {
  if (how === "added") return null;
  if (tasks.length + targets.length === 0) return <p className="quiet">{words.touchesNothing}</p>;
  return (
    <ul className="change-touches" aria-label={words.touches}>
      {tasks.map((task) => (
        <li key={task.id}>
          <Link href={`/tasks/${task.id}`}>
            {task.no} {task.title}
          </Link>{" "}
          <StateTag state={task.state} />
        </li>
      ))}
      {targets.map((target) => (
        <li key={target.id}>
          <Link href={`/targets/${target.id}`}>{target.metric}</Link>{" "}
          {target.light && <Light light={target.light} />}
        </li>
      ))}
    </ul>
  );
}
