import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useEffect } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { ask } from "../client.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { addressAfterLogin } from "../shell/login-address.ts";
import { words } from "./words.zh.ts";

interface Login {
  readonly login: string;
  readonly password: string;
}

/** Who are you. Leads back to the address that asked. */
export function LoginPage() {
  const [, go] = useLocation();
  const search = useSearch();
  const client = useQueryClient();
  const login = useMutation({
    mutationFn: (body: Login) => ask("/api/login", { method: "POST", body }),
    meta: { quiet: true },
    onSuccess() {
      // Nothing of whoever was logged in before stays.
      client.clear();
      go(addressAfterLogin(search), { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${words.login} · ${words.app}`;
  }, []);
  return (
    <main className="alone">
      <section className="login">
        <h1>{words.app}</h1>
        <p className="quiet">{words.appSays}</p>
        <Form layout="vertical" requiredMark={false} onFinish={(values: Login) => login.mutate(values)}>
          <Form.Item
            name="login"
            label={words.loginName}
            rules={[{ required: true, whitespace: true, message: words.needLogin }]}
          >
            <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={words.password}
            rules={[{ required: true, message: words.needPassword }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <ErrorLine error={login.error} />
          <Button type="primary" size="large" block htmlType="submit" loading={login.isPending}>
            {words.login}
          </Button>
        </Form>
        <Link href="/check">{words.checkOnly}</Link>
      </section>
    </main>
  );
}
