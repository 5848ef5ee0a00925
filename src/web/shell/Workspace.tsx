import { type ComponentType, lazy, Suspense, useEffect, useMemo } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { Action } from "../../workspace/access/actions.ts";
import type { Me } from "../../workspace/people/views.ts";
import { FirstPassword } from "../account/FirstPassword.tsx";
import { Refusal } from "../client.ts";
import { PageShape } from "../parts/PageShape.tsx";
import { Fault } from "./Fault.tsx";
import { Frame } from "./Frame.tsx";
import { useMe } from "./me.ts";
import { Notice } from "./Notice.tsx";
import { entriesFor } from "./navigation.ts";
import { type PageEntry, pages } from "./pages.tsx";
import { sayError } from "./query-client.ts";
import { words } from "./words.zh.ts";

/** The page 方案体检: open to all, so it is not in the table. */
const Check = lazyPage(() => import("../page/CheckPage.tsx").then((page) => page.CheckPage));

const drawn = pages.map((page) => ({ ...page, Page: lazyPage(page.load) }));
const paths: ReadonlySet<string> = new Set(["/check", ...pages.map(({ path }) => path)]);

/** The pages within their frame, for the one who is logged in. */
export function Workspace() {
  const [path] = useLocation();
  const me = useMe();
  const may = me.data?.may;
  const entries = useMemo(() => (may ? entriesFor(may, paths) : []), [may]);
  const open = path === "/check";

  if (!open && me.data?.mustChange) return <FirstPassword me={me.data} />;
  if (!open && !me.data) {
    if (me.isPending) return <PageShape />;
    // A server without a workspace offers 方案体检 alone.
    if (me.error instanceof Refusal && me.error.status === 404) return <Redirect to="/check" replace />;
    return (
      <main className="alone">
        <Notice
          title={words.unreachable}
          hint={sayError(me.error)}
          action={words.retry}
          onAction={() => me.refetch()}
        />
      </main>
    );
  }
  return (
    <Frame me={me.data} entries={entries}>
      <Fault key={path}>
        <Suspense fallback={<PageShape />}>
          <Switch>
            <Route path="/check">
              <Check />
            </Route>
            {me.data && entries[0] && !entries.some((entry) => entry.path === "/") && (
              <Route path="/">
                <Redirect to={entries[0].path} replace />
              </Route>
            )}
            {drawn.map((page) => (
              <Route key={page.path} path={page.path}>
                <Titled page={page} may={may ?? []} />
              </Route>
            ))}
            <Route>
              <NoPage me={me.data} />
            </Route>
          </Switch>
        </Suspense>
      </Fault>
    </Frame>
  );
}

function Titled({
  page: { title, action, Page },
  may,
}: {
  readonly page: PageEntry & { readonly Page: ComponentType };
  readonly may: readonly Action[];
}) {
  useEffect(() => {
    document.title = `${title} · ${words.app}`;
  }, [title]);
  if (!may.includes(action)) return <Notice title={words.notAllowed} hint={words.notAllowedHint} />;
  return <Page />;
}

function NoPage({ me }: { readonly me: Me | undefined }) {
  const [, go] = useLocation();
  return (
    <Notice
      title={words.noPage}
      hint={words.noPageHint}
      {...(me && { action: words.toStart, onAction: () => go("/") })}
    />
  );
}

function lazyPage(load: PageEntry["load"]) {
  return lazy(async () => ({ default: await load() }));
}
