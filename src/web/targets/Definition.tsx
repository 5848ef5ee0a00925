import { useMutation } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Modal, Select } from "antd";
import { useState } from "react";
import type { TargetEdit } from "../../workspace/targets/edit.ts";
import type { TargetView } from "../../workspace/targets/views.ts";
import { aggregationWords, directionWords } from "../../workspace/targets/words.zh.ts";
import { newKey } from "../client.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { targetApi } from "./api.ts";
import { baselineWords } from "./cell-words.ts";
import { useRefreshTargets } from "./use-targets.ts";
import { words } from "./words.zh.ts";

/** How the metric binds and is added up, and who must report it; the plan office may change it. */
export function Definition({ target }: { readonly target: TargetView }) {
  const [editing, setEditing] = useState(false);
  const facts = [
    [words.direction, directionWords[target.direction]],
    [words.aggregation, aggregationWords[target.aggregation]],
    [words.unit, target.unit],
    [words.baseline, baselineWords(target)],
    [words.units, target.units.map(({ name }) => name).join("、") || words.noUnits],
  ] as const;
  return (
    <section className="block">
      <h2>{words.definition}</h2>
      <dl className="target-facts">
        {facts.map(([title, says]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {target.cumulative && <p className="quiet">{words.cumulative}</p>}
      {target.yearly && <p className="quiet">{words.yearly}</p>}
      {target.may.edit && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
      {editing && <EditDialog target={target} onClose={() => setEditing(false)} />}
    </section>
  );
}

type Values = Omit<TargetEdit, "version">;

function EditDialog({ target, onClose }: { readonly target: TargetView; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  // Of the moment it was opened: another's change since then is a conflict and not overwritten.
  const [version] = useState(target.version);
  const refresh = useRefreshTargets();
  const send = useMutation({
    mutationFn: (values: Values) => targetApi.edit(target.id, { ...values, version }, key),
    meta: { quiet: true },
    onSuccess: async () => {
      void message.success(words.saved);
      onClose();
      await refresh();
    },
  });
  const { direction, aggregation, cumulative, yearly, units } = target;
  return (
    <Modal
      open
      title={words.edit}
      okText={words.save}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ direction, aggregation, cumulative, yearly, units: units.map(({ id }) => id) }}
        onFinish={(values) => send.mutate(values)}
      >
        <Form.Item name="direction" label={words.direction}>
          <Select options={optionsOf(directionWords)} />
        </Form.Item>
        <Form.Item name="aggregation" label={words.aggregation}>
          <Select options={optionsOf(aggregationWords)} />
        </Form.Item>
        <Form.Item name="cumulative" valuePropName="checked" noStyle>
          <Checkbox>{words.cumulative}</Checkbox>
        </Form.Item>
        <Form.Item name="yearly" valuePropName="checked">
          <Checkbox>{words.yearly}</Checkbox>
        </Form.Item>
        <Form.Item name="units" label={words.units}>
          <UnitPicker multiple known={units} />
        </Form.Item>
      </Form>
      <ErrorLine error={send.error} />
    </Modal>
  );
}

function optionsOf(titles: Readonly<Record<string, string>>) {
  return Object.entries(titles).map(([value, label]) => ({ value, label }));
}
