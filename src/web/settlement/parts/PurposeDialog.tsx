import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { words } from "./words.zh.ts";

/** Letters that a purpose needs at least: less says nothing. */
const least = 4;

interface Props {
  /** What is opened, on the dialog and its button. */
  readonly verb: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onGive: (purpose: string) => void;
  readonly onClose: () => void;
}

/** Asks what someone wants to see a person's data for; who looked, when and what for is recorded. */
export function PurposeDialog({ verb, busy, error, onGive, onClose }: Props) {
  const field = useId();
  const [purpose, setPurpose] = useState("");
  return (
    <Modal
      open
      title={verb}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {words.cancel}
        </Button>,
        <Button
          key="give"
          type="primary"
          loading={busy}
          disabled={purpose.trim().length < least}
          onClick={() => onGive(purpose.trim())}
        >
          {verb}
        </Button>,
      ]}
    >
      <p>{words.purposeHint}</p>
      <label className="field-label" htmlFor={field}>
        {words.purpose}
      </label>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={200}
        value={purpose}
        onChange={({ target }) => setPurpose(target.value)}
      />
      <ErrorLine error={error} />
    </Modal>
  );
}
