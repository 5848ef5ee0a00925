import { useSyncExternalStore } from "react";

/** From here on there is room for a task beside the ledger. */
const wide = window.matchMedia("(min-width: 1180px)");

/** Whether a detail can stand beside a list. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      wide.addEventListener("change", listener);
      return () => wide.removeEventListener("change", listener);
    },
    () => wide.matches,
  );
}
