import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { life, type StepId } from "../../workspace/tasks/life.ts";
import type { StepView, TaskView } from "../../workspace/tasks/views.ts";
import { useAddress } from "../parts/use-address.ts";
import { useMay } from "../shell/me.ts";
import { useNarrow } from "../use-narrow.ts";
import { EditDialog } from "./EditDialog.tsx";
import { StepDialog } from "./StepDialog.tsx";
import { arranged, isImmediate, movesOn } from "./steps.ts";
import { useTakeStep } from "./use-take-step.tsx";
import { words } from "./words.zh.ts";

/** The steps that the caller can take now, as buttons: the one that moves the task on first. */
export function StepBar({ task }: { readonly task: TaskView }) {
  const narrow = useNarrow();
  const { values, set } = useAddress();
  const [asked, setAsked] = useState<StepId | undefined>(stepIn(values, task));
  const take = useTakeStep();
  const mayEdit = useMay()("task.manage") && task.state !== "closed" && task.state !== "aborted";
  const [editing, setEditing] = useState(false);
  const { front, more } = arranged(task.steps, narrow ? 2 : 4);
  const start = (step: StepView) => {
    if (!isImmediate(step)) setAsked(step.id);
    else
      take.mutate({
        task: task.id,
        step: step.id,
        body: { version: task.version, ...(step.units[0] && { unit: step.units[0] }) },
      });
  };
  const close = () => {
    setAsked(undefined);
    if (values.has("step")) set({ step: undefined });
  };
  return (
    <div className="step-bar" role="toolbar" aria-label={words.steps}>
      {task.steps.length === 0 && <span className="quiet">{words.noSteps}</span>}
      {front.map((step, at) => (
        <Button
          key={step.id}
          {...(at === 0 && movesOn.has(step.id) && { type: "primary" as const })}
          danger={step.id === "abort"}
          loading={take.isPending && take.variables.step === step.id}
          onClick={() => start(step)}
        >
          {life[step.id].title}
        </Button>
      ))}
      {(more.length > 0 || mayEdit) && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              ...(mayEdit ? [{ key: "edit", label: words.edit, onClick: () => setEditing(true) }] : []),
              ...more.map((step) => ({
                key: step.id,
                label: life[step.id].title,
                danger: step.id === "abort",
                onClick: () => start(step),
              })),
            ],
          }}
        >
          <Button>
            {words.moreSteps}
            <DownOutlined aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      {editing && <EditDialog task={task} onClose={() => setEditing(false)} />}
      {asked && <StepDialog task={task.id} step={asked} onClose={close} />}
    </div>
  );
}

/** The step that the address asks for, where it can be taken: other pages and messages lead to it. */
function stepIn(values: URLSearchParams, task: TaskView): StepId | undefined {
  return task.steps.find(({ id }) => id === values.get("step"))?.id;
}
