import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import type { ParameterView, RuleView } from "../../workspace/rules/views.ts";
import { newKey } from "../client.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { ruleApi, rulesKey } from "./api.ts";
import { unitOf } from "./Parameters.tsx";
import { words } from "./words.zh.ts";

interface Values {
  readonly from: string;
  readonly decision: string;
  /** One field for each row; without rows one named value. */
  readonly values: readonly string[];
}

interface Props {
  readonly rule: RuleView;
  readonly parameter: ParameterView;
  readonly onClose: () => void;
}

/** A new value from a day on, with the decision behind it. */
export function SetParameter({ rule, parameter, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const client = useQueryClient();
  const { rows, values, bound } = parameter;
  const last = values.at(-1)?.value;
  const fields = rows.length > 0 ? rows : [""];
  const send = useMutation({
    mutationFn: ({ from, decision, values }: Values) =>
      ruleApi.setParameter(
        rule.id,
        {
          parameter: parameter.id,
          from,
          decision,
          value:
            rows.length > 0
              ? Object.fromEntries(rows.map((row, i) => [row, values[i]!.trim()]))
              : values[0]!.trim(),
        },
        key,
      ),
    meta: { quiet: true },
    onSuccess: async () => {
      void message.success(words.saved);
      onClose();
      await client.invalidateQueries({ queryKey: rulesKey });
    },
  });
  const unit = unitOf(parameter);
  return (
    <Modal
      open
      title={words.setTitle(parameter.title)}
      okText={words.setVerb}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{words.setHint}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          values: fields.map((row) => (typeof last === "object" ? last[row] : String(last ?? ""))),
        }}
        onFinish={(values) => send.mutate(values)}
      >
        <div className="form-pair">
          {fields.map((row, i) => {
            const range = bound?.rows.find((each) => each.row === row);
            return (
              <Form.Item
                key={row}
                name={["values", i]}
                label={`${row || words.value}${unit && `（${unit}）`}`}
                {...(range && { extra: words.bound(range.least, range.most, unit) })}
                rules={[{ required: true, whitespace: true, message: words.needValue }]}
              >
                <Input inputMode="decimal" autoComplete="off" />
              </Form.Item>
            );
          })}
        </div>
        <Form.Item name="from" label={words.from} rules={[{ required: true, message: words.needFrom }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="decision"
          label={words.decision}
          rules={[{ required: true, whitespace: true, message: words.needDecision }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <ErrorLine error={send.error} />
      </Form>
    </Modal>
  );
}
