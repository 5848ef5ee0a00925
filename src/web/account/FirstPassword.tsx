import { useEffect } from "react";
import type { Me } from "../../workspace/people/views.ts";
import { useRefreshMe } from "../shell/me.ts";
import { PasswordForm } from "./PasswordForm.tsx";
import { useLogout } from "./use-logout.ts";
import { words } from "./words.zh.ts";

/** Before anything else: the password that was given out is changed. */
export function FirstPassword({ me }: { readonly me: Me }) {
  const refresh = useRefreshMe();
  const logout = useLogout();
  useEffect(() => {
    document.title = `${words.changePassword} · ${words.app}`;
  }, []);
  return (
    <main className="alone">
      <section className="login">
        <h1>{words.firstTitle}</h1>
        <p className="quiet">
          {me.name}（{me.login}） {words.firstHint}
        </p>
        <PasswordForm onDone={() => void refresh()} />
        <button type="button" className="text-button" onClick={logout}>
          {words.logout}
        </button>
      </section>
    </main>
  );
}
