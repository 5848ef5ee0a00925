import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { officeRoleWords } from "../../workspace/access/words.zh.ts";
import type { GrantView } from "../../workspace/people/views.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { useMay, useMe } from "../shell/me.ts";
import { PasswordForm } from "./PasswordForm.tsx";
import { SessionList, sessionsKey } from "./SessionList.tsx";
import { TokenList } from "./TokenList.tsx";
import { words } from "./words.zh.ts";

/** One's own account: roles, password, tokens. */
export function AccountPage() {
  const { data: me } = useMe();
  const may = useMay();
  const client = useQueryClient();
  const { message } = App.useApp();
  if (!me) return null;
  return (
    <div className="page-scroll">
      <PageHead title={words.account} says={`${me.name}（${me.login}）`} />
      <div className="page-body">
        <section className="block">
          <h2>{words.roles}</h2>
          <p>{me.grants.length > 0 ? me.grants.map(sayGrant).join("、") : words.noRoles}</p>
        </section>
        <section className="block form-width">
          <h2>{words.changePassword}</h2>
          <PasswordForm
            onDone={() => {
              void message.success(words.changed);
              void client.invalidateQueries({ queryKey: sessionsKey });
            }}
          />
        </section>
        <SessionList />
        {may("token.own") && <TokenList />}
      </div>
    </div>
  );
}

function sayGrant({ role, unitName }: GrantView): string {
  return unitName ? `${unitName}${officeRoleWords[role]}` : officeRoleWords[role];
}
