import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Entry } from "./navigation.ts";

/** How long g waits for its letter, in milliseconds. */
const waits = 1500;

/**
 * Keys of every page: / to its search, g and a letter to another page. True while g waits for its letter.
 * Esc is each page's own: what is open on top closes first.
 */
export function useShellKeys(entries: readonly Entry[]): boolean {
  const [, go] = useLocation();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setWaiting(false), waits);
    return () => clearTimeout(timer);
  }, [waiting]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (waiting) {
        setWaiting(false);
        const entry = entries.find(({ key }) => key === event.key.toLowerCase());
        if (!entry) return;
        go(entry.path);
      } else if (event.key === "g") setWaiting(true);
      else if (event.key === "/") {
        const search = [
          ...document.querySelectorAll<HTMLInputElement>("[data-search] input, input[data-search]"),
        ];
        const field = search.find((each) => each.offsetParent !== null);
        if (!field) return;
        field.focus();
        field.select();
      } else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [entries, go, waiting]);
  return waiting;
}

/** Whether the keys go into a field, or to a dialog that lies over the page. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=combobox]") !== null
  );
}
