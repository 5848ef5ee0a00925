import { Skeleton } from "antd";
import { useEffect } from "react";
import { Link, useParams } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { backToLedger } from "../parts/from-ledger.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { TaskBody } from "./TaskBody.tsx";
import { TaskFacts } from "./TaskFacts.tsx";
import { useTask } from "./use-task.ts";
import { words } from "./words.zh.ts";
import "../styles/task.css";

/** Everything about one task, as a page of its own. */
export function TaskPage() {
  const { id = "" } = useParams();
  const from: unknown = useHistoryState();
  const { data: task, error, isPending, refetch } = useTask(id);
  useEffect(() => {
    if (task) document.title = `${task.no} ${task.title}`;
  }, [task]);
  return (
    <div className="page-scroll">
      <PageHead
        back={
          <Link href={backToLedger(from, task?.plan)} className="back">
            {words.back}
          </Link>
        }
        title={task ? `${task.no} ${task.title}` : words.title}
        says={task && <TaskFacts task={task} />}
      />
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && (
        <div className="page-body">
          <Skeleton active paragraph={{ rows: 12 }} />
        </div>
      )}
      {task && <TaskBody task={task} />}
    </div>
  );
}
