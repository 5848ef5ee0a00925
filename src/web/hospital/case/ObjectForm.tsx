import { App, Form, Input, Modal } from "antd";
import type { CaseView } from "../../../workspace/insurance/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { Files } from "../../parts/files/Files.tsx";
import { useFiles } from "../../parts/files/use-files.ts";
import type { Fund } from "../../settlement/parts/chosen-fund.ts";
import { useSettlementWrite } from "../../settlement/parts/use-settlement.ts";
import { words as common } from "../../settlement/parts/words.zh.ts";
import { words } from "../words.zh.ts";
import { evidencePath } from "./evidence.ts";

interface Values {
  readonly reason: string;
  readonly group?: string;
  readonly noncompliant?: string;
}

interface Props {
  readonly view: CaseView;
  readonly fund: Fund;
  readonly onClose: () => void;
}

/** Objects to how a case came out: why, what would be right, and what shows it. */
export function ObjectForm({ view, fund, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const files = useFiles(evidencePath);
  const send = useSettlementWrite<unknown>(() => {
    void message.success(words.objected);
    onClose();
  });
  const finish = ({ reason, group = "", noncompliant = "" }: Values) =>
    send.mutate({
      path: "objections",
      body: {
        ...fund,
        month: view.month,
        hospital: view.hospital,
        case: view.case,
        reason: reason.trim(),
        wants: {
          ...(group.trim() !== "" && { group: group.trim() }),
          ...(noncompliant.trim() !== "" && { noncompliant: noncompliant.trim() }),
        },
        evidence: files.done.map(({ id }) => id),
      },
    });
  return (
    <Modal
      open
      title={words.objectTo(view.case)}
      okText={words.send}
      cancelText={common.cancel}
      okButtonProps={{ disabled: files.problem !== undefined }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish}>
        <Form.Item
          name="reason"
          label={words.objectReason}
          extra={words.objectReasonHint}
          rules={[{ required: true, whitespace: true, message: common.needed }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={2000} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="group" label={words.wantsGroup}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="noncompliant"
            label={words.wantsNoncompliant}
            rules={[{ pattern: /^\d{1,13}(\.\d{1,2})?$/, message: common.decimal }]}
          >
            <Input inputMode="decimal" autoComplete="off" />
          </Form.Item>
        </div>
        <Files files={files} />
        {files.problem && <p role="status">{files.problem}</p>}
        <ErrorLine error={send.error} />
      </Form>
    </Modal>
  );
}
