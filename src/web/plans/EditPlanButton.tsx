import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import type { PlanView } from "../../workspace/plans/views.ts";
import { Refusal } from "../client.ts";
import { Conflict } from "../parts/Conflict.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { planApi } from "./api.ts";
import { headConflicts, headEdit, headOf, type PlanHead } from "./edit-plan.ts";
import { useRefreshPlans } from "./use-plans.ts";
import { words } from "./words.zh.ts";

/** Opens the form of a plan's head: title, issuer, document number, period. */
export function EditPlanButton({ plan }: { readonly plan: PlanView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.editHead}</Button>
      {open && <EditPlan plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
}

function EditPlan({ plan: now, onClose }: { readonly plan: PlanView; readonly onClose: () => void }) {
  // The plan as it was when the form was opened: only what is changed against it is sent.
  const [plan] = useState(now);
  const [form] = Form.useForm<PlanHead>();
  const { message } = App.useApp();
  const refresh = useRefreshPlans();
  const edit = useMutation({
    mutationFn: ({ values, version }: { values: PlanHead; version: number }) =>
      planApi.edit(plan.id, { version, ...headEdit(plan, values) }),
    meta: { quiet: true },
    onSuccess: () => {
      void refresh();
      void message.success(words.edited);
      onClose();
    },
  });
  const refusal = edit.error instanceof Refusal ? edit.error : undefined;
  const current = refusal?.code === "conflict" ? refusal.current : undefined;
  const send = (values: PlanHead) => {
    if (Object.keys(headEdit(plan, values)).length === 0) onClose();
    else edit.mutate({ values, version: plan.version });
  };
  const keep = () =>
    edit.mutate({ values: form.getFieldsValue(), version: (current as { version: number }).version });
  return (
    <Modal
      open
      title={words.editHead}
      footer={null}
      width={560}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={headOf(plan)} onFinish={send}>
        <Fields />
        {current !== undefined ? (
          <Conflict
            rows={headConflicts(plan, current)}
            busy={edit.isPending}
            onKeep={keep}
            onDrop={() => {
              void refresh();
              onClose();
            }}
          />
        ) : (
          <>
            <ErrorLine error={edit.error} />
            <div className="form-buttons form-end">
              <Button onClick={onClose}>{words.cancel}</Button>
              <Button type="primary" htmlType="submit" loading={edit.isPending}>
                {words.saveHead}
              </Button>
            </div>
          </>
        )}
      </Form>
    </Modal>
  );
}

function Fields() {
  return (
    <>
      <Form.Item
        name="title"
        label={words.planTitle}
        rules={[{ required: true, whitespace: true, message: words.needPlanTitle }]}
      >
        <Input.TextArea autoFocus rows={2} maxLength={300} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="issuer" label={words.issuer}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="docNumber" label={words.docNumber}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="start" label={words.start} extra={words.periodHint}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="end" label={words.end}>
          <Input type="date" />
        </Form.Item>
      </div>
    </>
  );
}
