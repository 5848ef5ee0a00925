import { Alert, Button, Modal, Skeleton } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { ImportedPlan, PlanRow } from "../../workspace/plans/views.ts";
import { planStates } from "../../workspace/plans/words.zh.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { SendFile } from "../parts/files/SendFile.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { StateBar } from "../parts/StateBar.tsx";
import { useMay } from "../shell/me.ts";
import { planApi } from "./api.ts";
import { LightCounts } from "./LightCounts.tsx";
import { usePlans, useRefreshPlans } from "./use-plans.ts";
import { words } from "./words.zh.ts";
import "../styles/plans.css";

/** 方案: the plans of the office, and the way in for a new one. */
export function PlansPage() {
  const { data, error, isPending, refetch } = usePlans();
  const mayImport = useMay()("plan.write");
  const [asked, setAsked] = useState(false);
  const rows = data?.rows.filter(({ state }) => state !== "archived") ?? [];
  const drafts = rows.filter(({ state }) => state === "draft").length;
  return (
    <div className="page-scroll">
      <PageHead title={words.title} says={data && <span>{words.count(rows.length, drafts)}</span>}>
        {mayImport && rows.length > 0 && (
          <Button type="primary" onClick={() => setAsked(true)}>
            {words.import}
          </Button>
        )}
      </PageHead>
      <div className="page-body">
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active paragraph={{ rows: 8 }} />}
        {data && rows.length === 0 && (
          <EmptyState says={mayImport ? words.empty : words.emptyReader}>
            {mayImport && <Import />}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <ul className="plan-list">
            {rows.map((row) => (
              <PlanItem key={row.id} row={row} />
            ))}
          </ul>
        )}
      </div>
      <Modal
        open={asked}
        title={words.import}
        footer={null}
        width={640}
        destroyOnHidden
        onCancel={() => setAsked(false)}
      >
        <Import />
      </Modal>
    </div>
  );
}

/** Sends a document and opens what became of it. */
function Import() {
  const [, go] = useLocation();
  const refresh = useRefreshPlans();
  const [known, setKnown] = useState<ImportedPlan>();
  const done = (answer: ImportedPlan) => {
    void refresh();
    if (answer.known) setKnown(answer);
    else go(`/plans/${answer.plan}`);
  };
  return (
    <SendFile<ImportedPlan>
      path={planApi.importPath}
      says={words}
      onDone={done}
      paste={{ send: planApi.pasted, says: words }}
    >
      {known && (
        <Alert
          type="info"
          showIcon
          role="status"
          className="error-line"
          title={words.known(known.title)}
          action={
            <Button size="small" onClick={() => go(`/plans/${known.plan}`)}>
              {words.openKnown}
            </Button>
          }
        />
      )}
    </SendFile>
  );
}

function PlanItem({ row }: { readonly row: PlanRow }) {
  const total = Object.values(row.tasks).reduce((sum, count) => sum + count, 0);
  return (
    <li className="plan-item">
      <div className="plan-name">
        <Link href={`/plans/${row.id}`}>{row.title}</Link>
        <p className="quiet">
          {[row.issuer, row.docNumber, words.revisionNo(row.revisionNo)].filter(Boolean).join("　")}
        </p>
      </div>
      <div className="plan-standing">
        <span className={`plan-state ${row.state}`}>
          {row.state === "published" && row.year !== undefined
            ? words.yearOf(row.year)
            : planStates[row.state]}
        </span>
        {row.proposed && <span className="plan-proposed">{words.proposed}</span>}
      </div>
      <div className="plan-progress">
        {total > 0 && (
          <>
            <StateBar states={row.tasks} total={total} />
            <p>
              {words.tasksOf(row.tasks.closed ?? 0, total)}
              {row.overdue > 0 && <span className="plan-overdue">{words.overdue(row.overdue)}</span>}
            </p>
            <LightCounts lights={row.lights} />
          </>
        )}
      </div>
    </li>
  );
}
