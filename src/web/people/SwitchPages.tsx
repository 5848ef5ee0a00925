import { Link, useLocation } from "wouter";
import { useMay } from "../shell/me.ts";
import { words } from "./words.zh.ts";

/** Between the units and their people. */
export function SwitchPages() {
  const [path] = useLocation();
  const mayPeople = useMay()("person.read");
  if (!mayPeople) return null;
  return (
    <nav className="switch-pages" aria-label={words.switch}>
      {(
        [
          ["/units", words.units],
          ["/people", words.people],
        ] as const
      ).map(([to, title]) => (
        <Link key={to} href={to} aria-current={path === to ? "page" : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
