import { Segmented } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { Catalog } from "../model/catalog.ts";
import { hitsOf } from "../model/search.ts";
import type { Actions } from "../page/actions.ts";
import type { PageStore } from "../page/state.ts";
import { useStore } from "../store.ts";
import { useNarrow } from "../use-narrow.ts";
import { useSay } from "../words.ts";
import { DocumentBar } from "./DocumentBar.tsx";
import { DocumentView } from "./DocumentView.tsx";
import { Outline } from "./Outline.tsx";
import { SentencePanel } from "./SentencePanel.tsx";

/** The plan's text with its tools: outline, search, marks, and what the lit sentence says. */
export function DocumentPane({
  catalog: own,
  store,
  actions,
}: {
  readonly catalog: Catalog;
  readonly store: PageStore;
  readonly actions: Actions;
}) {
  const lit = useStore(store, (state) => state.lit);
  const marks = useStore(store, (state) => state.marks);
  const other = useStore(store, (state) => state.other);
  const version = useStore(store, (state) => (state.other ? state.version : "this"));
  const catalog = version === "other" && other ? other.catalog : own;
  const say = useSay();
  const narrow = useNarrow();
  const [phrase, setPhrase] = useState("");
  const [outline, setOutline] = useState(false);
  const hits = useMemo(() => hitsOf(catalog.plan.text, phrase), [catalog, phrase]);
  const hit = hits.findIndex(({ start }) => start === lit?.span.start) + 1;

  function toHit(step: 1 | -1): void {
    const from = lit?.span.start ?? -1;
    const next =
      step === 1
        ? (hits.find(({ start }) => start > from) ?? hits[0])
        : (hits.findLast(({ start }) => start < from) ?? hits.at(-1));
    if (next) actions.showPlace(next);
  }

  // The lists are those of the open plan: what the other version says is only shown.
  const onEntry = version === "this" ? actions.showInList : actions.showInOther;
  useStepKeys(catalog, store, actions);
  return (
    <div className="document-pane">
      {other && (
        <Segmented
          block
          className="versions"
          aria-label={say("versions")}
          value={version}
          options={[
            { value: "this", label: `${say(other.newer ? "before" : "after")}：${own.plan.source.name}` },
            {
              value: "other",
              label: `${say(other.newer ? "after" : "before")}：${other.catalog.plan.source.name}`,
            },
          ]}
          onChange={actions.setVersion}
        />
      )}
      <DocumentBar
        catalog={catalog}
        marks={marks}
        onMarks={actions.toggleMarks}
        phrase={phrase}
        onPhrase={setPhrase}
        hit={hit}
        hitCount={hits.length}
        onHit={toHit}
        outline={outline}
        onOutline={() => setOutline(!outline)}
        onStep={(step) => stepFrom(catalog, store, actions, step)}
      />
      <div className="document-body">
        {outline && (
          <Outline
            sections={catalog.plan.sections}
            at={lit?.span.start ?? 0}
            onSection={(section) => {
              actions.showPlace(section.span);
              if (narrow) setOutline(false);
            }}
          />
        )}
        <DocumentView
          key={version}
          catalog={catalog}
          marks={marks}
          lit={lit}
          hits={hits}
          onSentence={actions.showSentence}
          onEntry={onEntry}
        />
      </div>
      {lit && (
        <SentencePanel
          catalog={catalog}
          span={lit.span}
          lit={lit.ref}
          onEntry={onEntry}
          onClose={actions.unlight}
        />
      )}
    </div>
  );
}

/** [ and ] go from one marked place to the next. */
function useStepKeys(catalog: Catalog, store: PageStore, actions: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "]") stepFrom(catalog, store, actions, 1);
      else if (event.key === "[") stepFrom(catalog, store, actions, -1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [catalog, store, actions]);
}

function stepFrom(catalog: Catalog, store: PageStore, actions: Actions, step: 1 | -1): void {
  const from = store.get().lit?.span.start ?? -1;
  const { entries } = catalog;
  const next =
    step === 1
      ? entries.find(({ item }) => item.span.start > from)
      : entries.findLast(({ item }) => item.span.start < from);
  if (next) actions.showPlace(next.item.span);
}
