import { useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { officeRoleWords } from "../../workspace/access/words.zh.ts";
import type { GivenPassword, PersonRow } from "../../workspace/people/views.ts";
import { ask } from "../client.ts";
import { ConfirmButton } from "../parts/ConfirmButton.tsx";
import { momentWords } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { useMay } from "../shell/me.ts";
import { filledGrants, GrantFields } from "./GrantFields.tsx";
import { PasswordOnce } from "./PasswordOnce.tsx";
import { peopleKey, useWrite } from "./use-people.ts";
import { words } from "./words.zh.ts";

/** One person: facts, roles, account; to be changed by who may. */
export function PersonPane({ id }: { readonly id: string }) {
  const may = useMay();
  const person = useQuery({
    queryKey: [...peopleKey, "one", id],
    queryFn: ({ signal }) => ask<PersonRow>(`/api/people/${id}`, { signal }),
  });
  if (person.error) return <ErrorLine error={person.error} onRetry={() => void person.refetch()} />;
  if (!person.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const row = person.data;
  return (
    <div className="pane-body">
      <h2>{row.name}</h2>
      <p className="quiet">
        {words.login} {row.login} · {words.lastSeen} {row.lastSeen ? momentWords(row.lastSeen) : words.never}
      </p>
      {may("person.write") ? (
        <>
          <Facts key={`facts ${row.id} ${row.version}`} row={row} />
          <Roles key={`roles ${row.id} ${row.version}`} row={row} />
          <Account row={row} />
        </>
      ) : (
        <p>{sayRoles(row)}</p>
      )}
    </div>
  );
}

/** A person's roles in words. */
export function sayRoles({ grants }: PersonRow): string {
  return grants.map(({ role, unitName }) => `${unitName ?? ""}${officeRoleWords[role]}`).join("、");
}

function Facts({ row }: { readonly row: PersonRow }) {
  const { message } = App.useApp();
  const write = useWrite<PersonRow>(() => void message.success(words.saved));
  return (
    <section className="block">
      <h2>{words.facts}</h2>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: row.name, phone: row.phone ?? "" }}
        onFinish={(values: { name: string; phone: string }) =>
          write.mutate({
            path: `/api/people/${row.id}`,
            method: "PATCH",
            body: { version: row.version, ...values },
          })
        }
      >
        <Form.Item
          name="name"
          label={words.personName}
          rules={[{ required: true, whitespace: true, message: words.needPersonName }]}
        >
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="phone" label={words.phone}>
          <Input maxLength={30} inputMode="tel" />
        </Form.Item>
        <ErrorLine error={write.error} />
        <Button htmlType="submit" loading={write.isPending}>
          {words.saveFacts}
        </Button>
      </Form>
    </section>
  );
}

function Roles({ row }: { readonly row: PersonRow }) {
  const { message } = App.useApp();
  const write = useWrite<PersonRow>(() => void message.success(words.saved));
  const grants = row.grants.map(({ role, unit }) => ({ role, ...(unit && { unit }) }));
  return (
    <section className="block">
      <h2>{words.roles}</h2>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ grants: grants.length > 0 ? grants : [{}] }}
        onFinish={(values: { grants: Parameters<typeof filledGrants>[0] }) =>
          write.mutate({
            path: `/api/people/${row.id}/roles`,
            method: "PUT",
            body: { version: row.version, grants: filledGrants(values.grants) },
          })
        }
      >
        <GrantFields known={row.grants} />
        <ErrorLine error={write.error} />
        <Button htmlType="submit" loading={write.isPending}>
          {words.saveRoles}
        </Button>
      </Form>
    </section>
  );
}

function Account({ row }: { readonly row: PersonRow }) {
  const [given, setGiven] = useState<GivenPassword>();
  const { message } = App.useApp();
  const reset = useWrite<GivenPassword>(setGiven, { quiet: false });
  const state = useWrite<PersonRow>(() => void message.success(words.saved), { quiet: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person's password is not shown here
  useEffect(() => setGiven(undefined), [row.id]);
  const change = (to: "disable" | "enable") =>
    state.mutateAsync({
      path: `/api/people/${row.id}/${to}`,
      method: "POST",
      body: { version: row.version },
    });
  return (
    <section className="block">
      <h2>{words.account}</h2>
      <p>
        {row.state === "disabled" ? words.disabled : words.active}
        {row.locked && `，${words.locked}`}
      </p>
      <div className="form-buttons">
        <ConfirmButton
          danger={false}
          verb={words.reset}
          asks={words.resetAsks(row.name)}
          onConfirm={() => reset.mutateAsync({ path: `/api/people/${row.id}/password`, method: "POST" })}
        />
        {row.state === "active" ? (
          <ConfirmButton
            verb={words.disable}
            asks={words.disableAsks(row.name)}
            onConfirm={() => change("disable")}
          />
        ) : (
          <Button loading={state.isPending} onClick={() => void change("enable").catch(() => undefined)}>
            {words.enable}
          </Button>
        )}
      </div>
      {given && <PasswordOnce given={given} onClose={() => setGiven(undefined)} />}
    </section>
  );
}
