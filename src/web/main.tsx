import { createRoot } from "react-dom/client";
import "./styles/base.css";
import "./styles/lists.css";
import "./styles/shell.css";
import "./styles/parts.css";
import { Root } from "./shell/Root.tsx";

const nonce = document.querySelector<HTMLMetaElement>("meta[name=nonce]")?.content ?? "";
createRoot(document.getElementById("root")!).render(<Root nonce={nonce} />);
