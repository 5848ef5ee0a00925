import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { DeductionView } from "../../../workspace/insurance/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useMay } from "../../shell/me.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { useSettlementRows, useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { deductionSays } from "./deduction-words.ts";
import { Revoke } from "./Revoke.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly fund: Fund;
  readonly hospital: string;
}

/** What is taken off a hospital's months, with reason and decision; to be added and revoked. */
export function Deductions({ fund, hospital }: Props) {
  const may = useMay()("insurance.manage");
  const [asked, setAsked] = useState(false);
  const deductions = useSettlementRows<DeductionView>("deductions", { ...fund });
  const rows = deductions.rows?.filter((each) => each.hospital === hospital) ?? [];
  return (
    <section className="block">
      <h2>{words.deductions}</h2>
      <ErrorLine error={deductions.error} onRetry={() => void deductions.refetch()} />
      {deductions.rows && rows.length === 0 && <p className="quiet">{words.noDeductions}</p>}
      <ul className="uploads">
        {rows.map((each) => (
          <li key={each.id} data-revoked={each.revoked || undefined}>
            <b>{common.monthOf(each.month)}</b> {deductionSays(each)}{" "}
            {each.revoked ? <small>{words.revoked}</small> : may && <Revoke deduction={each} />}
            <div>{each.reason}</div>
            <small>{each.decision}</small>
          </li>
        ))}
      </ul>
      {may && <Button onClick={() => setAsked(true)}>{words.addDeduction}</Button>}
      {asked && <AddDeduction fund={fund} hospital={hospital} onClose={() => setAsked(false)} />}
    </section>
  );
}

interface Values {
  readonly month: number;
  readonly audit: string;
  readonly points: string;
  readonly reason: string;
  readonly decision: string;
}

const needed = { required: true, message: common.needed };
const months = Array.from({ length: 12 }, (_, i) => ({ value: i + 1, label: common.monthOf(i + 1) }));

function AddDeduction({ fund, hospital, onClose }: Props & { readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const add = useSettlementWrite<unknown>(() => {
    void message.success(words.added);
    onClose();
  });
  return (
    <Modal
      open
      title={words.addDeduction}
      okText={words.add}
      cancelText={common.cancel}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ audit: "0", points: "0" }}
        onFinish={(values) => add.mutate({ path: "deductions", body: { ...fund, hospital, ...values } })}
      >
        <Form.Item name="month" label={words.month} rules={[needed]}>
          <Select options={months} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item
            name="audit"
            label={words.auditAmount}
            extra={words.auditHint}
            rules={[needed, { pattern: /^\d{1,13}(\.\d{1,2})?$/, message: common.decimal }]}
          >
            <Input inputMode="decimal" autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="points"
            label={words.pointsOff}
            extra={words.auditHint}
            rules={[needed, { pattern: /^\d{1,13}(\.\d{1,8})?$/, message: common.decimal }]}
          >
            <Input inputMode="decimal" autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item name="reason" label={words.reason} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="decision" label={words.decisionNumber} rules={[{ ...needed, whitespace: true }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
      <ErrorLine error={add.error} />
    </Modal>
  );
}
