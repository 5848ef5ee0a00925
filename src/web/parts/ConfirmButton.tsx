import { App, Button, type ButtonProps } from "antd";
import type { ReactNode } from "react";
import { words } from "./words.zh.ts";

interface Props {
  /** What the button does, on it and on the button that confirms. */
  readonly verb: string;
  /** What will happen, in a sentence that names it. */
  readonly asks: ReactNode;
  readonly onConfirm: () => Promise<unknown>;
  readonly danger?: boolean;
  readonly type?: ButtonProps["type"];
  readonly disabled?: boolean;
}

/** A button that asks once, for what cannot be undone. */
export function ConfirmButton({ verb, asks, onConfirm, danger = true, type, disabled = false }: Props) {
  const { modal } = App.useApp();
  return (
    <Button
      danger={danger}
      disabled={disabled}
      {...(type && { type })}
      onClick={() =>
        void modal.confirm({
          title: verb,
          content: asks,
          okText: verb,
          okButtonProps: { danger },
          cancelText: words.cancel,
          // A refusal is said by the query client; the question closes either way.
          onOk: () => onConfirm().catch(() => undefined),
        })
      }
    >
      {verb}
    </Button>
  );
}
