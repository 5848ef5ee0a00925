import { createRoot } from "react-dom/client";
import "./styles/base.css";
import "./styles/document.css";
import "./styles/lists.css";
import "./styles/print.css";
import { api } from "./api.ts";
import { App } from "./page/App.tsx";
import { createActions } from "./page/actions.ts";
import { followAddress } from "./page/address.ts";
import { saveFile } from "./page/choose-file.ts";
import { createPageStore } from "./page/state.ts";
import { phone } from "./use-narrow.ts";

const store = createPageStore(new URLSearchParams(location.search));
const actions = createActions(store, api, saveFile);
followAddress(store, actions, phone);

const { sample } = store.get();
if (sample) void actions.openSample(sample);

const nonce = document.querySelector<HTMLMetaElement>("meta[name=nonce]")?.content ?? "";
createRoot(document.getElementById("root")!).render(<App store={store} actions={actions} nonce={nonce} />);
