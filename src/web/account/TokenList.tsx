import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, Segmented } from "antd";
import { useState } from "react";
import type { Tokens } from "../../server/answers.ts";
import type { NewToken } from "../../workspace/people/views.ts";
import { ask } from "../client.ts";
import { ConfirmButton } from "../parts/ConfirmButton.tsx";
import { momentWords } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { words } from "./words.zh.ts";

interface Wish {
  readonly name: string;
  readonly scope: "read" | "write";
}

const key = ["tokens"] as const;

/** Tokens with which other systems act as this person. */
export function TokenList() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Wish>();
  const [secret, setSecret] = useState<string>();
  const tokens = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<Tokens>("/api/me/tokens", { signal }),
  });
  const rows = tokens.data?.rows.filter(({ revokedAt }) => revokedAt === undefined);
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const create = useMutation({
    mutationFn: (body: Wish) => ask<NewToken>("/api/me/tokens", { method: "POST", body }),
    meta: { quiet: true },
    onSuccess({ secret }) {
      setSecret(secret);
      form.resetFields();
      return refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => ask(`/api/me/tokens/${id}`, { method: "DELETE" }),
    onSuccess: refresh,
  });
  return (
    <section className="block" id="tokens">
      <h2>{words.tokens}</h2>
      <p className="quiet">{words.tokensHint}</p>
      {secret && (
        <Alert
          type="info"
          title={words.tokenSecret}
          description={<code className="secret">{secret}</code>}
          action={
            <Button
              onClick={() =>
                void navigator.clipboard?.writeText(secret).then(() => message.success(words.copied))
              }
            >
              {words.copy}
            </Button>
          }
          closable={{ onClose: () => setSecret(undefined) }}
        />
      )}
      <ErrorLine error={tokens.error} onRetry={() => void tokens.refetch()} />
      {rows?.length === 0 && <p>{words.noTokens}</p>}
      {rows && rows.length > 0 && (
        <table className="plain-table">
          <caption className="unseen">{words.tokens}</caption>
          <thead>
            <tr>
              <th scope="col">{words.tokenName}</th>
              <th scope="col">{words.tokenScope}</th>
              <th scope="col">{words.tokenCreated}</th>
              <th scope="col">{words.tokenUsed}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((token) => (
              <tr key={token.id}>
                <th scope="row">{token.name}</th>
                <td>{words.tokenScopes[token.scope]}</td>
                <td>{momentWords(token.createdAt)}</td>
                <td>{token.usedAt ? momentWords(token.usedAt) : words.neverUsed}</td>
                <td>
                  <ConfirmButton
                    verb={words.revoke}
                    asks={words.revokeAsks(token.name)}
                    onConfirm={() => revoke.mutateAsync(token.id)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Form
        form={form}
        layout="inline"
        className="token-form"
        initialValues={{ scope: "read" }}
        onFinish={(values) => create.mutate(values)}
      >
        <Form.Item
          name="name"
          label={words.tokenName}
          rules={[{ required: true, whitespace: true, message: words.needTokenName }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="scope" label={words.tokenScope}>
          <Segmented
            options={[
              { value: "read", label: words.tokenScopes.read },
              { value: "write", label: words.tokenScopes.write },
            ]}
          />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          {words.createToken}
        </Button>
      </Form>
      <ErrorLine error={create.error} />
    </section>
  );
}
