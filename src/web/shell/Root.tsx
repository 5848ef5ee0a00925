import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider, App as Messages } from "antd";
import { useState } from "react";
import { Route, Switch } from "wouter";
import { navigate } from "wouter/use-browser-location";
import { LoginPage } from "../account/LoginPage.tsx";
import { locales } from "../page/locale.ts";
import { theme } from "../theme.ts";
import { loginAddress } from "./login-address.ts";
import { meKey } from "./me.ts";
import { createQueryClient } from "./query-client.ts";
import { Workspace } from "./Workspace.tsx";

/** Everything: look, language, server data, and the pages. `nonce` allows the component library's style sheets. */
export function Root({ nonce }: { readonly nonce: string }) {
  return (
    <ConfigProvider
      theme={theme}
      csp={{ nonce }}
      locale={locales.zh}
      button={{ autoInsertSpace: false }}
      getPopupContainer={overlays}
    >
      <Messages className="root">
        <WithData />
      </Messages>
    </ConfigProvider>
  );
}

/**
 * Where dialogs and menus stand. Not the body: there the library would lock scrolling by a style sheet without the
 * nonce, which the policy refuses; the pages scroll inside their frame anyway.
 */
function overlays(): HTMLElement {
  return document.getElementById("overlays") ?? document.body;
}

function WithData() {
  const { message } = Messages.useApp();
  const [client] = useState(() => {
    const made: QueryClient = createQueryClient({
      onLogout: () => leave(made),
      onMustChange: () => void made.invalidateQueries({ queryKey: meKey }),
      onWriteError: (says) => void message.error({ content: says, duration: 8 }),
    });
    return made;
  });
  return (
    <QueryClientProvider client={client}>
      <Switch>
        <Route path="/login">
          <LoginPage />
        </Route>
        <Route>
          <Workspace />
        </Route>
      </Switch>
    </QueryClientProvider>
  );
}

/** To the login page and, after it, back. The page 方案体检 needs nobody to be known. */
function leave(client: QueryClient): void {
  const { pathname, search } = location;
  if (pathname === "/check" || pathname === "/login") return;
  navigate(loginAddress(pathname, search), { replace: true });
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
}
