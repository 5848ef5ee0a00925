import { App, Input, Modal } from "antd";
import { useId, useState } from "react";
import type { DeductionView } from "../../../workspace/insurance/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { deductionSays } from "./deduction-words.ts";
import { words } from "./words.zh.ts";

/** Takes a deduction back, with a reason. */
export function Revoke({ deduction }: { readonly deduction: DeductionView }) {
  const { message } = App.useApp();
  const field = useId();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState("");
  const revoke = useSettlementWrite<unknown>(() => {
    setAsked(false);
    void message.success(words.revokedDone);
  });
  return (
    <>
      <button type="button" className="text-button" onClick={() => setAsked(true)}>
        {words.revoke}
      </button>
      <Modal
        open={asked}
        title={words.revokeTitle}
        okText={words.revoke}
        cancelText={common.cancel}
        okButtonProps={{ danger: true, disabled: reason.trim() === "" }}
        confirmLoading={revoke.isPending}
        onCancel={() => setAsked(false)}
        onOk={() =>
          revoke.mutate({ path: `deductions/${deduction.id}/revoke`, body: { reason: reason.trim() } })
        }
      >
        <p>{words.revokeAsks(deduction.month, deductionSays(deduction))}</p>
        <label className="field-label" htmlFor={field}>
          {words.revokeReason}
        </label>
        <Input.TextArea
          id={field}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <ErrorLine error={revoke.error} />
      </Modal>
    </>
  );
}
