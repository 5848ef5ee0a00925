import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { needSays } from "../../workspace/tasks/words.zh.ts";
import { Refusal } from "../client.ts";
import { Conflict } from "../parts/Conflict.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { useNarrow } from "../use-narrow.ts";
import { taskApi } from "./api.ts";
import { conflictRows, versionOf } from "./conflict-rows.ts";
import { changesUnits, type EditValues, editOf, editValues } from "./edit-values.ts";
import { UnitFields } from "./UnitFields.tsx";
import { refreshTasks, taskKey } from "./use-task.ts";
import { words } from "./words.zh.ts";

/** What the plan office changes of a task: its name, its dates, who answers for it. */
export function EditDialog({
  task: now,
  onClose,
}: {
  readonly task: TaskView;
  readonly onClose: () => void;
}) {
  const narrow = useNarrow();
  // The task as it was when the form was opened: only what is changed against it is sent.
  const [task] = useState(now);
  const [form] = Form.useForm<EditValues>();
  const { message } = App.useApp();
  const client = useQueryClient();
  const edit = useMutation({
    mutationFn: ({ values, version }: { values: EditValues; version: number }) =>
      taskApi.edit(task.id, { version, ...editOf(task, values) }),
    meta: { quiet: true },
    onSuccess: (after) => {
      client.setQueryData(taskKey(after.id), after);
      void refreshTasks(client);
      void message.success(words.edited);
      onClose();
    },
    onError: (error) => {
      if (error instanceof Refusal && (error.field === "title" || error.field === "reason"))
        form.setFields([{ name: error.field, errors: [error.message] }]);
    },
  });
  const conflict =
    edit.error instanceof Refusal && edit.error.code === "conflict" ? edit.error.current : undefined;
  const send = (values: EditValues) => {
    if (Object.keys(editOf(task, values)).every((field) => field === "reason")) onClose();
    else edit.mutate({ values, version: task.version });
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      mask={{ closable: false }}
      title={words.edit}
      width={narrow ? "100%" : 540}
      className={narrow ? "step-dialog narrow" : "step-dialog"}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={editValues(task)}
        onFinish={send}
      >
        <Fields task={task} />
        {conflict !== undefined ? (
          <Conflict
            rows={conflictRows(task, conflict)}
            busy={edit.isPending}
            onKeep={() =>
              edit.mutate({
                values: form.getFieldsValue(true) as EditValues,
                version: versionOf(conflict) ?? now.version,
              })
            }
            onDrop={onClose}
          />
        ) : (
          <>
            <ErrorLine error={edit.error} />
            <div className="form-buttons form-end">
              <Button onClick={onClose}>{words.cancel}</Button>
              <Button type="primary" htmlType="submit" loading={edit.isPending}>
                {words.save}
              </Button>
            </div>
          </>
        )}
      </Form>
    </Modal>
  );
}

function Fields({ task }: { readonly task: TaskView }) {
  return (
    <>
      <Form.Item
        name="title"
        label={words.title}
        rules={[{ required: true, whitespace: true, message: words.needTitle }]}
      >
        <Input.TextArea autoFocus rows={3} maxLength={2000} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="due" label={words.due} extra={words.dueHint}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="reportDays"
          label={words.reportDays}
          extra={words.reportDaysHint}
          rules={[{ required: true, message: words.needDays }]}
        >
          <InputNumber min={1} max={3660} precision={0} />
        </Form.Item>
      </div>
      <UnitFields task={task} />
      <p className="quiet">{words.editUnitsHint}</p>
      <Form.Item
        name="reason"
        label={words.editReason}
        dependencies={["lead", "responsible", "support"]}
        rules={[
          ({ getFieldsValue }) => ({
            required: changesUnits(task, getFieldsValue() as EditValues),
            whitespace: true,
            message: needSays.reason,
          }),
        ]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}
