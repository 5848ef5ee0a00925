import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { newKey, Refusal } from "../../client.ts";
import { dayInChina } from "../../parts/dates.zh.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { ruleApi, rulesKey } from "../api.ts";
import { ruleOf, type TierTable } from "./model.ts";
import { tableWords as words } from "./words.zh.ts";

interface Props {
  readonly table: TierTable;
  /** Number of the newest version that the writer has seen; 0 for a new table. */
  readonly number: number;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Keeps the table as a new version, with a note that says what changed. */
export function SaveDialog({ table, number, onSaved, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly note: string }>();
  const [key] = useState(newKey);
  const client = useQueryClient();
  const write = useMutation({
    mutationFn: ({ note }: { readonly note: string }) => {
      const tests = table.tests.filter(({ gives }) => gives.trim() !== "");
      const content = ruleOf({ ...table, tests }, dayInChina(new Date()));
      return ruleApi.write({ content, number, note: note.trim() }, key);
    },
    meta: { quiet: true },
    onSuccess: async (written) => {
      void message.success(words.saved(written.number));
      await client.invalidateQueries({ queryKey: rulesKey });
      onSaved();
    },
  });
  return (
    <Modal
      open
      title={words.saveTitle}
      okText={words.saveVerb}
      cancelText={words.cancel}
      confirmLoading={write.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => write.mutate(values)}>
        <Form.Item
          name="note"
          label={words.note}
          extra={words.noteHint}
          rules={[{ required: true, whitespace: true, message: words.needNote }]}
        >
          <Input.TextArea autoFocus rows={2} maxLength={500} />
        </Form.Item>
        <ErrorLine error={conflictOf(write.error)} />
      </Form>
    </Modal>
  );
}

/** A conflict says which version was written meanwhile. */
function conflictOf(error: unknown): unknown {
  const current = error instanceof Refusal && error.code === "conflict" ? error.current : undefined;
  return typeof current === "number" ? new Error(words.conflict(current)) : error;
}
