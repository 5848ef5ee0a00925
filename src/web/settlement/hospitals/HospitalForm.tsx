import { App, Form, Input, Modal } from "antd";
import type { HospitalView } from "../../../workspace/insurance/views.ts";
import { Refusal } from "../../client.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

interface Values {
  readonly code: string;
  readonly unit: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly decision: string;
}

const fields: readonly string[] = ["code", "unit", "validFrom", "validTo", "decision"];
const day = { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, message: words.dayWrong };
const needed = { required: true, whitespace: true, message: common.needed };

interface Props {
  /** Absent for a new one. */
  readonly hospital?: HospitalView;
  readonly onClose: () => void;
}

/** Registers a unit as a hospital, or changes its registration. */
export function HospitalForm({ hospital, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const write = useSettlementWrite<unknown>(() => {
    void message.success(hospital ? words.changed : words.registered);
    onClose();
  });
  const save = ({ code, validTo, ...values }: Values) => {
    const sent = { ...values, ...(validTo && { validTo }) };
    write.mutate(
      hospital
        ? {
            path: `hospitals/${encodeURIComponent(hospital.code)}`,
            method: "PATCH",
            body: { version: hospital.version, ...sent },
          }
        : { path: "hospitals", body: { code: code.trim(), ...sent } },
      {
        onError: (error) => {
          if (error instanceof Refusal && error.field && fields.includes(error.field))
            form.setFields([{ name: error.field as keyof Values, errors: [error.message] }]);
        },
      },
    );
  };
  return (
    <Modal
      open
      title={hospital ? `${words.edit}：${hospital.name}` : words.register}
      okText={hospital ? common.save : words.register}
      cancelText={common.cancel}
      confirmLoading={write.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={hospital ? { ...hospital, validTo: hospital.validTo ?? "" } : { decision: "" }}
        onFinish={save}
      >
        <Form.Item name="code" label={words.code} extra={words.codeHint} rules={[needed]}>
          <Input maxLength={64} disabled={hospital !== undefined} autoComplete="off" />
        </Form.Item>
        <Form.Item name="unit" label={words.unit} extra={words.unitHint} rules={[needed]}>
          <UnitPicker {...(hospital && { known: [{ id: hospital.unit, name: hospital.name }] })} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="validFrom" label={words.validFrom} extra={words.dayHint} rules={[needed, day]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="validTo" label={words.validTo} extra={words.dayHint} rules={[day]}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item name="decision" label={words.decision}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
      <ErrorLine error={write.error} />
    </Modal>
  );
}
