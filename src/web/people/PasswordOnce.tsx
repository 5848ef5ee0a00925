import { App, Button, Modal } from "antd";
import type { GivenPassword } from "../../workspace/people/views.ts";
import { words } from "./words.zh.ts";

/** A password that is shown once, to be given to its person. */
export function PasswordOnce({
  given: { name, login, password },
  onClose,
}: {
  readonly given: GivenPassword;
  readonly onClose: () => void;
}) {
  const { message } = App.useApp();
  const copy = () =>
    void navigator.clipboard
      ?.writeText(`${words.login} ${login}\n${words.once} ${password}`)
      .then(() => message.success(words.copied));
  return (
    <Modal
      open
      title={words.once}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="copy" type="primary" onClick={copy}>
          {words.copy}
        </Button>,
        <Button key="close" onClick={onClose}>
          {words.close}
        </Button>,
      ]}
    >
      <p>{words.onceFor(name, login)}</p>
      <p>
        <code className="secret once">{password}</code>
      </p>
      <p className="quiet">{words.onceHint}</p>
    </Modal>
  );
}
