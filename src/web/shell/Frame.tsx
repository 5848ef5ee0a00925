import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import type { Me } from "../../workspace/people/views.ts";
import { useNarrow } from "../use-narrow.ts";
import { BottomBar } from "./BottomBar.tsx";
import type { Entry } from "./navigation.ts";
import { SideBar } from "./SideBar.tsx";
import { useShellKeys } from "./use-shell-keys.ts";
import { words } from "./words.zh.ts";

interface Props {
  /** Absent for someone who is not logged in: then there is only the page. */
  readonly me: Me | undefined;
  readonly entries: readonly Entry[];
  readonly children: ReactNode;
}

/** Navigation beside the page; on a phone below it. */
export function Frame({ me, entries, children }: Props) {
  const narrow = useNarrow();
  const [path] = useLocation();
  const waiting = useShellKeys(entries);
  const main = useFocusAfter(path);
  return (
    <div className={!me ? "frame bare" : narrow ? "frame narrow" : "frame"}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {me && !narrow && <SideBar me={me} entries={entries} />}
      <div id="main" className="frame-main" ref={main} tabIndex={-1}>
        {children}
      </div>
      {me && narrow && <BottomBar me={me} entries={entries} />}
      {waiting && (
        <div className="go-waits" role="status">
          {words.goWaits}
          {entries.map(({ key, title }) => (
            <span key={key}>
              <kbd>{key}</kbd> {title}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** Moves the focus to the page when another is opened, so that keys and screen readers begin there. */
function useFocusAfter(path: string) {
  const main = useRef<HTMLDivElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [path]);
  return main;
}
