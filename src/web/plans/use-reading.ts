import { useMemo, useState } from "react";
import type { Plan, Span } from "../../plan/model.ts";
import { api } from "../api.ts";
import { type Catalog, catalogOf, type Entry } from "../model/catalog.ts";
import { type Actions, createActions } from "../page/actions.ts";
import { saveFile } from "../page/choose-file.ts";
import { createPageStore, type PageStore } from "../page/state.ts";

/** A plan's text beside a list: the parts that the document pane of 方案体检 works with. */
export interface Reading {
  readonly catalog: Catalog;
  readonly store: PageStore;
  readonly actions: Actions;
  /** Moves the text to a place and lights it. */
  show(span: Span | undefined): void;
}

/** @param onEntry what a click on something that was read in the text opens beside it */
export function useReading(plan: Plan | undefined, onEntry: (entry: Entry) => void): Reading | undefined {
  const catalog = useMemo(() => plan && catalogOf(plan), [plan]);
  const [store] = useState(() => createPageStore(new URLSearchParams()));
  const [own] = useState(() => createActions(store, api, saveFile));
  return useMemo(() => {
    if (!catalog) return undefined;
    const actions: Actions = {
      ...own,
      showInList(entry) {
        own.showInOther(entry);
        onEntry(entry);
      },
    };
    return { catalog, store, actions, show: (span) => span && own.showPlace(span) };
  }, [catalog, store, own, onEntry]);
}
