import { App, Button, Form, Input, Modal, Radio } from "antd";
import type { ReactNode } from "react";
import type { Closed } from "../../workspace/units/close.ts";
import type { Hierarchy } from "../../workspace/units/events.ts";
import type { UnitDetail, UnitRow } from "../../workspace/units/views.ts";
import { hierarchyWords } from "../../workspace/units/words.zh.ts";
import { dayInChina } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useWrite } from "./use-people.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

const today = () => dayInChina(new Date());

/** A dialog with a form and the verb that it does. */
function StepModal(props: {
  readonly title: string;
  readonly verb: string;
  readonly busy: boolean;
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onClose}
      footer={[
        <Button key="cancel" onClick={props.onClose}>
          {words.cancel}
        </Button>,
        <Button
          key="do"
          type="primary"
          danger={props.danger ?? false}
          loading={props.busy}
          onClick={props.onSubmit}
        >
          {props.verb}
        </Button>,
      ]}
    >
      {props.children}
    </Modal>
  );
}

const dayInput = <input type="date" className="plain-input" required />;

/** Gives a unit another name; the one before stays known. */
export function RenameUnit({ unit, onClose }: Props) {
  const [form] = Form.useForm();
  const write = useWrite(onClose);
  return (
    <StepModal
      title={`${words.rename}：${unit.name}`}
      verb={words.rename}
      busy={write.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: unit.name, from: today() }}
        onFinish={(values: { name: string; from: string }) =>
          write.mutate({
            path: `/api/units/${unit.id}/rename`,
            method: "POST",
            body: { version: unit.version, ...values },
          })
        }
      >
        <Form.Item
          name="name"
          label={words.newName}
          extra={words.renameHint}
          rules={[{ required: true, whitespace: true, message: words.needName }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="from" label={words.renameFrom}>
          {dayInput}
        </Form.Item>
        <ErrorLine error={write.error} />
      </Form>
    </StepModal>
  );
}

/** Puts a unit under another one, from a day on. */
export function MoveUnit({ unit, onClose }: Props) {
  const [form] = Form.useForm();
  const write = useWrite(onClose);
  return (
    <StepModal
      title={`${words.move}：${unit.name}`}
      verb={words.move}
      busy={write.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ hierarchy: "region", from: today() }}
        onFinish={(values: { hierarchy: Hierarchy; parent?: string; from: string }) =>
          write.mutate({
            path: `/api/units/${unit.id}/move`,
            method: "POST",
            body: { version: unit.version, ...values },
          })
        }
      >
        <Form.Item name="hierarchy" label={words.moveWhich}>
          <Radio.Group options={Object.entries(hierarchyWords).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="parent" label={words.moveTo} extra={words.moveNone}>
          <UnitPicker />
        </Form.Item>
        <Form.Item name="from" label={words.moveFrom} extra={words.moveHint}>
          {dayInput}
        </Form.Item>
        <ErrorLine error={write.error} />
      </Form>
    </StepModal>
  );
}

interface Closing {
  readonly also?: readonly string[];
  readonly on: string;
  readonly successor?: string;
}

/** Ends a unit, or merges several into one: asks once, with what goes over. */
export function CloseUnit({ unit, byId, onClose }: Props & { readonly byId: ReadonlyMap<string, UnitRow> }) {
  const [form] = Form.useForm<Closing>();
  const { modal, message } = App.useApp();
  const write = useWrite<Closed>((closed) => {
    onClose();
    void message.success(words.closed(closed));
  });
  const ask = ({ also = [], on, successor }: Closing) => {
    const ending = [unit, ...also.flatMap((id) => byId.get(id) ?? [])];
    const count = (of: (each: UnitRow) => number) => ending.reduce((sum, each) => sum + of(each), 0);
    void modal.confirm({
      title: words.closeVerb,
      content: words.closeAsks(
        ending.map(({ name }) => name),
        count(({ openTasks }) => openTasks),
        count(({ people }) => people),
      ),
      okText: words.closeVerb,
      okButtonProps: { danger: true },
      cancelText: words.cancel,
      onOk: () =>
        write.mutate({
          path: "/api/units/close",
          method: "POST",
          body: { units: ending.map(({ id, version }) => ({ id, version })), on, successor },
        }),
    });
  };
  return (
    <StepModal
      title={`${words.closeUnit}：${unit.name}`}
      verb={words.closeVerb}
      danger
      busy={write.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ on: today() }} onFinish={ask}>
        <Form.Item name="also" label={words.closeAlso} extra={words.closeAlsoHint}>
          <UnitPicker multiple />
        </Form.Item>
        <Form.Item name="successor" label={words.successor} extra={words.successorHint}>
          <UnitPicker />
        </Form.Item>
        <Form.Item name="on" label={words.closeOn}>
          {dayInput}
        </Form.Item>
        <ErrorLine error={write.error} />
      </Form>
    </StepModal>
  );
}
