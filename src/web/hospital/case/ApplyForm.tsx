import { App, Form, Input, Modal } from "antd";
import type { ReviewQuota } from "../../../workspace/insurance/reviews/views.ts";
import type { CaseView } from "../../../workspace/insurance/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { Files } from "../../parts/files/Files.tsx";
import { useFiles } from "../../parts/files/use-files.ts";
import type { Fund } from "../../settlement/parts/chosen-fund.ts";
import { useSettlement, useSettlementWrite } from "../../settlement/parts/use-settlement.ts";
import { words as common, reviewKindWords } from "../../settlement/parts/words.zh.ts";
import { words } from "../words.zh.ts";
import { evidencePath } from "./evidence.ts";

interface Props {
  readonly view: CaseView;
  readonly fund: Fund;
  readonly onClose: () => void;
}

/** Applies for a review of a case: a high one for points on top, any other as a whole. */
export function ApplyForm({ view, fund, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const files = useFiles(evidencePath);
  const quota = useSettlement<ReviewQuota>("reviews/quota", { ...fund, hospital: view.hospital });
  const kind = view.kind === "high" ? "high" : "group";
  const send = useSettlementWrite<unknown>(() => {
    void message.success(words.applied);
    onClose();
  });
  const left = quota.data && Math.max(0, quota.data.allowed - quota.data.used);
  const finish = ({ reason }: { readonly reason: string }) =>
    send.mutate({
      path: "reviews",
      body: {
        ...fund,
        month: view.month,
        hospital: view.hospital,
        case: view.case,
        kind,
        reason: reason.trim(),
        evidence: files.done.map(({ id }) => id),
      },
    });
  return (
    <Modal
      open
      title={words.applyFor(view.case, reviewKindWords[kind])}
      okText={words.send}
      cancelText={common.cancel}
      okButtonProps={{ disabled: files.problem !== undefined || !left }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {quota.data && (
        <p role="status">
          {left === 0 ? words.quotaNone(quota.data.allowed) : words.quota(left ?? 0, quota.data.allowed)}
        </p>
      )}
      <ErrorLine error={quota.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish}>
        <Form.Item
          name="reason"
          label={words.applyReason}
          extra={words.applyReasonHint}
          rules={[{ required: true, whitespace: true, message: common.needed }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={2000} />
        </Form.Item>
        <Files files={files} />
        {files.problem && <p role="status">{files.problem}</p>}
        <ErrorLine error={send.error} />
      </Form>
    </Modal>
  );
}
