import { useEffect } from "react";
import type { Actions } from "./actions.ts";

/** Keys that work everywhere on the page: / to the search of the list, Ctrl+F to that of the text, Esc closes. */
export function useKeys(actions: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
      const chord = event.ctrlKey || event.metaKey;
      if (event.key === "/" && !typing && !chord) focusOn("[data-search] input, input[data-search]", event);
      else if (event.key === "f" && chord) focusOn("[data-find] input, input[data-find]", event);
      else if (event.key === "Escape" && !event.defaultPrevented) actions.unlight();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [actions]);
}

/** Focuses a search that is in sight; where it has the focus already the key stays the browser's. */
function focusOn(selector: string, event: KeyboardEvent): void {
  const field = [...document.querySelectorAll<HTMLInputElement>(selector)].find(
    (each) => each.offsetParent !== null,
  );
  if (!field || document.activeElement === field) return;
  field.focus();
  field.select();
  event.preventDefault();
}
