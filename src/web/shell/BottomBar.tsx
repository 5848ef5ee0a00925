import { Drawer } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { Me } from "../../workspace/people/views.ts";
import { AccountLinks } from "../account/AccountLinks.tsx";
import { type Entry, entryOf } from "./navigation.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly me: Me;
  readonly entries: readonly Entry[];
}

/** How many entries stand in the bar; the others are behind 更多. */
const inBar = 3;

/** The navigation of a phone: the daily entries under the thumb, the others in a sheet. */
export function BottomBar({ me, entries }: Props) {
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  const here = path === "/messages" ? path : entryOf(path, entries)?.path;
  const daily = ["/", "/ledger", "/targets", "/plans", "/settlement", "/hospital", "/reviews", "/units"];
  const front = daily.flatMap((each) => entries.filter((entry) => entry.path === each)).slice(0, inBar);
  const others = entries.filter((entry) => !front.includes(entry));
  return (
    <nav className="bottom-bar" aria-label={words.navigation}>
      {front.map(({ path, title }) => (
        <Link
          key={path}
          href={path}
          className="bottom-entry"
          aria-current={here === path ? "page" : undefined}
        >
          {title}
        </Link>
      ))}
      <Link
        href="/messages"
        className="bottom-entry"
        aria-current={here === "/messages" ? "page" : undefined}
        aria-label={me.unread > 0 ? `${words.messages}，${words.unread(me.unread)}` : words.messages}
      >
        {words.messages}
        {me.unread > 0 && <span className="unread">{me.unread > 99 ? "99+" : me.unread}</span>}
      </Link>
      <button type="button" className="bottom-entry" aria-expanded={open} onClick={() => setOpen(true)}>
        {words.more}
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="auto" title={me.name}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click too */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of the links inside */}
        <div className="more-entries" onClick={() => setOpen(false)}>
          {others.map(({ path, title }) => (
            <Link key={path} href={path} className="side-entry">
              {title}
            </Link>
          ))}
          <AccountLinks />
        </div>
      </Drawer>
    </nav>
  );
}
