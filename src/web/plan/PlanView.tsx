import { Segmented } from "antd";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from "react";
import type { Catalog } from "../model/catalog.ts";
import type { Actions } from "../page/actions.ts";
import type { PageStore } from "../page/state.ts";
import { useStore } from "../store.ts";
import { useNarrow } from "../use-narrow.ts";
import { useSay } from "../words.ts";
import { DocumentPane } from "./DocumentPane.tsx";
import { PlanTabs } from "./PlanTabs.tsx";

interface Props {
  readonly catalog: Catalog;
  readonly store: PageStore;
  readonly actions: Actions;
}

/** A plan: its text and its lists, side by side where there is room, on a phone one in front of the other. */
export function PlanView(props: Props) {
  const say = useSay();
  const narrow = useNarrow();
  const pane = useStore(props.store, (state) => state.pane);
  const [share, setShare] = useState(0.49);
  if (narrow) {
    return (
      <div className="plan narrow">
        <Segmented
          block
          className="pane-choice"
          aria-label={say("app")}
          value={pane}
          options={[
            { value: "lists", label: say("lists") },
            { value: "document", label: say("document") },
          ]}
          onChange={props.actions.setPane}
        />
        <div className="panes">
          <div className="pane" aria-hidden={pane !== "document"}>
            <DocumentPane {...props} />
          </div>
          <div className="pane" aria-hidden={pane !== "lists"}>
            <PlanTabs {...props} />
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className="plan wide" style={{ "--share": share } as CSSProperties}>
      <div className="pane">
        <DocumentPane {...props} />
      </div>
      <Divider share={share} onShare={setShare} />
      <div className="pane">
        <PlanTabs {...props} />
      </div>
    </div>
  );
}

/** Drag it, or move it with the arrows. */
function Divider({ share, onShare }: { readonly share: number; readonly onShare: (share: number) => void }) {
  const say = useSay();
  const set = (to: number) => onShare(Math.min(0.7, Math.max(0.25, to)));

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowLeft: -0.02, ArrowRight: 0.02 }[event.key];
    if (step === undefined) return;
    set(share + step);
    event.preventDefault();
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(event.clientX / window.innerWidth);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr
    <div
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={say("resize")}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={25}
      aria-valuemax={70}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
