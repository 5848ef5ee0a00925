import { Skeleton } from "antd";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { TaskBody } from "./TaskBody.tsx";
import { TaskFacts } from "./TaskFacts.tsx";
import { useTask } from "./use-task.ts";

/** A task beside a list. */
export function TaskPane({ id }: { readonly id: string }) {
  const { data: task, error, isPending, refetch } = useTask(id);
  return (
    <div className="task-pane">
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {task && (
        <>
          <h2 className="task-pane-title">
            {task.no} {task.title}
          </h2>
          <TaskFacts task={task} />
          <TaskBody key={task.id} task={task} />
        </>
      )}
    </div>
  );
}
