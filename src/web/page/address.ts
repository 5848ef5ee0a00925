import type { Actions } from "./actions.ts";
import { addressOf, type PageStore } from "./state.ts";

/**
 * Keeps the address in step with the page, so that it can be sent on and reloaded. On a phone the text is a
 * page of its own: the browser's "back" returns from it to the lists. Returns what ends it.
 */
export function followAddress(store: PageStore, actions: Actions, phone: MediaQueryList): () => void {
  let before = store.get().pane;
  const unsubscribe = store.subscribe(() => {
    const { pane } = store.get();
    const was = before;
    before = pane;
    const search = `?${addressOf(store.get())}`;
    if (phone.matches && was === "lists" && pane === "document") history.pushState({ pane }, "", search);
    else if (was === "document" && pane === "lists" && history.state?.pane === "document") history.back();
    else if (search !== location.search) history.replaceState(history.state, "", search);
  });
  const onBack = () => actions.setPane("lists");
  window.addEventListener("popstate", onBack);
  return () => {
    unsubscribe();
    window.removeEventListener("popstate", onBack);
  };
}
