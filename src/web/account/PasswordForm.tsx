import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { ask } from "../client.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { words } from "./words.zh.ts";

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Signs fewer than this are refused, here and by the server. */
const shortest = 10;

/** Changes one's own password. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    mutationFn: ({ current, next }: Passwords) =>
      ask("/api/me/password", { method: "POST", body: { old: current, wanted: next } }),
    meta: { quiet: true },
    onSuccess() {
      form.resetFields();
      onDone();
    },
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
      <Form.Item
        name="current"
        label={words.current}
        rules={[{ required: true, message: words.needCurrent }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={words.next}
        extra={words.nextHint}
        rules={[{ required: true, min: shortest, message: words.tooShort }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={words.again}
        dependencies={["next"]}
        rules={[
          {
            validator: (_rule, value) =>
              value === form.getFieldValue("next")
                ? Promise.resolve()
                : Promise.reject(new Error(words.notSame)),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <ErrorLine error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {words.changePassword}
      </Button>
    </Form>
  );
}
