import type { Span } from "../../plan/model.ts";
import type { LedgerFormat } from "../../server/api.ts";
import { type Api, type Download, Refusal } from "../api.ts";
import { catalogOf, type Entry, type Ref } from "../model/catalog.ts";
import type { Group } from "../model/marks.ts";
import { type Language, type Say, speaker, type Word } from "../words.ts";
import { type PageStore, type Tab, tabOf } from "./state.ts";

/** The filters under which a list shows every item it has. */
const showsAll: Partial<Record<Tab, Readonly<Record<string, string>>>> = {
  targets: { "targets.only": "all" },
  duties: { "duties.by": "statement" },
};

export type Actions = ReturnType<typeof createActions>;

/** All that a reader can do on the page. `save` hands a finished file to the browser. */
export function createActions(store: PageStore, api: Api, save: (file: Download) => void) {
  const say: Say = (word, values) => speaker(store.get().language)(word, values);

  /** Does work that can be waited for, cancelled and refused; what is open stays until it is done. */
  async function work(word: Word, name: string, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    store.get().busy?.cancel();
    const control = new AbortController();
    const busy = { word, name, since: Date.now(), cancel: () => control.abort() };
    store.set({ busy, problem: undefined });
    try {
      await run(control.signal);
    } catch (error) {
      if (store.get().busy !== busy) return;
      if (control.signal.aborted) store.set({ problem: say("cancelled", { name }) });
      else if (error instanceof Refusal) store.set({ problem: error.message });
      else if (error instanceof TypeError) store.set({ problem: say("unreachable") });
      else throw error;
    } finally {
      if (store.get().busy === busy) store.set({ busy: undefined });
    }
  }

  async function show(file: File, signal: AbortSignal, sample?: string): Promise<void> {
    const plan = await api.compile(file, signal);
    store.set({ open: { file, catalog: catalogOf(plan) }, sample, lit: undefined, pane: "lists" });
  }

  let turn = 0;
  const light = (span: Span, scroll: boolean, ref?: Ref) => ({
    span,
    turn: ++turn,
    scroll,
    ...(ref && { ref }),
  });

  return {
    openFile: (file: File) => work("checking", file.name, (signal) => show(file, signal)),

    openText(text: string) {
      if (!text.trim()) return store.set({ problem: say("tooShort") });
      const file = new File([text], say("pasteName"), { type: "text/plain" });
      return work("checking", file.name, (signal) => show(file, signal));
    },

    openSample: (name: string) =>
      work("checking", name, async (signal) => show(await api.sample(name, signal), signal, name)),

    download(format: LedgerFormat) {
      const file = store.get().open?.file;
      if (!file) return;
      return work("writing", file.name, async (signal) => save(await api.ledger(file, format, signal)));
    },

    /** Back to the empty page. */
    leave: () =>
      store.set({
        open: undefined,
        sample: undefined,
        lit: undefined,
        problem: undefined,
        queries: {},
        filters: {},
      }),

    dismiss: () => store.set({ problem: undefined }),

    /** From a list: the text moves to the item's sentence. */
    showInText: (entry: Entry) =>
      store.set({ lit: light(entry.item.span, true, entry.ref), pane: "document" }),

    /** From a list: the text moves to a place that no item of its own stands for. */
    showPlace: (span: Span) => store.set({ lit: light(span, true), pane: "document" }),

    /** From the text: this sentence and what stands in it. */
    showSentence: (span: Span, scroll = false) => store.set({ lit: light(span, scroll), pane: "document" }),

    /** From a sentence: the item's row in its list. */
    showInList(entry: Entry) {
      const { queries, filters } = store.get();
      const tab = tabOf[entry.kind];
      const kept = Object.entries(filters).filter(([key]) => !key.startsWith(`${tab}.`));
      store.set({
        tab,
        queries: { ...queries, [tab]: "" },
        filters: { ...Object.fromEntries(kept), ...showsAll[tab] },
        lit: light(entry.item.span, false, entry.ref),
        pane: "lists",
      });
    },

    unlight: () => store.set({ lit: undefined }),
    setTab: (tab: Tab) => store.set({ tab }),
    setPane: (pane: "lists" | "document") => store.set({ pane }),
    setLanguage: (language: Language) => store.set({ language }),
    setQuery: (tab: Tab, query: string) => store.set({ queries: { ...store.get().queries, [tab]: query } }),

    setFilter(name: string, value: string) {
      store.set({ filters: { ...store.get().filters, [name]: value } });
    },

    /** The tasks of one unit. */
    showUnit(unit: string) {
      const { filters, queries } = store.get();
      store.set({
        tab: "tasks",
        filters: { ...filters, "tasks.unit": unit },
        queries: { ...queries, tasks: "" },
      });
    },

    toggleMarks(group: Group) {
      const marks = new Set(store.get().marks);
      if (!marks.delete(group)) marks.add(group);
      store.set({ marks });
    },
  };
}
