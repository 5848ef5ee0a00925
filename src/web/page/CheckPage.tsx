import { useEffect, useState } from "react";
import { api } from "../api.ts";
import { phone } from "../use-narrow.ts";
import { App } from "./App.tsx";
import { createActions } from "./actions.ts";
import { followAddress } from "./address.ts";
import { saveFile } from "./choose-file.ts";
import { createPageStore } from "./state.ts";
import "../styles/document.css";
import "../styles/print.css";

/** The page 方案体检: a document is read here and nothing of it is kept. */
export function CheckPage() {
  const [{ store, actions }] = useState(() => {
    const store = createPageStore(new URLSearchParams(location.search));
    return { store, actions: createActions(store, api, saveFile) };
  });
  useEffect(() => {
    const { sample } = store.get();
    if (sample) void actions.openSample(sample);
    return followAddress(store, actions, phone);
  }, [store, actions]);
  return <App store={store} actions={actions} />;
}
