import { Button, Modal } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { PlanView, ProposedRevision } from "../../workspace/plans/views.ts";
import { revisionStates, standings } from "../../workspace/plans/words.zh.ts";
import { saveFile } from "../page/choose-file.ts";
import { dayWords, momentWords } from "../parts/dates.zh.ts";
import { SendFile } from "../parts/files/SendFile.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { StateBar } from "../parts/StateBar.tsx";
import { useMay } from "../shell/me.ts";
import { planApi } from "./api.ts";
import { EditPlanButton } from "./EditPlanButton.tsx";
import { LightCounts } from "./LightCounts.tsx";
import { RolloverDialog } from "./RolloverDialog.tsx";
import { useRefreshPlans } from "./use-plans.ts";
import { words } from "./words.zh.ts";

/** A published plan: how its tasks stand, its ledgers by year, its texts. */
export function PublishedPage({ plan }: { readonly plan: PlanView }) {
  const [, go] = useLocation();
  const may = useMay();
  const mayWrite = may("plan.write");
  const [asked, setAsked] = useState<"revise" | "rollover">();
  const refresh = useRefreshPlans();
  const total = Object.values(plan.tasks).reduce((sum, count) => sum + count, 0);
  const close = () => setAsked(undefined);
  return (
    <div className="page-scroll">
      <PageHead
        title={plan.title}
        back={
          <Link href="/plans" className="back">
            {words.back}
          </Link>
        }
        says={
          <>
            <span>
              {plan.year !== undefined && words.yearOf(plan.year)}　{words.revisionNo(plan.revisionNo)}
            </span>
            {plan.issuer && <span>{plan.issuer}</span>}
            {plan.docNumber && <span>{plan.docNumber}</span>}
            {plan.start && plan.end && (
              <span>
                {dayWords(plan.start, { weekday: false })}至{dayWords(plan.end, { weekday: false })}
              </span>
            )}
          </>
        }
      >
        {mayWrite && (
          <>
            <EditPlanButton plan={plan} />
            <Button onClick={() => setAsked("rollover")}>{words.rollover}</Button>
            <Button onClick={() => setAsked("revise")}>{words.revise}</Button>
          </>
        )}
        <Button type="primary" onClick={() => go(`/ledger?plan=${plan.id}`)}>
          {words.toLedger}
        </Button>
      </PageHead>
      <div className="page-body plan-overview">
        <section className="block">
          <h2>{words.tasks}</h2>
          <StateBar states={plan.tasks} total={total} />
          <p>
            {words.tasksOf(plan.tasks.closed ?? 0, total)}
            {plan.overdue > 0 && (
              <Link href={`/ledger?plan=${plan.id}&flag=overdue`} className="plan-overdue">
                {words.overdue(plan.overdue)}
              </Link>
            )}
          </p>
          <LightCounts lights={plan.lights} />
        </section>
        <section className="block">
          <h2>{words.programmes}</h2>
          <table className="plain-table">
            <tbody>
              {plan.programmes.map(({ title, tasks, closed }) => (
                <tr key={title}>
                  <td>
                    <Link href={`/ledger?plan=${plan.id}&programme=${encodeURIComponent(title)}`}>
                      {title || words.tasks}
                    </Link>
                  </td>
                  <td>{words.programmeTasks(closed, tasks)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="block">
          <h2>{words.years}</h2>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                <th scope="col">{standings.closed}</th>
                <th scope="col">{standings.carried}</th>
                <th scope="col">{standings.started}</th>
              </tr>
            </thead>
            <tbody>
              {plan.years.map(({ year, closed, carried, started }) => (
                <tr key={year}>
                  <td>
                    <Link href={`/ledger?plan=${plan.id}&year=${year}`}>{words.yearOf(year)}</Link>
                  </td>
                  <td>{words.items(closed)}</td>
                  <td>{words.items(carried)}</td>
                  <td>{words.items(started)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="block">
          <h2>{words.revisions}</h2>
          <ul className="revision-list">
            {plan.revisions.map(({ id, no, name, state, at, by }) => (
              <li key={id}>
                <b>{words.revisionNo(no)}</b>
                <span>{revisionStates[state]}</span>
                <span className="quiet">
                  {name}　{momentWords(at)}
                  {by && `　${by}`}
                </span>
                <Link href={`/plans/${plan.id}?text=${id}`}>{words.readText}</Link>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => void planApi.document(plan.id, id).then(saveFile)}
                >
                  {words.download}
                </button>
                {state === "draft" && mayWrite && (
                  <Link href={`/plans/${plan.id}?revision=${id}`}>{words.review}</Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Modal
        open={asked === "revise"}
        title={words.revise}
        footer={null}
        width={640}
        destroyOnHidden
        onCancel={close}
      >
        <SendFile<ProposedRevision>
          path={planApi.revisionPath(plan.id, plan.version)}
          says={words}
          onDone={({ revision }) => {
            close();
            void refresh();
            go(`/plans/${plan.id}?revision=${revision}`);
          }}
        />
      </Modal>
      {asked === "rollover" && <RolloverDialog plan={plan.id} onClose={close} />}
    </div>
  );
}
