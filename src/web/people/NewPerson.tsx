import { Button, Form, Input, Modal } from "antd";
import type { GivenPassword } from "../../workspace/people/views.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { filledGrants, GrantFields } from "./GrantFields.tsx";
import { useWrite } from "./use-people.ts";
import { words } from "./words.zh.ts";

interface Values {
  readonly name: string;
  readonly login: string;
  readonly phone?: string;
  readonly grants: Parameters<typeof filledGrants>[0];
}

/** Adds a person; the one-time password is handed on. */
export function NewPerson({
  unit,
  onGiven,
  onClose,
}: {
  readonly unit: string | undefined;
  readonly onGiven: (given: GivenPassword) => void;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<Values>();
  const write = useWrite<GivenPassword>(onGiven);
  return (
    <Modal
      open
      title={words.newPerson}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {words.cancel}
        </Button>,
        <Button key="save" type="primary" loading={write.isPending} onClick={() => form.submit()}>
          {words.newPerson}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ grants: [{ role: "liaison", ...(unit && { unit }) }] }}
        onFinish={({ grants, ...values }) =>
          write.mutate({
            path: "/api/people",
            method: "POST",
            body: { ...values, grants: filledGrants(grants) },
          })
        }
      >
        <Form.Item
          name="name"
          label={words.personName}
          rules={[{ required: true, whitespace: true, message: words.needPersonName }]}
        >
          <Input autoFocus maxLength={50} />
        </Form.Item>
        <Form.Item
          name="login"
          label={words.login}
          extra={words.loginHint}
          rules={[{ required: true, whitespace: true, message: words.needLogin }]}
        >
          <Input maxLength={50} autoCapitalize="none" autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="phone" label={words.phone}>
          <Input maxLength={30} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item label={words.roles}>
          <GrantFields />
        </Form.Item>
        <ErrorLine error={write.error} />
      </Form>
    </Modal>
  );
}
