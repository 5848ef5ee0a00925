import { useSyncExternalStore } from "react";

/** Below this there is room for one thing beside another no longer: lists are cards, the text a page. */
export const phone = window.matchMedia("(max-width: 760px)");

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone.addEventListener("change", listener);
      return () => phone.removeEventListener("change", listener);
    },
    () => phone.matches,
  );
}
