import { Link, useLocation } from "wouter";
import type { Me } from "../../workspace/people/views.ts";
import { AccountMenu } from "../account/AccountMenu.tsx";
import { type Entry, entryOf } from "./navigation.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly me: Me;
  readonly entries: readonly Entry[];
}

/** The navigation in words, at the left edge. */
export function SideBar({ me, entries }: Props) {
  const [path] = useLocation();
  const here = entryOf(path, entries);
  return (
    <div className="side-bar">
      <span className="brand">{words.app}</span>
      <nav aria-label={words.navigation}>
        {entries.map(({ path, title, key }) => (
          <Link
            key={path}
            href={path}
            className="side-entry"
            aria-current={here?.path === path ? "page" : undefined}
            aria-keyshortcuts={`g ${key}`}
          >
            {title}
          </Link>
        ))}
      </nav>
      <div className="side-foot">
        <Link
          href="/messages"
          className="side-entry"
          aria-current={path === "/messages" ? "page" : undefined}
          aria-label={me.unread > 0 ? `${words.messages}，${words.unread(me.unread)}` : words.messages}
        >
          {words.messages}
          {me.unread > 0 && <span className="unread">{me.unread > 99 ? "99+" : me.unread}</span>}
        </Link>
        <AccountMenu me={me} />
      </div>
    </div>
  );
}
