import { UserOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import { useLocation } from "wouter";
import type { Me } from "../../workspace/people/views.ts";
import { useMay } from "../shell/me.ts";
import { useLogout } from "./use-logout.ts";
import { words } from "./words.zh.ts";

/** The person who is logged in, and what they can do about their account. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const [, go] = useLocation();
  const may = useMay();
  const logout = useLogout();
  const items = [
    { key: "password", label: words.changePassword, onClick: () => go("/account") },
    ...(may("token.own")
      ? [{ key: "tokens", label: words.tokens, onClick: () => go("/account#tokens") }]
      : []),
    { key: "logout", label: words.logout, onClick: logout },
  ];
  return (
    <Dropdown trigger={["click"]} placement="topLeft" menu={{ items }}>
      <button type="button" className="side-entry account" aria-label={words.accountOf(me.name)}>
        <UserOutlined aria-hidden="true" />
        <span>{me.name}</span>
      </button>
    </Dropdown>
  );
}
