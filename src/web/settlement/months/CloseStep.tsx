import { App, Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { stepWords } from "../../../workspace/insurance/months/words.zh.ts";
import type { MonthRow } from "../../../workspace/insurance/views.ts";
import { dayWords } from "../../parts/dates.zh.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { closeWords, words as common } from "../parts/words.zh.ts";
import { closingWords } from "./close-words.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly month: MonthRow;
  /** With the month's name, where it does not stand beside. */
  readonly named?: boolean;
}

/** Closes the step that a month is at: asks once and names what will happen. */
export function CloseStep({ month, named = false }: Props) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const field = useId();
  const [reason, setReason] = useState("");
  const close = useSettlementWrite<unknown>(() => {
    setAsked(false);
    void message.success(words.closed(month.month, stepWords[month.step]));
  });
  if (month.step === "published") return null;
  const verb = closeWords[month.step];
  return (
    <>
      <Button type="primary" onClick={() => setAsked(true)}>
        {named ? `${verb}（${common.monthOf(month.month)}）` : verb}
      </Button>
      <Modal
        open={asked}
        title={`${verb}：${words.titleOf(month.year, month.month, month.fund)}`}
        okText={verb}
        cancelText={common.cancel}
        confirmLoading={close.isPending}
        onCancel={() => setAsked(false)}
        onOk={() =>
          close.mutate({
            path: `months/${month.id}/close-step`,
            body: { version: month.version, ...(reason.trim() && { reason: reason.trim() }) },
          })
        }
      >
        {closingWords(month).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {month.due && <p className="quiet">{words.early(dayWords(month.due))}</p>}
        <label className="field-label" htmlFor={field}>
          {words.reasonLabel}
        </label>
        <Input.TextArea
          id={field}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <ErrorLine error={close.error} />
      </Modal>
    </>
  );
}
