import { Button, Modal, Skeleton } from "antd";
import { life, type StepId } from "../../workspace/tasks/life.ts";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { useNarrow } from "../use-narrow.ts";
import { StepForm } from "./StepForm.tsx";
import { useTask } from "./use-task.ts";
import { words } from "./words.zh.ts";
import "../styles/task.css";

interface Props {
  readonly task: string;
  readonly step: StepId;
  readonly onClose: () => void;
}

/** A step with the form it needs, over whatever page it was asked for on. */
export function StepDialog({ task: id, step, onClose }: Props) {
  const narrow = useNarrow();
  const task = useTask(id);
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      mask={{ closable: false }}
      title={life[step].title}
      width={narrow ? "100%" : step === "report" || step === "split" ? 680 : 540}
      className={narrow ? "step-dialog narrow" : "step-dialog"}
    >
      <ErrorLine error={task.error} onRetry={() => void task.refetch()} />
      {task.isPending && <Skeleton active paragraph={{ rows: 5 }} />}
      {task.data && <WithTask task={task.data} step={step} onClose={onClose} />}
    </Modal>
  );
}

function WithTask({ task, step, onClose }: { task: TaskView; step: StepId; onClose: () => void }) {
  const view = task.steps.find(({ id }) => id === step);
  return (
    <>
      <p className="step-task">{task.title}</p>
      {view ? (
        <StepForm task={task} step={view} onDone={onClose} onCancel={onClose} />
      ) : (
        <>
          <p>{words.gone}</p>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      )}
    </>
  );
}
