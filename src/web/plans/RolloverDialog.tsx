import { useQuery } from "@tanstack/react-query";
import { App, Button, Modal, Skeleton } from "antd";
import { type ReactNode, useState } from "react";
import type { TouchedTask } from "../../workspace/plans/views.ts";
import { standings } from "../../workspace/plans/words.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { planApi } from "./api.ts";
import { plansKey, useWrite } from "./use-plans.ts";
import { words } from "./words.zh.ts";

/** Shows how the tasks would stand in the next year, and goes there. */
export function RolloverDialog({ plan, onClose }: { readonly plan: string; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [carry, setCarry] = useState<readonly string[]>([]);
  const { data, error } = useQuery({
    queryKey: [...plansKey, "rollover", plan, carry],
    queryFn: ({ signal }) => planApi.rollover(plan, carry, signal),
    placeholderData: (before) => before,
  });
  const roll = useWrite((body: { to: number; version: number }) =>
    planApi.rollOver(plan, { ...body, carry }),
  );
  const go = () =>
    data &&
    roll.mutateAsync({ to: data.to, version: data.version }).then(
      ({ to }) => {
        onClose();
        void message.success(words.rolled(to));
      },
      () => undefined,
    );
  return (
    <Modal
      open
      width={720}
      title={data ? words.rolloverTitle(data.to) : words.rollover}
      okText={data ? words.rolloverGo(data.to) : words.rollover}
      cancelText={words.cancel}
      okButtonProps={{ disabled: !data, loading: roll.isPending }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <ErrorLine error={error ?? roll.error} />
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <p>{words.rolloverAsk(data.to)}</p>
          <Group title={standings.closed} tasks={data.closed} />
          <Group title={standings.carried} tasks={data.carried} />
          <Group
            title={standings.started}
            tasks={data.started}
            action={(task) => (
              <Button type="link" size="small" onClick={() => setCarry([...carry, task.id])}>
                {words.asCarried}
              </Button>
            )}
          />
          <Group title={words.aborted} tasks={data.aborted} />
        </>
      )}
    </Modal>
  );
}

function Group({
  title,
  tasks,
  action,
}: {
  readonly title: string;
  readonly tasks: readonly TouchedTask[];
  readonly action?: (task: TouchedTask) => ReactNode;
}) {
  return (
    <details className="standing-group">
      <summary>
        {title} <b>{words.items(tasks.length)}</b>
      </summary>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            {task.no} {task.title} <StateTag state={task.state} />
            {action?.(task)}
          </li>
        ))}
      </ul>
    </details>
  );
}
